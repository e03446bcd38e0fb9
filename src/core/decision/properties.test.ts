import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { everydaySituation } from '../../../test/arbitrary-situation.ts'
import type { Option } from '../case.ts'
import { PARTS } from './cost.ts'
import { buildModel, type Model } from './inputs.ts'
import { mergeReading } from './merge-reading.ts'
import { type Ranked, rankOptions } from './rank.ts'
import { tenthAndNinetieth } from './simulate.ts'
import type { Situation } from './situation.ts'

// Properties are tried a thousand times; a busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 1000 }

const modelOf = (situation: Situation): Model => buildModel(mergeReading(situation, undefined, undefined))
const NOTHING_MORE = {
  ...{ disputeFeeMinor: 0, counterFeeMinor: 0, costOfGoodsMinor: 0, returnHandlingMinor: 0, replacementCostMinor: 0, redoCostMinor: 0 },
  ...{
    goodwillMinor: 0,
    hourlyCostMinor: 0,
    managerHourlyCostMinor: 0,
    reviewCostMinor: 0,
    customerFutureValueMinor: 0,
    extraDisputeCostMinor: 0,
  },
}
const rankedOf = (situation: Situation, option: Option): Ranked =>
  rankOptions(modelOf(situation)).find(({ terms }) => terms.option === option)!
const costOf = (situation: Situation, option: Option): number => rankedOf(situation, option).cost
const SHRINKING_SHARE: Situation = {
  ...{ orderValueMinor: 101, currency: 'USD', alreadyRefundedMinor: 100, withdrawalInTime: true, goodsReturned: true, priorClaims: 1 },
  ...{ mayKeepMinor: 100, returnHandlingMinor: 6840 },
}
const roomFor = (cost: number) => 1e-9 * (Math.abs(cost) + 1)

describe('the costs', () => {
  // Where the law lets the shop keep a fixed amount, a dearer order is owed to a greater share, so that paying it back invites
  // fewer claims: that one part may fall, and only where the share does.
  it('of a full refund never fall as the price rises, all else and the future fixed', () => {
    const priceAndMore = fc.tuple(everydaySituation(), fc.integer({ min: 1, max: 100_000 }))
    fc.assert(
      fc.property(priceAndMore, ([situation, more]) => {
        const { paidMinor: _paid, askedMinor: _asked, ...rest } = situation
        const fixed = {
          ...rest,
          customerFutureValueMinor: 5000,
          reviewCostMinor: 4000,
          costOfGoodsMinor: 3000,
          feeReturnedOnRefundMinor: 0,
          hourlyCostMinor: 3000,
        }
        const before = rankedOf(fixed, 'full_refund')
        const after = rankedOf({ ...fixed, orderValueMinor: situation.orderValueMinor + more }, 'full_refund')
        const invited = PARTS.indexOf('repeat')
        const sureOf = ({ cost, parts }: Ranked) => cost - parts[invited]!
        expect(sureOf(after)).toBeGreaterThanOrEqual(sureOf(before) - roomFor(before.cost))
        if (after.terms.givesInShare >= before.terms.givesInShare)
          expect(after.cost).toBeGreaterThanOrEqual(before.cost - roomFor(before.cost))
      }),
      { ...RUNS, examples: [[[SHRINKING_SHARE, 162]]] },
    )
  })

  it('of holding never fall as the chance of a dispute rises', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(everydaySituation(), chance, chance, (situation, a, b) => {
        const low = costOf({ ...situation, pDisputeIfHeld: Math.min(a, b) }, 'hold_firm')
        const high = costOf({ ...situation, pDisputeIfHeld: Math.max(a, b) }, 'hold_firm')
        expect(high).toBeGreaterThanOrEqual(low - roomFor(low))
      }),
      RUNS,
    )
  })

  it('scale with every money input', () => {
    const money = fc.integer({ min: 0, max: 300_000 })
    const amounts = fc.record({
      disputeFeeMinor: money,
      counterFeeMinor: money,
      costOfGoodsMinor: money,
      returnHandlingMinor: money,
      replacementCostMinor: money,
      redoCostMinor: money,
      goodwillMinor: money,
      hourlyCostMinor: money,
      managerHourlyCostMinor: money,
      reviewCostMinor: money,
      customerFutureValueMinor: money,
      extraDisputeCostMinor: money,
    })
    fc.assert(
      fc.property(everydaySituation(), amounts, fc.integer({ min: 2, max: 9 }), (situation, stated, factor) => {
        const once = { ...situation, ...stated }
        const scaled = Object.fromEntries(
          Object.entries(once).map(([field, value]) => [field, field.endsWith('Minor') ? (value as number) * factor : value]),
        ) as Situation
        const large = rankOptions(modelOf(scaled))
        const model = modelOf(once)
        const small = rankOptions(model)
        // What is owed is a whole unit: rounding it moves the shares that it is set against by a unit of what is asked, and with them what hangs on those.
        const dearest = Math.max(...small.map(({ cost }) => Math.abs(cost)))
        const room = factor * (2 + dearest * (1e-9 + 1 / Math.max(1, model.stakes.askedMinor)))
        for (const { terms, cost } of small) {
          // The best part lies on a grid of whole units, which does not scale.
          if (terms.option === 'partial_refund') continue
          const other = large.find((candidate) => candidate.terms.option === terms.option)!
          expect(Math.abs(other.cost - factor * cost)).toBeLessThanOrEqual(room)
          expect(Math.abs(other.terms.amountMinor - factor * terms.amountMinor)).toBeLessThanOrEqual(factor)
        }
      }),
      {
        ...RUNS,
        examples: [
          [
            { orderValueMinor: 100, currency: 'USD', paidMinor: 165_277, faultOfShop: 'partly', hoursStillToSpend: 10_000, priorClaims: 1 },
            { ...NOTHING_MORE, managerHourlyCostMinor: 13_663 },
            2,
          ],
        ],
      },
    )
  })
})

