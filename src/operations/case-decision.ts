import type { OwnOutcomes } from '../core/decision/learning.ts'
import type { Situation } from '../core/decision/situation.ts'
import { situationOfCase } from '../core/decision/situation-of-case.ts'
import type { CaseReading } from '../core/reading/case-reading.ts'
import { type ShopProfile, situationOfShop } from '../core/shop.ts'
import { insertDecision } from '../store/decisions.ts'
import { addUpOutcomes } from '../store/outcomes.ts'
import { roleOf } from './case-detail.ts'
import type { CallContext } from './operation.ts'
import { type PolicyInForce, readPolicy } from './policy-detail.ts'

/**
 * Decides a case and keeps the decision. `stated` is what people said; what the words say fills the rest. Without an amount, stated or
 * read, there is nothing to decide yet and nothing is kept. The policy in force and what the shop's own
 * outcomes show are read unless they are given.
 */
export async function decideAndSave(
  context: CallContext,
  input: {
    caseId: string
    stated: Partial<Situation>
    reading: CaseReading
    profile: ShopProfile
    policy?: PolicyInForce
    own?: OwnOutcomes
  },
): Promise<boolean> {
  const { reading, profile } = input
  const found = situationOfCase(input.stated, reading, profile.currency)
  if (!found) return false
  const { situation, readFields } = found
  const { db, shopId, newId, now, principal } = context
  const [policy, own] =
    input.policy && input.own
      ? [input.policy, input.own]
      : await Promise.all([input.policy ?? readPolicy(db), input.own ?? addUpOutcomes(db)])
  const shop = situationOfShop(profile, policy.document, roleOf(principal))
  const result = await context.core.decide(situation, { reading, shop, own, readFields })
  await insertDecision(db, { shopId, id: newId(), caseId: input.caseId, policyVersionId: policy.id, situation, result, now })
  return true
}
