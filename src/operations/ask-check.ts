import { whyNotAsk } from '../core/feedback/survey.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import { findTrustPlan } from '../store/trust-plans.ts'
import { readFeedbackSettings, readOccasion, sendSurvey } from './feedback-detail.ts'
import type { CallContext } from './operation.ts'

/**
 * Puts the check of a plan to the customer by mail: is it solved? Whether it did: where the plan does not ask by mail, no mail can be sent, or this is
 * no moment to ask, a member does.
 */
export async function askCheck(
  context: CallContext,
  check: { readonly id: string; readonly caseId: string; readonly planId: string },
): Promise<boolean> {
  const { db, canMail, newId } = context
  if (!canMail || !(await findTrustPlan(db, check.planId))?.asksByMail) return false
  const row = await findCaseForUpdate(db, check.caseId)
  const customer = row && (await findCustomer(db, row.customerId))
  if (!row || !customer?.email) return false
  const occasion = await readOccasion(context, row, { customer, byMail: true })
  // The plan promised the question: neither that the case is open nor that they were asked before speaks against it.
  const promised = { ...occasion, closed: true, askedOfThisCase: false, daysSinceAsked: undefined }
  if (whyNotAsk(promised, await readFeedbackSettings(db)) !== undefined) return false
  await sendSurvey(context, { id: newId(), row, customer, byMail: true, questions: ['solved'], followUpId: check.id })
  return true
}