describe('what is owed', () => {
  it('does not change with threats, reviews, the odds or what the customer is worth', () => {
    const blind = [
      'chargebackThreat',
      'publicReviewThreat',
      'legalThreat',
      'legalStepBegun',
      'safetyThreat',
      'pDisputeIfHeld',
      'pBadReviewIfHeld',
      'pWinDispute',
      'reviewPosted',
      'reviewCostMinor',
      'reviewCount',
      'reviewAverage',
      'monthlyRevenueMinor',
      'customerFutureValueMinor',
      'customerLifetimeOrders',
      'customerMarginPerYearMinor',
      'customerHoursPerYear',
      'priorClaims',
      'customerStanding',
    ] as const
    fc.assert(
      fc.property(everydaySituation(), everydaySituation(), (situation, other) => {
        const changed = { ...situation, ...Object.fromEntries(blind.map((field) => [field, other[field]])) } as Situation
        expect(modelOf(changed).owed).toEqual(modelOf(situation).owed)
      }),
      RUNS,
    )
  })

  it('is met by whatever is recommended', () => {
    fc.assert(
      fc.property(everydaySituation(), (situation) => {
        const model = modelOf(situation)
        const { owed } = model
        const leader: Ranked | undefined = rankOptions(model).find(({ open }) => open)
        if (!leader || owed.amountMinor === 0) return
        const { option, amountMinor } = leader.terms
        const inKind = owed.metBy === 'money_or_repair' && (option === 'replace' || option === 'redo')
        const byBank = option === 'accept_dispute' || (option === 'contest_dispute' && owed.amountMinor < model.stakes.keptMinor)
        expect(inKind || byBank || amountMinor >= owed.amountMinor).toBe(true)
      }),
      RUNS,
    )
  })

  it('is the least that a partial refund gives, and less than what was paid the most', () => {
    fc.assert(
      fc.property(everydaySituation(), (situation) => {
        const model = modelOf(situation)
        const { terms, guards } = rankOptions(model).find((candidate) => candidate.terms.option === 'partial_refund')!
        if (guards.some(({ kind }) => kind === 'not_available')) return
        expect(terms.amountMinor).toBeGreaterThanOrEqual(model.owed.amountMinor)
        expect(terms.amountMinor).toBeLessThan(model.stakes.keptMinor)
      }),
      RUNS,
    )
  })
})

describe('the range of what may happen', () => {
  it('has the median between the tenth and the ninetieth percentile, for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 }), (values) => {
        const sorted = Float64Array.from(values).sort()
        const [low, high] = tenthAndNinetieth(Float64Array.from(values))
        const median = sorted[Math.floor((sorted.length - 1) / 2)]!
        expect(low).toBe(sorted[Math.floor(0.1 * (sorted.length - 1))])
        expect(high).toBe(sorted[Math.ceil(0.9 * (sorted.length - 1))])
        expect(low <= median && median <= high).toBe(true)
      }),
      RUNS,
    )
  })
})
