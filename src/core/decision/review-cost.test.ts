import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReviewProfile, reviewCost, reviewCountForCost, starMonths } from './review-cost.ts'

const shop: ReviewProfile = {
  revenuePerStar: 0.05,
  steeredShare: 0.3,
  monthlyRevenueMinor: 2_000_000,
  margin: 0.4,
  average: 4.6,
  count: 90,
  newPerMonth: 5,
  stars: 1,
  months: 24,
}

describe('the cost of one bad review', () => {
  it('is the formula, by hand', () => {
    // (4.6 − 1)/5 · ln(1 + 5·24/(90 + 10)) = 0.72 · ln 2.2 star-months; times 0.05 · 0.3 · $20,000 · 0.4.
    expect(reviewCost(shop)).toBeCloseTo(0.72 * Math.log(2.2) * 0.05 * 0.3 * 2_000_000 * 0.4, 6)
  })

  it('is the sum over months of what the review still pulls the mean down', () => {
    let sum = 0
    const slices = 20_000
    for (let i = 0; i < slices; i++) {
      const month = ((i + 0.5) / slices) * 24
      sum += ((3.6 / (90 + 10 + 5 * month)) * 24) / slices
    }
    expect(starMonths(shop)).toBeCloseTo(sum, 6)
  })

  it('reaches its limit smoothly when no new reviews come', () => {
    expect(starMonths({ ...shop, newPerMonth: 0 })).toBeCloseTo((3.6 * 24) / 100, 12)
    expect(starMonths({ ...shop, newPerMonth: 1e-7 })).toBeCloseTo((3.6 * 24) / 100, 6)
  })

  it('is sane for 0, 3 and 10,000 reviews, and never below 0', () => {
    const at = (count: number) => reviewCost({ ...shop, count })
    expect(at(3)).toBeGreaterThan(at(90))
    expect(at(10_000)).toBeLessThan(at(90) / 20)
    expect(at(0)).toBeGreaterThan(at(3) * 0.8)
    expect(reviewCost({ ...shop, average: 1 })).toBe(0)
    expect(reviewCost({ ...shop, average: 2, stars: 3 })).toBe(0)
  })

  it('is undone by the number of reviews that brings it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 200, noNaN: true })),
        (count, newPerMonth) => {
          const cost = reviewCost({ ...shop, count, newPerMonth })
          expect(reviewCountForCost({ ...shop, newPerMonth }, cost)! / count).toBeCloseTo(1, 5)
        },
      ),
    )
  })
})
