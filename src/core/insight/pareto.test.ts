import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlappingOf, paretoOf } from './pareto.ts'
import { addSums, costOf, type InsightSums, MEASURES, measureOf, NO_CASES } from './sums.ts'

const sums = fc.record({
  cases: fc.integer({ min: 1, max: 500 }),
  givenMinor: fc.nat(1e7),
  lostMinor: fc.nat(1e7),
  hours: fc.double({ min: 0, max: 900, noNaN: true }),
  timeMinor: fc.nat(1e7),
  timeGuessedMinor: fc.nat(1e7),
  reviewMinor: fc.nat(1e7),
  heat: fc.nat(2000),
  lostElsewhere: fc.nat(3),
})
const groups = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 6 }), sums }), { selector: ({ key }) => key, maxLength: 40 })
const one = (cases: number, more: Partial<InsightSums> = {}): InsightSums => ({ ...NO_CASES, cases, ...more })

describe('bars of causes', () => {
  it('add to one with the rest, fall, and the rest holds what is not shown', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(...MEASURES), fc.integer({ min: 1, max: 12 }), (all, measure, most) => {
        const { rows, rest, total, vitalFew } = paretoOf(all, measure, most)
        const shares = rows.reduce((sum, { share }) => sum + share, 0) + (rest?.share ?? 0)
        expect(shares).toBeCloseTo(total > 0 ? 1 : 0, 9)
        expect(rows.map(({ share }) => share)).toEqual(rows.map(({ share }) => share).toSorted((a, b) => b - a))
        const every = all.map((group) => group.sums).reduce(addSums, NO_CASES)
        const shown = rows.map((row) => row.sums).reduce(addSums, rest?.sums ?? NO_CASES)
        expect(measureOf(shown, measure)).toBe(measureOf(every, measure))
        expect(shown.cases).toBe(every.cases)
        expect(vitalFew).toBeLessThanOrEqual(rows.length)
        expect(costOf(shown)).toBe(costOf(every))
      }),
      { numRuns: 60 },
    )
  })

  it('show nothing of a shop without cases, and no share of nothing', () => {
    expect(paretoOf([], 'money', 10)).toEqual({ rows: [], total: 0, vitalFew: 0 })
    expect(paretoOf([{ key: 'late_delivery', sums: one(2) }], 'lost', 10)).toMatchObject({ rows: [{ share: 0, upToHere: 0 }], vitalFew: 0 })
  })

  it('that come to four fifths are told apart', () => {
    const of = (key: string, cases: number) => ({ key, sums: one(cases) })
    expect(paretoOf([of('b', 1), of('a', 8), of('c', 1)], 'cases', 10).vitalFew).toBe(1)
    expect(paretoOf([of('b', 2), of('a', 6), of('c', 2)], 'cases', 10)).toMatchObject({
      vitalFew: 2,
      rows: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
    })
  })

  it('of tags are shares of all cases, since a case may have several', () => {
    const all = one(4)
    const tags = [
      { key: 'vip', sums: one(3) },
      { key: 'press', sums: one(2) },
    ]
    expect(overlappingOf(tags, 'cases', { all, most: 10 }).rows.map(({ share }) => share)).toEqual([0.75, 0.5])
  })
})
