import { describe, expect, it } from 'vitest'
import { toneColumns, topicColumns } from '../src/core/reading/model/model.ts'
import { signNames } from '../src/core/reading/model/signs.ts'
import { unpackModel } from '../src/core/reading/model/unpack.ts'
import type { FittedModel } from './fit.ts'
import { packModel } from './pack.ts'
import { settings } from './train.ts'

const by = { ...settings, toneBits: 10, topicBits: 12, leastToneUnits: 3, leastTopicUnits: 6, toneStep: 2, topicStep: 5 }
const flat = { slope: 1, offset: 0 }
const calibrations = { heat: flat, shortHeat: flat, complaint: flat, abuse: flat, topics: Array(topicColumns).fill(flat) }

function pack(tone: Float32Array, topic: Float32Array) {
  const heads = Array.from({ length: toneColumns + topicColumns }, () => new Float64Array(signNames.length + 1))
  const fitted: FittedModel = { tone, topic, heads, heatCuts: [0, 1, 2, 3], moodCuts: [0, 1] }
  return unpackModel(packModel(fitted, by, [0, 1, 2, 3], calibrations))
}

/** Weights of all sizes, most of them 0, with a long gap before the last. */
function sparse(length: number): Float32Array {
  const weights = new Float32Array(length)
  for (let i = 0; i < length / 3; i += 1 + (i % 7)) weights[i] = Math.sin(i) * (i % 11 === 0 ? 3 : 0.4)
  weights[length - 1] = -2
  return weights
}

describe('packed weights', () => {
  const [tone, topic] = [sparse(toneColumns << by.toneBits), sparse(topicColumns << by.topicBits)]
  const model = pack(tone, topic)

  it.each([
    ['tone', tone, model.tone, by.leastToneUnits, by.toneStep],
    ['topic', topic, model.topic, by.leastTopicUnits, by.topicStep],
  ] as const)('come back to the nearest step: %s', (_, given, { weights, scales, columns, filled, occupied }, least, step) => {
    const largest = step * Math.floor(127 / step)
    for (let i = 0; i < given.length; i++) {
      const units = given[i]! / scales[i % columns]!
      const kept = Math.abs(units) < least ? 0 : Math.sign(units) * Math.min(largest, step * Math.round(Math.abs(units) / step))
      if (weights[i] !== kept) throw new Error(`weight ${i}: ${weights[i]} for ${units} units`)
      const bucket = Math.floor(i / columns)
      if (weights[i] !== 0 && (filled[bucket] === 0 || ((occupied[bucket >>> 3]! >>> (bucket & 7)) & 1) === 0))
        throw new Error(`bucket ${bucket} is not told to hold anything`)
    }
    expect(weights.at(-1)).toBeLessThan(0)
  })

  it('come back as none from none', () => {
    const empty = pack(new Float32Array(tone.length), new Float32Array(topic.length))
    expect(empty.topic.weights.every((weight) => weight === 0)).toBe(true)
    expect(empty.tone.filled.every((part) => part === 0)).toBe(true)
  })
})
