import { describe, expect, it } from 'vitest'
import type { Option } from '../case.ts'
import { decide } from './decide.ts'
import { programmeCost } from './programme.ts'
import type { Situation } from './situation.ts'

const base: Situation = {
  orderValueMinor: 10_000,
  currency: 'USD',
  pDisputeIfHeld: 0.5,
  pWinDispute: 0,
  hourlyCostMinor: 3000,
  disputeFeeMinor: 1500,
}
const disputeOf = (situation: Situation, option: Option) =>
  decide(situation, { samples: 100 }).options.find((costed) => costed.option === option)!.parts.dispute

describe('one more dispute', () => {
  it.each<[string, number, number, boolean]>([
    ['far from the limits', 3, 5000, false],
    ['near them', 30, 5000, true],
    ['the second of a small shop: no pattern', 1, 100, false],
    ['no card payments', 5, 0, false],
  ])('%s', (_name, disputesThisMonth, cardSalesPerMonth, near) => {
    expect(programmeCost({ ...base, disputesThisMonth, cardSalesPerMonth }) !== undefined).toBe(near)
  })

  it('costs nothing more where the counts are not both known', () => {
    expect(programmeCost({ ...base, disputesThisMonth: 500 })).toBeUndefined()
    const inputs = decide(base, { samples: 100 }).inputs.map(({ name }) => name)
    expect(inputs).not.toContain('extraDisputeCostMinor')
  })

  it('adds what the network charges from its own threshold on', () => {
    expect(programmeCost({ ...base, disputesThisMonth: 1600, cardSalesPerMonth: 100_000 })).toMatchObject({ usdMinor: 800, fact: 'A059' })
    expect(programmeCost({ ...base, disputesThisMonth: 1600, cardSalesPerMonth: 200_000 })).toMatchObject({ usdMinor: 0 })
  })

  it('is part of holding and, a little, of refunding, and is spent once a chargeback is filed', () => {
    // λ = $40: half of it when holding; 0.04 of that after a full refund.
    expect(disputeOf({ ...base, extraDisputeCostMinor: 4000 }, 'hold_firm') - disputeOf(base, 'hold_firm')).toBe(2000)
    expect(disputeOf({ ...base, extraDisputeCostMinor: 4000 }, 'full_refund') - disputeOf(base, 'full_refund')).toBe(80)
    const open: Situation = { ...base, disputeStatus: 'open' }
    expect(disputeOf({ ...open, extraDisputeCostMinor: 4000 }, 'contest_dispute')).toBe(disputeOf(open, 'contest_dispute'))
  })
})
