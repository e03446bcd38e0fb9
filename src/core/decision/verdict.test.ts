import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import type { Situation } from './situation.ts'

const threatened: Situation = {
  orderValueMinor: 8400,
  currency: 'USD',
  chargebackThreat: true,
  hoursStillToSpend: 3,
  hourlyCostMinor: 3000,
}

describe('the verdict', () => {
  it('says the remedy, its cost, the alternative and what that cost is made of', () => {
    const { verdict } = decide(threatened)
    expect(verdict).toMatch(/^Refund the \$84: about \$\d+ all told; holding firm comes to about \$\d+, most of it your time\./)
  })

  it('is coarser the more of its numbers are guesses', () => {
    const guessed = decide({ orderValueMinor: 123_400, currency: 'USD' }).verdict
    expect(guessed).toMatch(/about \$[1-9]00 all told/)
    expect(guessed).toMatch(/numbers that matter are guesses/)
  })

  it('says when two options are as good as equal in money', () => {
    const tie = decide(threatened).breakEvens.find((flip) => flip.input === 'hoursStillToSpend' && flip.to === 'hold_firm')
    const at =
      tie ??
      decide({ ...threatened, goodwillMinor: 8000 }).breakEvens.find(
        (flip) => flip.input === 'hoursStillToSpend' && flip.to === 'hold_firm',
      )!
    const { verdict } = decide({ ...threatened, goodwillMinor: 8000, hoursStillToSpend: at.value })
    expect(verdict).toMatch(/choose the one your team can live with/)
  })

  it('says that it is owed', () => {
    expect(decide({ orderValueMinor: 8400, currency: 'USD', cancelledBy: 'shop' }).verdict).toMatch(/It is owed\./)
  })

  it('says plainly when nothing is open', () => {
    const nothing = decide({ orderValueMinor: 8400, currency: 'USD', disputeStatus: 'lost', owedMinor: 50_000, customerStanding: 'parted' })
    if (nothing.recommended === undefined) expect(nothing.verdict).toMatch(/No option is open/)
    else expect(nothing.verdict).toMatch(/It is owed/)
  })
})

describe('the fair twin', () => {
  it('shows what the threat buys', () => {
    const { fairTwin, recommended } = decide({ orderValueMinor: 8400, currency: 'USD', chargebackThreat: true, publicReviewThreat: true })
    expect(recommended).toBe('full_refund')
    expect(fairTwin).toMatchObject({ recommended: 'hold_firm', threatBuysMinor: 8400 })
    expect(fairTwin.sentence).toMatch(/the threat buys \$84/)
  })

  it('gets the same when it is owed', () => {
    const { fairTwin } = decide({ orderValueMinor: 8400, currency: 'USD', chargebackThreat: true, cancelledBy: 'shop' })
    expect(fairTwin.threatBuysMinor).toBe(0)
    expect(fairTwin.sentence).toMatch(/would get the same/)
  })

  it('forgets a chance that was stated of someone who threatens, and the customer’s value', () => {
    const plain = decide({ orderValueMinor: 8400, currency: 'USD' })
    const { fairTwin } = decide({
      orderValueMinor: 8400,
      currency: 'USD',
      chargebackThreat: true,
      pDisputeIfHeld: 0.9,
      customerFutureValueMinor: 900_000,
    })
    expect(fairTwin.expectedCostMinor).toBe(plain.options[0]!.expectedCostMinor)
  })

  it('adds up what such cases cost in a year', () => {
    expect(decide({ orderValueMinor: 8400, currency: 'USD', casesLikeThisPerYear: 40 }).fairTwin.sentence).toMatch(
      /At 40 cases like it a year this comes to about \$/,
    )
  })
})

describe('what to ask next', () => {
  it('asks for fault first where nobody said whose it is', () => {
    expect(decide({ orderValueMinor: 24_000, currency: 'USD' }).askNext[0]!.input).toBe('faultOfShop')
  })

  it('asks the most valuable first, and nothing that is stated', () => {
    const { askNext } = decide({ ...threatened, faultOfShop: 'no', hoursStillToSpend: 1.2 })
    expect(askNext.map((ask) => ask.valueMinor)).toEqual(askNext.map((ask) => ask.valueMinor).toSorted((a, b) => b - a))
    expect(askNext.map((ask) => ask.input)).not.toContain('hoursStillToSpend')
    expect(askNext.length).toBeGreaterThan(0)
  })

  it('stops when no answer can pay for asking', () => {
    expect(decide({ orderValueMinor: 500_000, currency: 'USD', faultOfShop: 'no', evidenceStrength: 'strong' }).askNext).toEqual([])
  })
})

describe('an overcharge', () => {
  it('goes back alone: the price itself is not asked for', () => {
    const decision = decide({ orderValueMinor: 3000, paidMinor: 6000, currency: 'USD', faultOfShop: 'yes', cause: 'billing_overcharge' })
    expect(decision.recommended).toBe('partial_refund')
    expect(decision.options[0]!.amountMinor).toBe(3000)
  })
})
