import type { Solved } from '../core/feedback/survey.ts'
import { afterCheck } from '../core/follow-ups/trust-plan.ts'
import { AppError } from '../errors.ts'
import { type CaseRow, updateCase } from '../store/cases.ts'
import { dropStepsOfPlan, type FollowUpRow, listStepsOfPlan, updateFollowUp } from '../store/follow-ups.ts'
import { endTrustPlan } from '../store/trust-plans.ts'
import { keepAnswers } from './case-outcome.ts'
import type { CallContext } from './operation.ts'
import { tellHolders } from './tell-members.ts'

/**
 * Keeps what the customer said when they were asked whether it is solved: on the follow-up, and in the outcome of the case, from which decisions learn.
 * Partly and no open the case again and tell whoever holds it; no ends the plan, and so does yes to its last question. Throws `version_conflict`
 * where somebody changed the follow-up meanwhile. Lock the case first; the event is left to whoever calls.
 */
export async function keepCheckAnswer(
  context: CallContext,
  {
    row,
    check,
    answer,
    operation,
  }: { readonly row: CaseRow; readonly check: FollowUpRow; readonly answer: Solved; readonly operation: string },
): Promise<{ readonly reopened: boolean }> {
  const { db, now } = context
  const saved = await updateFollowUp(db, { ...check, doneAt: check.doneAt ?? now, heldAt: null, answer })
  if (!saved) throw new AppError('version_conflict', 'Somebody changed this follow-up since you saw it. Look at it again.')
  await keepAnswers(context, row, { solved: answer })
  const steps = check.planId === null ? [] : await listStepsOfPlan(db, check.planId)
  const isLast = !steps.some(({ id, step, doneAt }) => id !== check.id && step === 'check' && doneAt === null)
  const { end, reopens } = afterCheck(answer, { isLast })
  if (end !== undefined && check.planId !== null) {
    await endTrustPlan(db, { id: check.planId, state: end === 'solved' ? 'kept' : 'stopped', why: end, now })
    await dropStepsOfPlan(db, { planId: check.planId, now })
  }
  if (reopens) {
    await updateCase(db, { id: row.id, now, state: 'open' })
    await tellHolders(context, { caseId: row.id, assignedTo: row.assignedTo, operation })
  }
  return { reopened: reopens }
}
