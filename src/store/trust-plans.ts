import type { PlanEnd, PlanState } from '../core/follow-ups/trust-plan.ts'
import type { Db } from './database.ts'

/** A plan to win a customer's trust back; its steps are follow-ups. */
export interface TrustPlanRow {
  readonly id: string
  readonly caseId: string
  readonly version: number
  readonly state: PlanState
  readonly asksByMail: boolean
  readonly begunByName: string
  readonly begunAt: Date
  readonly endedAt: Date | null
  readonly endedWhy: PlanEnd | null
}

const COLUMNS = ['id', 'caseId', 'version', 'state', 'asksByMail', 'begunByName', 'begunAt', 'endedAt', 'endedWhy'] as const

export async function insertTrustPlan(
  db: Db,
  plan: Pick<TrustPlanRow, 'id' | 'caseId' | 'asksByMail' | 'begunByName' | 'begunAt'> & { readonly shopId: string },
): Promise<void> {
  await db
    .insertInto('trustPlans')
    .values({ ...plan, state: 'running' })
    .execute()
}

export async function findTrustPlan(db: Db, id: string): Promise<TrustPlanRow | undefined> {
  return (await db.selectFrom('trustPlans').select(COLUMNS).where('id', '=', id).executeTakeFirst()) as TrustPlanRow | undefined
}

/** The plans of a case, the latest first. */
export async function listTrustPlans(db: Db, caseId: string): Promise<TrustPlanRow[]> {
  const rows = await db
    .selectFrom('trustPlans')
    .select(COLUMNS)
    .where('caseId', '=', caseId)
    .orderBy('begunAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows as TrustPlanRow[]
}

/** Ends a plan that runs; false where it had ended already. */
export async function endTrustPlan(
  db: Db,
  { id, state, why, now }: { id: string; state: Exclude<PlanState, 'running'>; why: PlanEnd; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('trustPlans')
    .set((eb) => ({ state, endedWhy: why, endedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
