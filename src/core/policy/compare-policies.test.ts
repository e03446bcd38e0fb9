import { expect, it } from 'vitest'
import { lintWith } from '../drafting/lint/lint.ts'
import { NO_SHOP_RULES } from '../drafting/lint/shop-rules.ts'
import { comparePolicies } from './compare-policies.ts'
import { describePolicy } from './describe-policy.ts'
import { withNeverDos } from './never-dos.ts'
import { NO_POLICY, type Policy } from './policy.ts'
import { starterPolicy } from './starter-policies.ts'

const { document } = starterPolicy({ vertical: 'retail', country: 'US', currency: 'USD' })
const money = (minor: number) => `$${minor / 100}`

it('two versions are told apart field by field, in the order of the parts', () => {
  const after: Policy = {
    ...document,
    returnWindowDays: 60,
    refundLimitsMinor: { agent: 9900 },
    safety: { steps: [...(document.safety?.steps ?? []), 'Call Dana'] },
  }
  expect(comparePolicies(document, after)).toEqual([
    { part: 'limits', field: 'refundLimitsMinor.agent', before: 10_000, after: 9900 },
    { part: 'limits', field: 'refundLimitsMinor.manager', before: 100_000 },
    { part: 'returns', field: 'returnWindowDays', before: 30, after: 60 },
    { part: 'safety', field: 'safety.steps[Call Dana]', after: 'Call Dana' },
  ])
})

it('a version differs in nothing from itself, and nor does one whose entries were moved', () => {
  expect(comparePolicies(document, structuredClone(document))).toEqual([])
  expect(comparePolicies(document, { ...document, neverDos: document.neverDos?.toReversed() })).toEqual([])
})

it('two lines that say the same are two', () => {
  const twice = { ...NO_POLICY, safety: { steps: ['Stop', 'Stop'] } }
  expect(comparePolicies({ ...NO_POLICY, safety: { steps: ['Stop'] } }, twice)).toHaveLength(1)
})

it('a policy reads as sentences, the empty one too', () => {
  expect(describePolicy(document, { money })).toContain('An agent gives back up to $100 without asking.')
  expect(describePolicy(NO_POLICY, { money })).toContain('No return for any reason is promised; what the law grants holds.')
})

it('what is never done is an error in a draft that gives it away, and in no other', () => {
  const lint = lintWith(withNeverDos(NO_SHOP_RULES, document.neverDos))
  const rulesIn = (text: string) =>
    lint({ kind: 'email', text }).flatMap(({ rule, severity }) => (rule.startsWith('shop/never') ? [severity] : []))
  expect(rulesIn('Dear Ana, nobody else complained about this lamp.')).toEqual(['error'])
  expect(rulesIn('Dear Ana, the lamp was broken, and we send a new one.')).toEqual([])
})
