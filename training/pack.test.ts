import { describe, expect, it } from 'vitest'
import { toneColumns, toneWeight, topicColumns, topicShareOf, topicWeight, weigh } from '../src/core/reading/model/model.ts'
import { signNames } from '../src/core/reading/model/signs.ts'
import { unpackModel } from '../src/core/reading/model/unpack.ts'
import type { FittedModel } from './fit.ts'
import { packModel } from './pack.ts'
import { settings } from './train.ts'

const by = { ...settings, toneBits: 10, topicBits: 12, leastToneUnits: 3, leastTopicUnits: 6, toneStep: 2, topicStep: 5 }
const flat = { slope: 1, offset: 0 }
const calibrations = {
  heat: flat,
  shortHeat: flat,
  complaint: flat,
  abuse: flat,
  topics: Array(topicColumns).fill(flat),
  cause: flat,
  causeInReview: flat,
  heatInReview: flat,
}

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
    ['tone', tone, toneColumns, model.tone, toneWeight, by.toneBits, by.leastToneUnits, by.toneStep],
    ['topic', topic, topicColumns, model.topic, topicWeight, by.topicBits, by.leastTopicUnits, by.topicStep],
  ] as const)('come back to the nearest step: %s', (_, given, columns, table, weightOf, bits, least, step) => {
    const largest = step * Math.floor(127 / step)
    let negative = 0
    for (let i = 0; i < given.length; i++) {
      const units = given[i]! / table.scales[i % columns]!
      const kept = Math.abs(units) < least ? 0 : Math.sign(units) * Math.min(largest, step * Math.round(Math.abs(units) / step))
      const weight = weightOf(table as never, Math.floor(i / columns) << (32 - bits), i % columns)
      if (weight !== kept) throw new Error(`weight ${i}: ${weight} for ${units} units`)
      if (weight < 0) negative++
    }
    expect(negative).toBeGreaterThan(0)
  })

  it('add up as they are, however many n-grams a text has', () => {
    const count = 900
    const hashes = Array.from({ length: count }, (_, i) => (i % (1 << by.topicBits)) << (32 - by.topicBits))
    const ngrams = { forms: [], links: hashes, linksAt: hashes.map(() => 0) }
    const said = weigh(model, ngrams, Array(signNames.length).fill(0))
    for (let column = 0; column < topicColumns; column++) {
      const sum = hashes.reduce((total, hash) => total + topicWeight(model.topic, hash, column), 0)
      expect(said.topic[column]).toBeCloseTo(sum * model.topic.scales[column]! * topicShareOf(count), 9)
    }
  })

  it('come back as none from none', () => {
    const empty = pack(new Float32Array(tone.length), new Float32Array(topic.length))
    expect(empty.topic.rows).toHaveLength(0)
    expect(empty.tone.weights.every((weight) => weight === 0)).toBe(true)
    expect(topicWeight(empty.topic, 12345, 3)).toBe(0)
  })
})
