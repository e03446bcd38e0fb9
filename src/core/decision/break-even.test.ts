import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everydaySituation } from '../../../test/arbitrary-situation.ts'
import { findBreakEvens, linesIn, lowest } from './break-even.ts'
import { decide } from './decide.ts'
import { AT, buildModel, type Parameter, tablesOf } from './inputs.ts'
import { mergeReading } from './merge-reading.ts'
import { rankOptions } from './rank.ts'
import type { Situation } from './situation.ts'

describe('a break-even', () => {
  it('is a value at which the leader and the option it names cost the same, to the minor unit', () => {
    let seen = 0
    fc.assert(
      fc.property(everydaySituation(), (situation) => {
        const model = buildModel(mergeReading(situation, undefined, undefined))
        const ranked = rankOptions(model)
        const leader = ranked[0]!
        for (const flip of findBreakEvens(model, ranked, tablesOf(model))) {
          const index = AT[flip.input as Parameter]
          if (index === undefined) continue
          const rival = ranked.find((candidate) => candidate.terms.option === flip.to)!
          const own = lowest(linesIn(model, leader.terms, index), flip.value)
          const other = lowest(linesIn(model, rival.terms, index), flip.value)
          expect(Math.abs(own - other)).toBeLessThanOrEqual(0.5 + 1e-7 * Math.abs(own))
          expect(flip.direction).toBe(flip.value > flip.current ? 'above' : 'below')
          seen++
        }
      }),
      { numRuns: 3000 },
    )
    expect(seen).toBeGreaterThan(40)
  })

  it('put back into the situation gives a tie', () => {
    const situation: Situation = {
      orderValueMinor: 8400,
      currency: 'USD',
      chargebackThreat: true,
      publicReviewThreat: true,
      hoursStillToSpend: 1.5,
    }
    const fields = ['pDisputeIfHeld', 'pWinDispute', 'pBadReviewIfHeld', 'hoursStillToSpend', 'hourlyCostMinor', 'reviewCostMinor'] as const
    const before = decide(situation)
    let tried = 0
    for (const flip of before.breakEvens) {
      const field = fields.find((name) => name === flip.input)
      if (field === undefined || flip.to === 'partial_refund') continue
      const after = decide({ ...situation, [field]: flip.value })
      const cost = (option: string | undefined) => after.options.find((costed) => costed.option === option)!.expectedCostMinor
      // The gesture follows the wage up to its cap, so the wage moves two things at once there.
      if (field === 'hourlyCostMinor' && flip.to === 'goodwill') continue
      expect(Math.abs(cost(flip.to) - cost(before.recommended))).toBeLessThanOrEqual(1)
      tried++
    }
    expect(tried).toBeGreaterThanOrEqual(3)
  })

  it('for the amount at stake is where refunding stops paying', () => {
    const situation: Situation = { orderValueMinor: 8400, currency: 'USD', chargebackThreat: true, publicReviewThreat: true }
    const flip = decide(situation).breakEvens.find((found) => found.input === 'orderValueMinor')!
    expect(flip.direction).toBe('above')
    expect(decide({ ...situation, orderValueMinor: Math.floor(flip.value) - 20 }).recommended).toBe('full_refund')
    expect(decide({ ...situation, orderValueMinor: Math.ceil(flip.value) + 20 }).recommended).toBe(flip.to)
  })

  it('for the number of reviews is the cost of a review inverted', () => {
    const situation: Situation = {
      orderValueMinor: 20_000,
      currency: 'USD',
      publicReviewThreat: true,
      monthlyRevenueMinor: 8_000_000,
      reviewCount: 150,
      reviewAverage: 4.7,
      vertical: 'restaurant',
    }
    const before = decide(situation)
    const flip = before.breakEvens.find((found) => found.input === 'reviewCount')!
    expect(flip.direction).toBe('below')
    const count = Math.round(flip.value)
    const after = decide({ ...situation, reviewCount: Math.max(1, count - 2) })
    expect(before.recommended).not.toBe(after.recommended)
    expect(decide({ ...situation, reviewCount: count + 2 }).recommended).toBe(before.recommended)
  })

  it('lies inside the plausible range of its input, the nearest first, at most five', () => {
    let seen = 0
    for (const orderValueMinor of [4500, 6000, 8400, 12_000, 24_000])
      for (const threat of [{}, { chargebackThreat: true }, { chargebackThreat: true, publicReviewThreat: true }]) {
        const { breakEvens, inputs } = decide({ orderValueMinor, currency: 'USD', ...threat })
        expect(breakEvens.length).toBeLessThanOrEqual(5)
        const farness = breakEvens.flatMap(({ input, value, current }) => {
          const used = inputs.find(({ name }) => name === input)
          if (used?.low === undefined || used.high === undefined) return []
          expect(value).toBeGreaterThanOrEqual(used.low)
          expect(value).toBeLessThanOrEqual(used.high)
          return [Math.abs(value - current) / (used.high - used.low)]
        })
        expect(farness).toEqual(farness.toSorted((a, b) => a - b))
        seen += farness.length
      }
    expect(seen).toBeGreaterThan(15)
  })

  it('reads aloud: money in the currency, chances in percent, hours coarse, never the same value twice', () => {
    for (const orderValueMinor of [3000, 6000, 7500, 8400, 12_000, 24_000])
      for (const { sentence } of decide({ orderValueMinor, currency: 'USD', chargebackThreat: orderValueMinor > 8000 }).breakEvens) {
        expect(sentence).toMatch(/^If .* costs less\.$/)
        expect(sentence).not.toMatch(/\d\.\d/)
        const [, there, now] = /(?:above|below) (.*) \(now (.*)\)/.exec(sentence) ?? []
        if (there !== undefined) expect(there).not.toBe(now)
      }
  })

  it('is not given where one option is all that is open', () => {
    expect(decide({ orderValueMinor: 8400, currency: 'USD', cancelledBy: 'shop' }).breakEvens).toEqual([])
  })
})
