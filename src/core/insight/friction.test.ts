import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShopProfile } from '../shop.ts'
import { frictionOf, ifNothingChanges } from './friction.ts'
import { periodOf } from './insight-period.ts'
import { insightRatesOf } from './insight-rates.ts'
import { sayFriction, sayProjection, sayRootCauses, sayShare } from './insight-words.ts'
import { paretoOf } from './pareto.ts'
import { costOf, NO_CASES } from './sums.ts'

const profile: ShopProfile = {
  ...{ name: 'Harbour', currency: 'USD', vertical: 'retail', country: 'US', locale: 'en-US', timeZone: 'America/New_York', tone: 'plain' },
  ...{ hourlyCostMinor: 3000, monthlyRevenueMinor: 4_000_000, reviewCount: 80, reviewAverage: 4.5, newReviewsPerMonth: 3 },
}
const rates = insightRatesOf(profile)
const place = { currency: 'USD', locale: 'en-US', period: 'this month so far', names: new Map<string, string>() }

describe('the cost of friction', () => {
  it('is its parts added up, and lies within its range', () => {
    fc.assert(
      fc.property(
        fc.nat(1e8),
        fc.nat(1e8),
        fc.nat(1e8),
        fc.nat(1e8),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, lost, time, review, guessed) => {
          const sums = {
            ...NO_CASES,
            ...{
              cases: 3,
              givenMinor: given,
              lostMinor: lost,
              timeMinor: time,
              timeGuessedMinor: Math.round(time * guessed),
              reviewMinor: review,
            },
          }
          const { minor, lowMinor, highMinor, parts } = frictionOf(sums, rates)
          expect(minor).toBe(costOf(sums))
          expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(minor)
          expect(lowMinor).toBeLessThanOrEqual(minor)
          expect(highMinor).toBeGreaterThanOrEqual(minor)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is known to the last cent where all was told', () => {
    const sums = { ...NO_CASES, cases: 1, givenMinor: 4000, timeMinor: 1500 }
    expect(frictionOf(sums, rates)).toMatchObject({ minor: 5500, lowMinor: 5500, highMinor: 5500 })
  })

  it('comes to a year of the last whole months, and of fewer than three to nothing', () => {
    const month = (minor: number) => ({ cases: 1, minor })
    expect(ifNothingChanges([month(100), month(200)])).toBeUndefined()
    expect(ifNothingChanges([{ cases: 0, minor: 0 }, month(100), month(200)])).toBeUndefined()
    expect(ifNothingChanges([{ cases: 0, minor: 0 }, month(100), month(200), month(300)])).toEqual({
      ...{ yearMinor: 2400, lowMinor: 1200, highMinor: 3600, months: 3 },
    })
    expect(ifNothingChanges([month(9000), ...Array.from({ length: 6 }, () => month(100))])).toMatchObject({ yearMinor: 1200, months: 6 })
    expect(sayProjection(undefined, place)).toMatch(/cannot be said before there are 3 whole months/)
  })
})

describe('what cases are counted with', () => {
  it('is what decisions count with, and what the shop states goes first', () => {
    expect(rates).toMatchObject({ hourMinor: 3000, hourFrom: 'shop', hoursPerMessage: 0.1, hoursPerCall: 0.2 })
    const [one = 0, , three = 0, , five = 0] = rates.reviewMinorByStars
    expect(one).toBeGreaterThan(0)
    expect(three / one).toBeCloseTo(1.5 / 3.5, 2)
    expect(five).toBe(0)
    const { hourlyCostMinor: _, ...silent } = profile
    expect(insightRatesOf(silent)).toMatchObject({ hourMinor: 2500, hourFrom: 'fact' })
    expect(insightRatesOf({ ...silent, currency: 'EUR' })).toMatchObject({ hourFrom: 'assumption' })
    expect(insightRatesOf({ ...silent, currency: 'XPF' })).toMatchObject({ hourMinor: 0, hourFrom: 'unknown' })
  })
})

describe('months', () => {
  it('are those of the shop, wherever the server stands', () => {
    const newYear = new Date('2027-01-01T02:00:00Z')
    expect(periodOf({ count: 1 }, newYear, 'America/New_York')).toMatchObject({ from: '2026-12-01', until: '2027-01-01', soFar: true })
    expect(periodOf({ count: 1 }, newYear, 'Asia/Tokyo')).toMatchObject({ from: '2027-01-01', until: '2027-02-01' })
    expect(periodOf({ count: 3 }, newYear, 'UTC').months).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(periodOf({ month: '2026-10', count: 1 }, newYear, 'UTC')).toMatchObject({ soFar: false, words: 'in October 2026' })
  })
})

describe('the words', () => {
  const asked = { group: 'cause', measure: 'money', ofOne: 0 } as const
  it('say first what costs most, and of how much it is', () => {
    const groups = [
      { key: 'late_delivery', sums: { ...NO_CASES, cases: 9, givenMinor: 124_000 } },
      { key: 'other', sums: { ...NO_CASES, cases: 20, givenMinor: 248_000 } },
    ].map((group, index) => (index === 0 ? group : { ...group, sums: { ...group.sums, givenMinor: 61_000 } }))
    const sums = { ...NO_CASES, cases: 29, givenMinor: 185_000 }
    expect(sayRootCauses(paretoOf(groups, 'money', 9), { ...asked, sums }, place)).toEqual({
      sentence: 'Late deliveries cost you about $1,250 this month so far, two thirds of all friction.',
      cautions: [],
    })
  })

  it('are honest about no case, three cases and one customer who is half of all', () => {
    expect(sayRootCauses(paretoOf([], 'money', 9), { ...asked, sums: NO_CASES }, place).sentence).toBe(
      'No case was opened this month so far.',
    )
    expect(sayFriction(frictionOf(NO_CASES, rates), 0, place)).toBe('No case was opened this month so far, so friction cost nothing.')
    const few = { ...NO_CASES, cases: 3, givenMinor: 900 }
    const of = (sums: typeof few, ofOne: number) =>
      sayRootCauses(paretoOf([{ key: 'other', sums }], 'money', 9), { ...asked, sums, ofOne }, place)
    expect(of(few, 1).cautions).toEqual(['These are 3 cases: too few to see a pattern in.'])
    expect(of({ ...few, cases: 40 }, 0.5).cautions).toEqual([expect.stringMatching(/^One customer alone is behind half of the cases/)])
    expect(of({ ...few, givenMinor: 0 }, 0).sentence).toBe('3 cases this month so far, and nothing of this kind among them.')
  })

  it('name a cause of the shop as it is called now, also after it was renamed', () => {
    const sums = { ...NO_CASES, cases: 9, givenMinor: 900 }
    const pareto = paretoOf([{ key: '0192', sums }], 'money', 9)
    const said = sayRootCauses(pareto, { ...asked, sums }, { ...place, names: new Map([['0192', 'Lost by the carrier']]) })
    expect(said.sentence).toMatch(/^Cases of “Lost by the carrier” cost you about \$9/)
    expect(sayRootCauses(pareto, { ...asked, sums }, place).sentence).toMatch(/^Cases of a cause that is no more cost/)
  })

  it('say shares as people do', () => {
    expect([1, 0.97, 0.74, 0.34, 0.5, 0.11].map(sayShare)).toEqual(['all', 'almost all', 'three quarters', 'a third', 'half', '11 %'])
  })
})
