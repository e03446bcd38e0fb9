import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../case.ts'
import { APPROVERS } from './approval-rules.ts'
import { type Act, approvalsNeeded, mayGrant, strictestOf } from './approvals-needed.ts'
import { describeApprovals } from './describe-approvals.ts'
import { policySchema } from './policy.ts'

const policy = policySchema.parse({
  refundLimitsMinor: { agent: 5000, manager: 50_000 },
  goodwillLimitsMinor: { agent: 1000 },
  approvals: {
    rules: [
      { act: 'refund', aboveMinor: 30_000, asker: 'manager', whose: 'owner' },
      { act: 'goodwill', asker: 'agent', heatFrom: 3 },
      { act: 'draft', draftKinds: ['review_reply'], asker: 'agent' },
      { act: 'override', asker: 'manager', whose: 'owner' },
      { act: 'parting', asker: 'manager', whose: 'owner' },
      { act: 'policy_change', asker: 'manager', whose: 'owner' },
    ],
  },
})

const remedy = (part: Partial<Extract<Act, { kind: 'remedy' }>>): Act => ({
  ...{ kind: 'remedy', role: 'agent', option: 'full_refund', amountMinor: 0 },
  ...part,
})

describe('what needs a yes', () => {
  it.each<[string, Act, string[]]>([
    ['a refund within the limit', remedy({ amountMinor: 5000 }), []],
    ['above the limit of the role', remedy({ amountMinor: 5001 }), ['limit manager']],
    ['above a rule, too', remedy({ amountMinor: 30_001 }), ['limit manager', 'rule owner']],
    ['above the limit of managers', remedy({ role: 'manager', amountMinor: 50_001 }), ['limit owner', 'rule owner']],
    ['a manager within their limit and above a rule', remedy({ role: 'manager', amountMinor: 40_000 }), ['rule owner']],
    ['goodwill above its own limit', remedy({ option: 'goodwill', amountMinor: 1001 }), ['limit manager']],
    ['goodwill on a hot case', remedy({ option: 'goodwill', amountMinor: 500, heat: 3 }), ['rule manager']],
    ['goodwill on a calm case', remedy({ option: 'goodwill', amountMinor: 500, heat: 2 }), []],
    ['a public reply', { kind: 'draft', role: 'agent', draftKind: 'review_reply' }, ['rule manager']],
    ['a public reply of a manager', { kind: 'draft', role: 'manager', draftKind: 'review_reply' }, []],
    ['a mail', { kind: 'draft', role: 'agent', draftKind: 'email' }, []],
    ['an override of nothing', { kind: 'override', role: 'manager', option: 'hold_firm', amountMinor: 0 }, ['rule owner']],
    ['parting', { kind: 'parting', role: 'agent' }, ['always manager', 'rule owner']],
    ['parting by an owner', { kind: 'parting', role: 'owner' }, ['always manager']],
    ['a change of the policy', { kind: 'policy_change', role: 'manager' }, ['rule owner']],
    ['anything an owner gives', remedy({ role: 'owner', amountMinor: 10_000_000 }), []],
  ])('%s', (_, act, expected) => {
    expect(approvalsNeeded(policy, act).map(({ because, whose }) => `${because} ${whose}`)).toEqual(expected)
  })

  it('may always be answered by an owner, and never by whoever it is above', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom(...APPROVERS),
        (role, amountMinor, whose) => {
          const question = { whose, money: { option: 'full_refund' as const, amountMinor } }
          expect(mayGrant(policy, 'owner', question)).toBe(true)
          const needs = approvalsNeeded(policy, remedy({ role, amountMinor }))
          if (needs.some(({ because }) => because === 'limit'))
            expect(mayGrant(policy, role, { ...question, whose: strictestOf(needs) })).toBe(false)
          if (role === 'agent' || role === 'viewer') expect(mayGrant(policy, role, question)).toBe(false)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is read as sentences', () => {
    const sentences = describeApprovals(policy.approvals!, { money: (minor) => `$${minor / 100}`, draftKind: (kind) => kind })
    expect(sentences).toEqual([
      'To give more than $300, agents and managers need the yes of an owner.',
      'To give goodwill, on cases of heat 3 or more, agents need the yes of a manager or an owner.',
      'To send review_reply, agents need the yes of a manager or an owner.',
      'To pass a guard of a decision, agents and managers need the yes of an owner.',
      'To part with a customer, agents and managers need the yes of an owner.',
      'To change this policy, managers need the yes of an owner.',
      'A question stands for 48 hours. It is asked 2 times, the second time of deputies and owners too; then it lapses.',
    ])
  })
})
