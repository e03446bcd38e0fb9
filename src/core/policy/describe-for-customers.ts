import { describeHours } from '../clocks/describe-hours.ts'
import { sayMinutes } from '../clocks/describe-promises.ts'
import { describeReturns } from './describe-policy.ts'
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
export function describeForCustomers(policy: Policy): CustomerSection[] {
  const returns = describeReturns(policy)
  const answers = answersFor(policy)
  return [
    { title: 'Returns and refunds', sentences: [...returns, 'What the law gives you stands beside this.'] },
    ...(answers.length === 0 ? [] : [{ title: 'When you hear from us', sentences: answers }]),
  ]
}

/** By when somebody answers: what is promised to everybody. That the hotter ones are answered sooner is the shop's own business. */
function answersFor({ promises, hours }: Policy): string[] {
  const usual = promises?.lines.find(({ heatFrom, channels }) => heatFrom === 0 && !channels?.length)?.firstResponseMinutes
  if (usual === undefined) return []
  const when = hours === undefined ? '' : ' while we are open'
  return [`A person answers within ${sayMinutes(usual)}${when}.`, ...(hours === undefined ? [] : describeHours(hours))]
}
