import { describeReturns, type Saying } from './describe-policy.ts'
import type { Policy } from './policy.ts'

/** A part of the policy as customers read it. */
export interface CustomerSection {
  readonly title: string
  readonly sentences: string[]
}

/**
 * The part of a policy that is meant for customers: what comes back, when, under which conditions, and by when somebody answers. Limits, thresholds,
 * never-dos and how the shop parts with people stay inside. At least one section; what the law grants is never told away.
 */
export function describeForCustomers(policy: Policy, _saying: Saying): CustomerSection[] {
  const returns = describeReturns(policy)
  return [{ title: 'Returns and refunds', sentences: [...returns, 'What the law gives you stands beside this.'] }]
}
