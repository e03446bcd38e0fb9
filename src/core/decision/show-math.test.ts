import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARTS } from './cost.ts'
import { decide, modelFor } from './decide.ts'
import { rankOptions } from './rank.ts'
import { findNumbersThatMatter, showMath } from './show-math.ts'
import type { Situation } from './situation.ts'
import { sumLines } from './sum-lines.ts'
import { moveOf } from './swings.ts'

const THREATENED: Situation = {
  orderValueMinor: 18_900,
  currency: 'USD',
  chargebackThreat: true,
  publicReviewThreat: true,
  vertical: 'online_shop',
  faultOfShop: 'no',
}

const situations: fc.Arbitrary<Situation> = fc.record(
  {
    orderValueMinor: fc.integer({ min: 0, max: 500_000 }),
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    paidMinor: fc.constantFrom(0, 20_000),
    vertical: fc.constantFrom('online_shop', 'restaurant', 'contractor_trades'),
    cause: fc.constantFrom('damaged_defective', 'late_delivery', 'billing_overcharge'),
    faultOfShop: fc.constantFrom('yes', 'partly', 'no'),
    disputeStatus: fc.constantFrom('none', 'inquiry', 'open', 'won'),
    chargebackThreat: fc.boolean(),
    publicReviewThreat: fc.boolean(),
    legalStepBegun: fc.boolean(),
    goodsReturned: fc.boolean(),
    creditAgreed: fc.boolean(),
    priorClaims: fc.integer({ min: 0, max: 6 }),
    managerHourlyCostMinor: fc.integer({ min: 0, max: 10_000 }),
    feeForRefundMinor: fc.integer({ min: 0, max: 500 }),
    feeReturnedOnRefundMinor: fc.integer({ min: 0, max: 500 }),
    processor: fc.constantFrom('stripe', 'paypal'),
    pWinDispute: fc.double({ min: 0, max: 1, noNaN: true }),
    customerFutureValueMinor: fc.integer({ min: -50_000, max: 50_000 }),
  },
  { requiredKeys: ['orderValueMinor', 'currency'] },
)

describe('the math that is shown', () => {
  it('adds up, line by line, to the parts of every option', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const model = modelFor(situation, {})
        for (const { terms, parts } of rankOptions(model)) {
          const lines = sumLines(model, terms)
          for (const [index, part] of PARTS.entries()) {
            const sum = lines.filter((line) => line.part === part).reduce((total, { amountMinor }) => total + amountMinor, 0)
            for (const { value, terms: within } of lines.flatMap(({ factors }) => factors))
              if (within) expect(within.reduce((total, { amountMinor }) => total + amountMinor, 0)).toBeCloseTo(value, 4)
            expect(Math.abs(sum - parts[index]!), `${terms.option} ${part}`).toBeLessThan(1e-6 * (1 + Math.abs(parts[index]!)))
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a dispute apart to the fees, and invents none for a card programme', () => {
    const { sums } = showMath({ ...THREATENED, processor: 'stripe', pWinDispute: 0.4, hoursToContest: 1, hourlyCostMinor: 3000 })
    const held = sums.find(({ option }) => option === 'hold_firm')!
    const cost = held.lines.find(({ part }) => part === 'dispute')!.factors[1]!
    expect(cost.terms).toEqual([
      { name: 'lost', amountMinor: 0.6 * 18_900 },
      { name: 'openFee', amountMinor: 1500 },
      { name: 'counterFee', amountMinor: 1500 * 0.6 },
      { name: 'file', amountMinor: 3000 },
    ])
  })

  it('names only inputs that the decision lists', () => {
    const listed = new Set(decide(THREATENED).inputs.map(({ name }) => name))
    const { sums, swings, beliefs } = showMath(THREATENED)
    const named = sums.flatMap(({ lines }) => lines.flatMap(({ factors }) => factors.flatMap(({ inputs }) => inputs)))
    for (const name of [...named, ...swings.map(({ input }) => input), ...Object.keys(beliefs)]) expect(listed).toContain(name)
    expect(named.length).toBeGreaterThan(20)
  })

  it('spreads every sample over the picture', () => {
    for (const { spread } of showMath(THREATENED).sums) {
      expect(spread.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(spread.toMinor).toBeGreaterThan(spread.fromMinor)
    }
  })

  it('puts first what is worth asking for, then what moves the lead most', () => {
    const decision = decide(THREATENED)
    const swings = findNumbersThatMatter(THREATENED)
    expect(swings[0]!.input).toBe(decision.askNext[0]!.input)
    const rest = swings.slice(decision.askNext.length).map(moveOf)
    expect(rest).toEqual([...rest].sort((a, b) => b - a))
  })

  it('tells the lead as the decision has it, and turns it where a break-even lies inside the range', () => {
    const decision = decide(THREATENED)
    const [first, second] = decision.options
    const swings = findNumbersThatMatter(THREATENED)
    for (const swing of swings)
      expect(Math.abs(swing.leadMinor - (second!.expectedCostMinor - first!.expectedCostMinor))).toBeLessThanOrEqual(1)
    for (const flip of decision.breakEvens) {
      const swing = swings.find(({ input }) => input === flip.input)
      if (swing === undefined) continue
      const lead = flip.direction === 'below' ? swing.leadAtLowMinor : swing.leadAtHighMinor
      expect(lead, flip.sentence).toBeLessThan(0)
    }
    expect(decision.breakEvens.length).toBeGreaterThan(0)
  })

  it('moves nothing where only one answer is open', () => {
    const owed: Situation = { ...THREATENED, cancelledBy: 'shop' }
    expect(decide(owed).options.filter(({ guards }) => !guards.some(({ blocks }) => blocks))).toHaveLength(1)
    expect(findNumbersThatMatter(owed)).toEqual([])
  })
})
