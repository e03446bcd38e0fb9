import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { anySituation, everydaySituation } from '../../../test/arbitrary-situation.ts'
import { OPTIONS, type Option } from '../case.ts'
import { decide, recommendByMean } from './decide.ts'
import type { CostedOption, Decision } from './decision.ts'
import { type Situation, situationSchema } from './situation.ts'

// Properties decide thousands of times; a busy machine is no failure.
vi.setConfig({ testTimeout: 30_000 })

const optionOf = (decision: Decision, option: Option): CostedOption => decision.options.find((costed) => costed.option === option)!
const sumOf = ({ parts }: CostedOption) => Object.values(parts).reduce((sum, part) => sum + part, 0)
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
const usd = (orderValueMinor: number, more: Partial<Situation> = {}): Situation => ({ orderValueMinor, currency: 'USD', ...more })

describe('the answer', () => {
  it('has no NaN, no infinity and whole parts that add up, for anything the schema admits', () => {
    fc.assert(
      fc.property(anySituation(), (situation) => {
        const decision = decide(situationSchema.parse(situation), { samples: 100 })
        expect(numbersIn(decision).every(Number.isFinite)).toBe(true)
        const listed = decision.options.map((costed) => costed.option)
        expect(new Set(listed).size).toBe(listed.length)
        expect(listed).toEqual(expect.arrayContaining(['full_refund', 'partial_refund', 'store_credit', 'goodwill', 'hold_firm']))
        for (const costed of decision.options) {
          expect(sumOf(costed)).toBe(costed.expectedCostMinor)
          expect(Object.values(costed.parts).every(Number.isInteger)).toBe(true)
          expect(costed.p10Minor).toBeLessThanOrEqual(costed.p90Minor)
          expect(costed.amountMinor).toBeGreaterThanOrEqual(0)
        }
        expect(decision.verdict).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 1000 },
    )
  })

  it('lists the open options first, cheapest first, and recommends the first of them', () => {
    fc.assert(
      fc.property(everydaySituation(), (situation) => {
        const { options, recommended } = decide(situation, { samples: 100 })
        const blocked = options.map((costed) => costed.guards.some((guard) => guard.blocks))
        expect(blocked).toEqual(blocked.toSorted())
        const open = options.filter((_, index) => !blocked[index])
        expect(recommended).toBe(open[0]?.option)
        for (let k = 1; k < open.length; k++) expect(open[k]!.expectedCostMinor).toBeGreaterThanOrEqual(open[k - 1]!.expectedCostMinor)
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same for the same seed, and its ranking does not depend on the seed', () => {
    fc.assert(
      fc.property(everydaySituation(), fc.integer(), (situation, seed) => {
        const once = decide(situation, { samples: 200, seed })
        expect(decide(situation, { samples: 200, seed })).toEqual(once)
        const other = decide(situation, { samples: 200, seed: seed + 1 })
        expect(other.options.map((costed) => costed.option)).toEqual(once.options.map((costed) => costed.option))
      }),
      { numRuns: 1000 },
    )
  })

  it('agrees with the recommendation by means alone', () => {
    fc.assert(
      fc.property(everydaySituation(), (situation) => {
        const decision = decide(situation, { samples: 100 })
        const byMean = recommendByMean(situation)
        expect(byMean?.option).toBe(decision.recommended)
        expect(byMean?.expectedCostMinor).toBe(decision.options.find((costed) => costed.option === byMean?.option)?.expectedCostMinor)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the open options chances of being best that add up to one', () => {
    fc.assert(
      fc.property(everydaySituation(), (situation) => {
        const { options, recommended } = decide(situation, { samples: 200 })
        const total = options.reduce((sum, costed) => sum + costed.chanceBest, 0)
        expect(total).toBeCloseTo(recommended === undefined ? 0 : 1, 9)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('order value and currency alone', () => {
  it.each([
    ['USD', 8400],
    ['JPY', 8400],
    ['KWD', 25_500],
    ['XOF', 50_000],
  ])('decide in %s, with costs of the size of what is at stake', (currency, orderValueMinor) => {
    const decision = decide({ orderValueMinor, currency })
    expect(decision.recommended).toBeDefined()
    const hold = optionOf(decision, 'hold_firm').expectedCostMinor
    expect(hold).toBeGreaterThan(orderValueMinor / 100)
    expect(hold).toBeLessThan(orderValueMinor * 3)
    expect(optionOf(decision, 'full_refund').amountMinor).toBe(orderValueMinor)
  })

  it('says that the numbers are guesses', () => {
    const { inputs, verdict } = decide(usd(24_000))
    expect(verdict).toMatch(/guess/)
    expect(inputs[0]).toMatchObject({ name: 'orderValueMinor', value: 24_000, origin: 'stated' })
    expect(inputs.slice(1).every((input) => input.origin === 'default' || input.origin === 'assumption')).toBe(true)
  })
})

describe('what knowing everything would be worth', () => {
  it('is nothing where one option alone is open, and something where the choice is close', () => {
    expect(decide(usd(42_100, { cancelledBy: 'shop' })).perfectInformationMinor).toBe(0)
    const close = decide(usd(8400, { chargebackThreat: true, publicReviewThreat: true }))
    expect(close.perfectInformationMinor).toBeGreaterThan(100)
    expect(close.perfectInformationMinor).toBeLessThan(optionOf(close, close.recommended!).expectedCostMinor)
  })

  it('is never less than what one answer is worth, but for the noise of the samples', () => {
    for (const price of [4000, 6000, 8400, 12_000]) {
      const { askNext, perfectInformationMinor } = decide(usd(price, { faultOfShop: 'no', chargebackThreat: true }))
      for (const { valueMinor } of askNext) expect(valueMinor).toBeLessThanOrEqual(perfectInformationMinor * 1.05)
    }
  })
})

describe('traps', () => {
  it('the card fee is not counted twice: a refund costs the money, and less what the processor gives back', () => {
    expect(optionOf(decide(usd(8400, { processor: 'stripe' })), 'full_refund').parts.money).toBe(8400)
    expect(optionOf(decide(usd(8400, { feeReturnedOnRefundMinor: 270 })), 'full_refund').parts.money).toBe(8130)
  })

  it('after a partial refund only the rest is exposed to a dispute', () => {
    const stated = usd(10_000, {
      pDisputeIfHeld: 1,
      pWinDispute: 0,
      hoursToContest: 1,
      disputeFeeMinor: 0,
      counterFeeMinor: 0,
      hourlyCostMinor: 2500,
    })
    const partial = optionOf(decide({ ...stated, owedMinor: 4000 }), 'partial_refund')
    // x of the grid is at least 4,000; contesting cannot win, so a dispute is accepted at what is left.
    const chance = 1 - (1 - 0.04) * (partial.amountMinor / 10_000)
    expect(partial.amountMinor).toBeGreaterThanOrEqual(4000)
    expect(partial.parts.dispute).toBeCloseTo(chance * (10_000 - partial.amountMinor), -1)
  })

  it('no refund beside an open chargeback, but a full refund into an inquiry', () => {
    const open = decide(usd(6000, { disputeStatus: 'open' }))
    expect(optionOf(open, 'full_refund').guards).toContainEqual(expect.objectContaining({ kind: 'chargeback_open', blocks: true }))
    expect(['contest_dispute', 'accept_dispute']).toContain(open.recommended)
    expect(decide(usd(2500, { disputeStatus: 'inquiry' })).recommended).toBe('full_refund')
    expect(decide(usd(90_000, { disputeStatus: 'inquiry', faultOfShop: 'yes' })).recommended).toBe('full_refund')
  })

  it('a chargeback for money that is owed is accepted, not contested', () => {
    const decision = decide(usd(30_000, { disputeStatus: 'open', delivered: false, evidenceStrength: 'strong', faultOfShop: 'yes' }))
    expect(decision.recommended).toBe('accept_dispute')
    expect(optionOf(decision, 'contest_dispute').guards).toContainEqual(expect.objectContaining({ kind: 'owed', blocks: true }))
  })

  it('what is already spent is never counted: an open chargeback costs nothing more to accept but the minutes', () => {
    const { parts } = optionOf(decide(usd(50_000, { disputeStatus: 'open' })), 'accept_dispute')
    expect(parts.money).toBe(0)
    expect(parts.dispute).toBe(0)
  })

  it('what was already given back is not given again', () => {
    expect(optionOf(decide(usd(10_000, { alreadyRefundedMinor: 4000 })), 'full_refund').amountMinor).toBe(6000)
    expect(optionOf(decide(usd(10_000, { disputeStatus: 'lost' })), 'full_refund').guards[0]?.kind).toBe('not_available')
  })

  it('a credit really costs less than its face and more than the goods at cost', () => {
    const { parts, amountMinor } = optionOf(decide(usd(10_000, { grossMargin: 0.6, creditAgreed: true })), 'store_credit')
    // 80 % is used; of that 40 % displaces a sale at full value and 60 % costs the goods at 40 %: 0.8 × (0.6 × 0.4 + 0.4) = 0.512.
    expect(amountMinor).toBe(10_000)
    expect(parts.money).toBe(5120)
  })

  it('credit that the customer has not agreed to meets nothing that is owed', () => {
    const owedCase = usd(10_000, { cancelledBy: 'shop' })
    expect(optionOf(decide(owedCase), 'store_credit').guards.map((guard) => guard.kind)).toContain('owed')
    expect(optionOf(decide({ ...owedCase, creditAgreed: true }), 'store_credit').guards.map((guard) => guard.kind)).not.toContain('owed')
  })

  it('where nothing was paid, a refund waives the bill and no bank can take it back', () => {
    const decision = decide(usd(10_000, { paidMinor: 0 }))
    expect(optionOf(decision, 'full_refund').amountMinor).toBe(10_000)
    expect(optionOf(decision, 'hold_firm').parts.dispute).toBe(0)
    expect(optionOf(decision, 'full_refund').parts.money).toBeLessThan(10_000)
  })

  it('a review that is posted is sunk: only the small chance to change it counts', () => {
    const stated = usd(10_000, { publicReviewThreat: true, reviewCostMinor: 20_000 })
    expect(optionOf(decide(stated), 'hold_firm').parts.review).toBe(8000)
    expect(optionOf(decide({ ...stated, reviewPosted: true }), 'hold_firm').parts.review).toBe(2000)
  })

  it('a shop with 0, 3 and 10,000 reviews gets a sane cost of a review, falling with their number', () => {
    const cost = (reviewCount: number) =>
      decide(usd(10_000, { monthlyRevenueMinor: 2_000_000, reviewCount, reviewAverage: 4.6 })).inputs.find(
        (input) => input.name === 'reviewCostMinor',
      )!.value
    expect(cost(0)).toBeGreaterThan(cost(3) * 0.8)
    expect(cost(3)).toBeGreaterThan(cost(10_000) * 20)
    expect(cost(0)).toBeLessThan(2_000_000)
    expect(cost(10_000)).toBeGreaterThan(0)
  })
})

describe('judgement', () => {
  it('refunds when the refund is smaller than the time of defending', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 2000, max: 6000 }), (price, hourly) => {
        const hours = (price * 1.6) / hourly
        expect(decide(usd(price, { hourlyCostMinor: hourly, hoursStillToSpend: Math.max(0.4, hours) }), { samples: 100 }).recommended).toBe(
          'full_refund',
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('holds against a serial claimant with strong evidence and little risk of a dispute', () => {
    const decision = decide(usd(12_000, { evidenceStrength: 'strong', faultOfShop: 'no', priorClaims: 6, pDisputeIfHeld: 0.05 }))
    expect(decision.recommended).toBe('hold_firm')
  })

  const plausible: readonly [Option, Situation][] = [
    ['full_refund', usd(2200)],
    [
      'partial_refund',
      usd(180_000, { vertical: 'contractor_trades', cause: 'quality_below_expectation', faultOfShop: 'partly', askedMinor: 90_000 }),
    ],
    ['replace', usd(9000, { vertical: 'online_shop', cause: 'damaged_defective', faultOfShop: 'yes' })],
    ['redo', usd(14_000, { vertical: 'salon_clinic', cause: 'quality_below_expectation', faultOfShop: 'yes', redoCostMinor: 3000 })],
    ['store_credit', usd(9000, { cancelledBy: 'shop', creditAgreed: true })],
    ['goodwill', usd(30_000, { faultOfShop: 'no', hoursStillToSpend: 7 })],
    ['hold_firm', usd(6000, { evidenceStrength: 'strong', cancelledBy: 'customer' })],
    ['contest_dispute', usd(60_000, { disputeStatus: 'open', evidenceStrength: 'strong' })],
    ['accept_dispute', usd(3000, { disputeStatus: 'open', evidenceStrength: 'weak' })],
  ]
  it.each(plausible)('recommends %s where it is the plausible remedy', (option, situation) => {
    expect(decide(situation).recommended).toBe(option)
  })

  it('covers every remedy', () => {
    expect(plausible.map(([option]) => option)).toEqual([...OPTIONS])
  })
})
