import type { CaseReading } from '../reading/case-reading.ts'
import type { Situation } from './situation.ts'
import { situationOfCase } from './situation-of-case.ts'

/** What nobody has said yet and the decision leans on. */
export type MissingFact = 'amount' | 'what_happened' | 'fault' | 'delivered' | 'want'

/** Below this confidence a cause is a guess. */
const SURE_CAUSE = 0.5

/**
 * What is missing to decide, what weighs most first; empty when enough is known. Neither the words of the customer nor what people stated says it.
 */
export function missingToDecide(
  stated: Partial<Situation>,
  reading: Pick<CaseReading, 'facts' | 'cause' | 'wants' | 'amounts' | 'threats'>,
  currency: string,
): MissingFact[] {
  const { facts, cause, wants } = reading
  const missing: MissingFact[] = []
  if (situationOfCase(stated, reading, currency) === undefined) missing.push('amount')
  if (cause.kind === 'other' || cause.confidence < SURE_CAUSE) missing.push('what_happened')
  if (stated.faultOfShop === undefined && facts.faultOfShop === undefined) missing.push('fault')
  if (cause.kind === 'late_delivery' && stated.delivered === undefined && facts.delivered === undefined) missing.push('delivered')
  if (wants.length === 0) missing.push('want')
  return missing
}
