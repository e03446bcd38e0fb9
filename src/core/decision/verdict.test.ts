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
    expect(guessed).toMatch(/about \$\d{2}0 all told; a full refund comes to about \$1,200\./)
    expect(guessed).toMatch(/numbers that matter are guesses/)
  })

  it('says when two options are as good as equal in money', () => {
    const { verdict } = decide({ ...threatened, goodwillMinor: 8000, hoursStillToSpend: 1.35 })
    expect(verdict).toMatch(/is within \$[125]0* of it: choose the one your team can live with/)
  })

  it('says that it is owed', () => {
    expect(decide({ orderValueMinor: 8400, currency: 'USD', cancelledBy: 'shop' }).verdict).toMatch(/It is owed\./)
  })

  it('never recommends one of two options that are told with the same amount', () => {
    for (let hours = 0.5; hours < 3; hours += 0.05) {
      const { verdict } = decide({ ...threatened, goodwillMinor: 8000, hoursStillToSpend: hours }, { samples: 100 })
      const [, first, second] = /about (\S+) all told; .* comes to about ([^,.]+)/.exec(verdict) ?? []
      if (second !== undefined) expect(first).not.toBe(second)
      else expect(verdict).toMatch(/choose the one/)
    }
  })

  it('names what is owed where the remedy is not that amount of money, and what the bank took where a dispute is accepted', () => {
    const broken: Situation = {
      orderValueMinor: 9000,
      currency: 'USD',
      vertical: 'online_shop',
      cause: 'damaged_defective',
      faultOfShop: 'yes',
    }
    expect(decide(broken).verdict).toMatch(/^Replace it: .* This meets the \$90 that is owed\./)
    expect(decide({ ...broken, disputeStatus: 'open' }).verdict).toMatch(/^Accept the dispute: about \$\d+ on top of what the bank took\./)
  })

  it('says plainly when nothing is open', () => {
    const nothing = decide({ orderValueMinor: 8400, currency: 'USD', disputeStatus: 'lost', owedMinor: 50_000, customerStanding: 'parted' })
    if (nothing.recommended === undefined) expect(nothing.verdict).toMatch(/No option is open/)
    else expect(nothing.verdict).toMatch(/It is owed/)
  })
})

describe('the told costs', () => {
  it('are the amounts that the verdict names, for what leads and for what it is weighed against', () => {
    for (const orderValueMinor of [4_990, 12_345, 24_000, 98_765, 345_678]) {
      const { verdict, options, recommended } = decide({ ...threatened, orderValueMinor })
      const told = (option: string | undefined) => {
        const cost = options.find((one) => one.option === option)?.toldCostMinor ?? Number.NaN
        return `$${Math.abs(cost / 100).toLocaleString('en-US')}`
      }
      expect(verdict).toContain(`about ${told(recommended)}`)
      const rival = /(a full refund|holding firm) comes to about (\S+?)[,.](?:\s|$)/.exec(verdict)
      if (rival) expect(rival[2]).toBe(told(rival[1] === 'holding firm' ? 'hold_firm' : 'full_refund'))
    }
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
