import { sql } from 'kysely'
import type { Checked } from '../core/automation/compile.ts'
import type { Done } from '../core/automation/done.ts'
import type { Db } from './database.ts'

/** `done`: all of it; `partly`: some of it could not be done; `held_back`: a guard kept it from acting. */
export type FiringState = 'done' | 'partly' | 'held_back'

export interface Firing {
  readonly id: string
  readonly automationId: string
  readonly automationNumber: number
  readonly automationName: string
  readonly caseId: string
  readonly occasion: string
  readonly trigger: string
  readonly depth: number
  readonly at: Date
  readonly policyNumber: number
  readonly state: FiringState
  readonly why: readonly Checked[]
  readonly did: readonly Done[]
}

/** Claims an occasion for an automation on a case; false where it was claimed before, so that nothing is done twice. */
export async function insertFiring(db: Db, { shopId, why, did, ...firing }: Firing & { readonly shopId: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('automationFirings')
    .values({ shopId, ...firing, why: JSON.stringify(why), did: JSON.stringify(did) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Notes what came of it. */
export async function updateFiring(db: Db, { id, state, did }: Pick<Firing, 'id' | 'state' | 'did'>): Promise<void> {
  await db
    .updateTable('automationFirings')
    .set({ state, did: JSON.stringify(did) })
    .where('id', '=', id)
    .execute()
}

/** Forgets a firing that changed nothing. */
export async function deleteFiring(db: Db, id: string): Promise<void> {
  await db.deleteFrom('automationFirings').where('id', '=', id).execute()
}

export async function findFiring(db: Db, id: string): Promise<Firing | undefined> {
  return (await db.selectFrom('automationFirings').select(COLUMNS).where('id', '=', id).executeTakeFirst()) as unknown as Firing | undefined
}

/** Locks it until the transaction ends. */
export async function findFiringForUpdate(db: Db, id: string): Promise<Firing | undefined> {
  return (await db.selectFrom('automationFirings').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as
    | Firing
    | undefined
}

const COLUMNS = [
  'automationFirings.id',
  'automationFirings.automationId',
  'automationFirings.automationNumber',
  'automationFirings.automationName',
  'automationFirings.caseId',
  'automationFirings.occasion',
  'automationFirings.trigger',
  'automationFirings.depth',
  'automationFirings.at',
  'automationFirings.policyNumber',
  'automationFirings.state',
  'automationFirings.why',
  'automationFirings.did',
] as const

/** The log, newest first. */
export async function listFirings(
  db: Db,
  {
    automationId,
    caseId,
    before,
    limit,
  }: { automationId?: string | undefined; caseId?: string | undefined; before?: string | undefined; limit: number },
): Promise<(Firing & { readonly caseTitle: string })[]> {
  let all = db
    .selectFrom('automationFirings')
    .innerJoin('cases', (join) =>
      join.onRef('cases.shopId', '=', 'automationFirings.shopId').onRef('cases.id', '=', 'automationFirings.caseId'),
    )
    .select([...COLUMNS, 'cases.title as caseTitle'])
  if (automationId !== undefined) all = all.where('automationId', '=', automationId)
  if (caseId !== undefined) all = all.where('automationFirings.caseId', '=', caseId)
  if (before !== undefined) all = all.where('automationFirings.id', '<', before)
  return (await all.orderBy('automationFirings.id', 'desc').limit(limit).execute()) as unknown as (Firing & { caseTitle: string })[]
}

/** How often automations acted lately, for their guards; held back does not count. */
export interface RecentFirings {
  readonly automationId: string
  /** On this case, within a day. */
  readonly onCase: number
  /** For its customer, within a day. */
  readonly forCustomer: number
  readonly thisHour: number
  readonly thisMinute: number
}

/** Of each of the automations that acted within a day. */
export async function countRecentFirings(
  db: Db,
  { automationIds, caseId, now }: { automationIds: readonly string[]; caseId: string; now: Date },
): Promise<RecentFirings[]> {
  if (automationIds.length === 0) return []
  const since = (ms: number) => new Date(now.getTime() - ms)
  const hour = since(3_600_000)
  const { rows } = await sql<RecentFirings>`
    with mine as (
      select f.automation_id, f.case_id, f.at, k.customer_id from automation_firings f join cases k on k.shop_id = f.shop_id and k.id = f.case_id
      where f.automation_id = any(${[...automationIds]}::uuid[]) and f.at > ${since(86_400_000)} and f.state <> 'held_back'
        and (f.at > ${hour} or k.customer_id = (select c.customer_id from cases c where c.id = ${caseId}))
    )
    select automation_id as "automationId", count(*) filter (where case_id = ${caseId})::int as "onCase",
      count(*) filter (where customer_id = (select c.customer_id from cases c where c.id = ${caseId}))::int as "forCustomer",
      count(*) filter (where at > ${hour})::int as "thisHour", count(*) filter (where at > ${since(60_000)})::int as "thisMinute"
    from mine group by automation_id`.execute(db)
  return rows
}

/** By automation: how often it acted within a week, and when last. */
export async function sumFirings(db: Db, since: Date): Promise<Map<string, { readonly times: number; readonly lastAt: Date }>> {
  const rows = await db
    .selectFrom('automationFirings')
    .select((eb) => ['automationId', eb.fn.countAll<string>().as('times'), eb.fn.max('at').as('lastAt')])
    .where('at', '>', since)
    .where('state', '!=', 'held_back')
    .groupBy('automationId')
    .execute()
  return new Map(rows.map(({ automationId, times, lastAt }) => [automationId, { times: Number(times), lastAt: lastAt as unknown as Date }]))
}
