import { describe, expect, it } from 'vitest'
import { freshPairs } from '../../../test/hard-pairs/fresh-pairs.ts'
import type { HardPair } from '../../../test/hard-pairs/hard-pair.ts'
import { laterPairs } from '../../../test/hard-pairs/later-pairs.ts'
import { mannerPairs } from '../../../test/hard-pairs/manner-pairs.ts'
import { matterPairs } from '../../../test/hard-pairs/matter-pairs.ts'
import { threatPairs } from '../../../test/hard-pairs/threat-pairs.ts'
import { readMessage } from './read.ts'
import type { Reading } from './reading.ts'

const pairs: readonly HardPair[] = [...threatPairs, ...mannerPairs, ...matterPairs, ...freshPairs, ...laterPairs]

/** Whether the two readings differ as they must. A name of what is there counts from a confidence that a decision would take. */
function isRight({ first, second, differ, channel }: HardPair): boolean {
  const read = (text: string) => readMessage({ text, currency: 'USD', ...(channel ? { channel } : {}) })
  const [one, other] = [read(first), read(second)]
  const differs = (has: (reading: Reading) => boolean) => has(one) && !has(other)
  switch (differ.in) {
    case 'threat':
      return differs(({ threats }) => threats.some((threat) => threat.kind === differ.kind && threat.confidence >= 0.5))
    case 'begun':
      return differs(({ threats }) => threats.some((threat) => threat.kind === differ.kind && threat.begun))
    case 'conditional':
      return differs(({ threats }) => threats.some((threat) => threat.kind === differ.kind && threat.conditional))
    case 'abuse':
      return differs(({ abusive }) => abusive)
    case 'heat':
      return one.heatScore > other.heatScore && one.heat > other.heat
    case 'cause':
      return one.cause.kind === differ.first && other.cause.kind === differ.second
    case 'want':
      return differs(({ wants }) => wants.some((want) => want.kind === differ.kind && want.confidence >= 0.5))
    case 'fact':
      return one.facts[differ.field] === differ.first && other.facts[differ.field] === differ.second
    case 'question':
      return differs(({ questions }) => questions.length > 0)
    case 'deadline':
      return differs(({ signals }) => signals.deadlines.length > 0)
    default:
      return differs(({ signals }) => signals[differ.in as 'sarcasm' | 'vulnerable' | 'priorContact'].length > 0)
  }
}

describe('pairs in the same words that mean opposite things', () => {
  it('are at least 150, none twice', () => {
    expect(new Set(pairs.flatMap(({ first, second, differ }) => `${first}|${second}|${differ.in}`)).size).toBe(pairs.length)
    expect(pairs.length).toBeGreaterThanOrEqual(150)
  })
  it('are told apart nine times in ten', () => {
    const misses = pairs.filter((pair) => !isRight(pair))
    const told = misses.map(({ differ, first, second }) => `${differ.in}: ${first} | ${second}`)
    expect(misses.length / pairs.length, `${misses.length} of ${pairs.length} missed:\n${told.join('\n')}`).toBeLessThanOrEqual(0.1)
  })
})
