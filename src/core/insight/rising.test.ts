import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../training/fit.ts'
import { findRising } from './rising.ts'

const weeks = (count: number, each: number) => new Array<number>(count).fill(each)

describe('what is rising', () => {
  it('is not said of a few weeks', () => {
    for (const counts of [[], [3], weeks(8, 5)]) expect(findRising(counts)).toEqual({ state: 'too_few', alarms: 0 })
  })

  it('is what doubled, told once with its first week, and over after two calm weeks', () => {
    const doubled = [...weeks(40, 10), 20, 21, 19]
    const told = findRising(doubled)
    expect(told).toMatchObject({ state: 'rising', sinceWeek: 40, alarms: 1 })
    expect(told.expected).toBeCloseTo(10)
    expect(findRising([...doubled, 22, 20, 24])).toMatchObject({ state: 'rising', sinceWeek: 40, alarms: 1 })
    expect(findRising([...doubled, 10, 11])).toMatchObject({ state: 'usual', alarms: 1 })
  })

  it('is new where it hardly ever came before, and not for one or two cases', () => {
    expect(findRising([...weeks(30, 0), 3, 4, 3])).toMatchObject({ state: 'new', sinceWeek: 30 })
    expect(findRising([...weeks(30, 0), 1, 1])).toMatchObject({ state: 'usual' })
  })

  it('is not the season that came a year ago too', () => {
    const year = Array.from({ length: 52 }, (_, week) => (week > 44 && week < 51 ? 30 : 10))
    const december = [...year, ...year, ...year].slice(0, 104 + 48)
    expect(findRising(december).state).toBe('usual')
    expect(findRising([...weeks(148, 10), 30, 30, 30, 30]).state).toBe('rising')
  })

  it('is never said of what stays the same or falls, and nothing in the counts makes it fail', () => {
    expect(findRising([...weeks(60, 12), ...weeks(20, 3)]).alarms).toBe(0)
    expect(findRising([...weeks(10, 4), Number.NaN, -5, Number.POSITIVE_INFINITY, 4])).toMatchObject({ state: 'usual' })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 160 }), (counts) => {
        const { state, expected, sinceWeek } = findRising(counts)
        expect(expected === undefined).toBe(state === 'too_few')
        expect(sinceWeek !== undefined).toBe(state === 'rising' || state === 'new')
        if (sinceWeek !== undefined) expect(sinceWeek).toBeLessThan(counts.length)
      }),
      { numRuns: 100 },
    )
  })
})

// A small form of `npm run eval:rising`.
describe('what chance makes of it', () => {
  const whole = createRandom(7)
  const random = () => whole() / 2 ** 32
  /** A Poisson count (Knuth). */
  const draw = (mean: number) => {
    let count = 0
    for (let product = random(); product > Math.exp(-mean); product *= random()) count++
    return count
  }
  const usual = (length: number, mean: number) => Array.from({ length }, () => draw(mean))

  it('is told at most once a year and cause, whether cases are few or many', () => {
    for (const mean of [0.2, 1, 3, 10]) expect(findRising(usual(60 * 52, mean)).alarms).toBeLessThanOrEqual(60)
  })

  it('does not hide a doubling at ten cases a week: four of five are told within three weeks', () => {
    const seen = Array.from({ length: 100 }, () => {
      const before = usual(110, 10)
      return findRising([...before, ...usual(3, 20)]).alarms > findRising(before).alarms
    })
    expect(seen.filter(Boolean).length).toBeGreaterThanOrEqual(80)
  })
})
