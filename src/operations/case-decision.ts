import { decide } from '../core/decision/decide.ts'
import type { Situation } from '../core/decision/situation.ts'
import type { Reading } from '../core/reading/reading.ts'
import { type ShopProfile, situationOfShop } from '../core/shop.ts'
import { insertDecision } from '../store/decisions.ts'
import { roleOf } from './case-detail.ts'
import type { CallContext } from './operation.ts'

/**
 * Decides a case and keeps the decision. `stated` is what people said; what the words say fills the rest. Without an amount, stated or
 * read, there is nothing to decide yet and nothing is kept.
 */
export async function decideAndSave(
  context: CallContext,
  input: { caseId: string; stated: Partial<Situation>; reading: Reading; profile: ShopProfile },
): Promise<boolean> {
  const { reading, profile } = input
  const situation = situationOfCase(input.stated, reading, profile.currency)
  if (!situation) return false
  const { db, shopId, newId, now, principal } = context
  const result = decide(situation, {
    reading,
    shop: situationOfShop(profile, roleOf(principal)),
    ...(input.stated.orderValueMinor === undefined && { readFields: ['orderValueMinor'] }),
  })
  await insertDecision(db, { shopId, id: newId(), caseId: input.caseId, situation, result, now })
  return true
}

function situationOfCase(stated: Partial<Situation>, reading: Reading, currency: string): Situation | undefined {
  const inCurrency = reading.amounts.filter((amount) => amount.currency === currency)
  const largest = inCurrency.reduce((most, amount) => Math.max(most, amount.amountMinor), 0)
  const orderValueMinor = stated.orderValueMinor ?? reading.facts.paidMinor ?? (largest || undefined)
  return orderValueMinor === undefined ? undefined : { ...stated, orderValueMinor, currency }
}
