import { describe, expect, it } from 'vitest'
import type { Option } from '../case.ts'
import { decide } from './decide.ts'
import type { GuardKind } from './decision.ts'
import type { Situation } from './situation.ts'

const guardsOf = (situation: Partial<Situation>, option: Option) =>
  decide({ orderValueMinor: 10_000, currency: 'USD', ...situation }, { samples: 100 }).options.find((costed) => costed.option === option)!
    .guards

describe('a guard', () => {
  it.each<[GuardKind, Partial<Situation>, Option, boolean]>([
    ['owed', { cancelledBy: 'shop' }, 'hold_firm', true],
    ['policy_limit', { withinPolicyWindow: false }, 'full_refund', false],
    ['needs_approval', { policyRefundLimitMinor: 5000 }, 'full_refund', false],
    ['chargeback_open', { disputeStatus: 'open' }, 'goodwill', true],
    ['overcompensation', { goodwillMinor: 16_000 }, 'goodwill', true],
    ['overcompensation', { alreadyRefundedMinor: 9000, goodwillMinor: 7000 }, 'goodwill', true],
    ['tied_to_review', { remedyTiedToReview: true }, 'goodwill', true],
    ['tied_to_review', { remedyTiedToReview: true }, 'full_refund', true],
    ['tied_to_review', { publicReviewThreat: true }, 'full_refund', false],
    ['counsel_first', { injury: true }, 'full_refund', false],
    ['counsel_first', { legalStepBegun: true }, 'hold_firm', false],
    ['safety_first', { safetyThreat: true }, 'hold_firm', true],
    ['standing_parted', { customerStanding: 'parted' }, 'store_credit', true],
    ['not_available', { alreadyRefundedMinor: 10_000 }, 'full_refund', true],
    ['not_available', { disputeStatus: 'inquiry' }, 'accept_dispute', true],
  ])('%s stands with its clause', (kind, situation, option, blocks) => {
    const guard = guardsOf(situation, option).find((found) => found.kind === kind)
    expect(guard).toMatchObject({ blocks })
    expect(guard!.reason.length).toBeGreaterThan(10)
    expect(guard!.clause.length).toBeGreaterThan(10)
  })

  it('of what is owed is short and leaves the ground to be told once', () => {
    const { options, owed } = decide({ orderValueMinor: 24_000, currency: 'USD', cancelledBy: 'shop' }, { samples: 100 })
    const reason = (option: Option) => options.find((costed) => costed.option === option)!.guards[0]!.reason
    expect(owed.ground).toBe('The shop cancelled: all that was paid goes back.')
    expect(reason('hold_firm')).toBe('Less than the $240 that is owed.')
    expect(reason('store_credit')).toBe('The $240 is owed in money unless they agree to credit.')
    expect(reason('partial_refund')).toBe('All of it is owed, so a part is not enough.')
  })

  it('of approval stands only above the limit', () => {
    expect(guardsOf({ policyRefundLimitMinor: 10_000 }, 'full_refund')).toEqual([])
  })

  it('of review leaves what is owed open', () => {
    const guards = guardsOf({ remedyTiedToReview: true, cancelledBy: 'shop' }, 'full_refund')
    expect(guards.every((guard) => !guard.blocks)).toBe(true)
    const partly = { remedyTiedToReview: true, faultOfShop: 'partly', cause: 'quality_below_expectation', askedMinor: 8000 } as const
    expect(guardsOf(partly, 'partial_refund').some((guard) => guard.blocks)).toBe(false)
    expect(guardsOf(partly, 'full_refund').some((guard) => guard.kind === 'tied_to_review' && guard.blocks)).toBe(true)
  })

  it('of standing still serves what is owed', () => {
    const owed = { customerStanding: 'parted', faultOfShop: 'yes', cause: 'damaged_defective', vertical: 'retail' } as const
    expect(guardsOf(owed, 'replace').some((guard) => guard.blocks)).toBe(false)
    expect(guardsOf({ ...owed, faultOfShop: 'no' }, 'replace').some((guard) => guard.kind === 'standing_parted')).toBe(true)
  })

  it('of safety leaves nothing recommended and says so', () => {
    const decision = decide({ orderValueMinor: 10_000, currency: 'USD', safetyThreat: true })
    expect(decision.recommended).toBeUndefined()
    expect(decision.safetyFirst).toBe(true)
    expect(decision.verdict).toMatch(/^Safety first/)
  })

  it('of counsel leaves the ranking and the recommendation as they are', () => {
    const plain = decide({ orderValueMinor: 10_000, currency: 'USD' })
    const hurt = decide({ orderValueMinor: 10_000, currency: 'USD', injury: true })
    expect(hurt.recommended).toBe(plain.recommended)
    expect(hurt.counselFirst).toBe(true)
  })
})

describe('an option that does not exist in a case is left out', () => {
  const listed = (situation: Partial<Situation>) =>
    decide({ orderValueMinor: 10_000, currency: 'USD', ...situation }, { samples: 100 }).options.map((costed) => costed.option)

  it.each(['none', 'won', 'lost'] as const)('no dispute is answered where its status is %s', (disputeStatus) => {
    expect(listed({ disputeStatus })).not.toContain('contest_dispute')
    expect(listed({ disputeStatus })).not.toContain('accept_dispute')
  })

  it.each(['open', 'inquiry'] as const)('a dispute that is filed (%s) is answered', (disputeStatus) => {
    expect(listed({ disputeStatus })).toEqual(expect.arrayContaining(['contest_dispute', 'accept_dispute']))
  })

  it('nothing is replaced or done again where nothing makes it possible', () => {
    expect(listed({})).toEqual(expect.not.arrayContaining(['replace', 'redo']))
    expect(listed({ replacementCostMinor: 4000 })).toContain('replace')
    expect(listed({ vertical: 'salon_clinic', cause: 'quality_below_expectation' })).toContain('redo')
  })
})
