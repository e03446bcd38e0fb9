import { isComplaint, type PlanEnd } from '../core/follow-ups/trust-plan.ts'
import { dropStepsOfPlan } from '../store/follow-ups.ts'
import { endTrustPlan, listTrustPlans, type TrustPlanRow } from '../store/trust-plans.ts'
import type { CallContext } from './operation.ts'

/** A plan as operations give it. */
export function trustPlanOf(row: TrustPlanRow) {
  return {
    ...{ id: row.id, version: row.version, state: row.state, asksByMail: row.asksByMail, begunByName: row.begunByName },
    begunAt: row.begunAt.toISOString(),
    ...(row.endedAt && { endedAt: row.endedAt.toISOString() }),
    ...(row.endedWhy && { endedWhy: row.endedWhy }),
  }
}

/** Stops a plan that runs, and drops what it still promises; false where it had ended already. */
export async function stopPlan({ db, now }: Pick<CallContext, 'db' | 'now'>, { id, why }: { id: string; why: PlanEnd }): Promise<boolean> {
  if (!(await endTrustPlan(db, { id, state: 'stopped', why, now }))) return false
  await dropStepsOfPlan(db, { planId: id, now })
  return true
}

/** Stops what was planned on a case where the customer complains anew; whether anything was. */
export async function stopPlansOnComplaint(
  context: Pick<CallContext, 'db' | 'now'>,
  { caseId, reading }: { readonly caseId: string; readonly reading: Parameters<typeof isComplaint>[0] },
): Promise<boolean> {
  if (!isComplaint(reading)) return false
  const running = (await listTrustPlans(context.db, caseId)).filter(({ state }) => state === 'running')
  for (const { id } of running) await stopPlan(context, { id, why: 'complaint' })
  return running.length > 0
}
