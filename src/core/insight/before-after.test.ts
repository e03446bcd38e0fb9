import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBeforeAfter } from './before-after.ts'

const counts = (casesBefore: number, weeksBefore: number, casesAfter: number, weeksAfter: number) => ({
  before: { cases: casesBefore, weeks: weeksBefore },
  after: { cases: casesAfter, weeks: weeksAfter },
})

describe('before and after a fix', () => {
  it('has the interval that the exact test of two Poisson rates gives', () => {
    // By an incomplete beta function of another hand (SciPy 1.x): 0.140026 to 0.567634.
    const { ratio, interval, verdict } = compareBeforeAfter(counts(41, 10, 12, 10))
    expect(ratio).toBeCloseTo(12 / 41, 10)
    expect(interval?.low).toBeCloseTo(0.140026, 5)
    expect(interval?.high).toBeCloseTo(0.567634, 5)
    expect(verdict).toBe('fewer')
  })

  it('is said honestly where it cannot be told', () => {
    expect(compareBeforeAfter(counts(40, 26, 1, 3)).verdict).toBe('too_early')
    expect(compareBeforeAfter(counts(1, 26, 0, 8)).verdict).toBe('too_few')
    expect(compareBeforeAfter(counts(0, 26, 0, 8))).toEqual({ verdict: 'too_few' })
    expect(compareBeforeAfter(counts(60, 26, 10, 6)).verdict).toBe('cannot_tell')
    expect(compareBeforeAfter(counts(26, 26, 40, 10)).verdict).toBe('more')
    expect(compareBeforeAfter(counts(0, 26, 9, 8))).toMatchObject({ verdict: 'more', interval: { low: expect.any(Number) } })
    expect(compareBeforeAfter(counts(9, 0, 9, 0)).verdict).toBe('too_few')
  })

  it('says how long a halving takes to be told, sooner the more cases there were', () => {
    const weeks = [13, 40, 520].map((cases) => compareBeforeAfter(counts(cases, 26, 0, 0)).weeksToTell ?? Number.POSITIVE_INFINITY)
    expect(weeks[0]).toBeGreaterThan(weeks[1]!)
    expect(weeks[1]).toBeGreaterThan(weeks[2]!)
    expect(compareBeforeAfter(counts(1, 26, 0, 0)).weeksToTell).toBeUndefined()
  })

  it('holds the ratio itself, and turns over with before and after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 104 }),
        fc.nat(400),
        fc.integer({ min: 1, max: 104 }),
        (a, m, b, n) => {
          const { ratio, interval } = compareBeforeAfter(counts(a, m, b, n))
          if (ratio !== undefined) expect(interval!.low <= ratio && ratio <= interval!.high!).toBe(true)
          // What was before and what was after may change places: the ratio is turned over.
          const turned = compareBeforeAfter(counts(b, n, a, m)).interval
          if (a > 0 && b > 0) expect(turned!.high! * interval!.low).toBeCloseTo(1, 4)
        },
      ),
      { numRuns: 60 },
    )
  })
})
