import { sql } from 'kysely'
import type { Role } from '../core/case.ts'
import type { Db } from './database.ts'

/** One time that a case was given to somebody who decides more. */
export interface EscalationRow {
  readonly id: string
  readonly caseId: string
  readonly fromMemberId: string | null
  /** Empty where nobody had it. */
  readonly fromName: string
  readonly toMemberId: string | null
  readonly toName: string
  readonly reason: string
  readonly remarks: string
  readonly rank: number
  /** Empty where a rule did it. */
  readonly byName: string
  readonly policyVersion: number
  readonly escalatedAt: Date
  readonly returnedAt: Date | null
  readonly returnedByName: string | null
}

const COLUMNS = [
  'id',
  'caseId',
  'fromMemberId',
  'fromName',
  'toMemberId',
  'toName',
  'reason',
  'remarks',
  'rank',
  'byName',
  'policyVersion',
  'escalatedAt',
  'returnedAt',
  'returnedByName',
] as const

export async function insertEscalation(
  db: Db,
  row: Omit<EscalationRow, 'returnedAt' | 'returnedByName'> & { readonly shopId: string; readonly once: string | null },
): Promise<void> {
  await db.insertInto('escalations').values(row).execute()
}

/** Whether this asked for an escalation of the case before, and it was done. */
export async function wasEscalatedFor(db: Db, { caseId, once }: { caseId: string; once: string }): Promise<boolean> {
  const row = await db.selectFrom('escalations').select('id').where('caseId', '=', caseId).where('once', '=', once).executeTakeFirst()
  return row !== undefined
}

/** The escalations of a case, the latest first. */
export async function listEscalations(db: Db, caseId: string): Promise<EscalationRow[]> {
  return db
    .selectFrom('escalations')
    .select(COLUMNS)
    .where('caseId', '=', caseId)
    .orderBy('escalatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** The escalation that holds: not given back, and the case is still with whom it went to. */
export async function findOpenEscalation(db: Db, caseId: string): Promise<EscalationRow | undefined> {
  return db
    .selectFrom('escalations')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'escalations.shopId').onRef('cases.id', '=', 'escalations.caseId'))
    .select(COLUMNS.map((name) => `escalations.${name}` as const))
    .where('caseId', '=', caseId)
    .where('returnedAt', 'is', null)
    .whereRef('cases.assignedTo', '=', 'escalations.toMemberId')
    .orderBy('escalatedAt', 'desc')
    .orderBy('escalations.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Notes that a case was given back: every escalation to this member that still held. */
export async function markReturned(
  db: Db,
  { caseId, toMemberId, byName, now }: { caseId: string; toMemberId: string; byName: string; now: Date },
): Promise<void> {
  await db
    .updateTable('escalations')
    .set({ returnedAt: now, returnedByName: byName })
    .where('caseId', '=', caseId)
    .where('toMemberId', '=', toMemberId)
    .where('returnedAt', 'is', null)
    .execute()
}

export async function updateRemarks(db: Db, { id, remarks }: { id: string; remarks: string }): Promise<void> {
  await db.updateTable('escalations').set({ remarks }).where('id', '=', id).execute()
}

/** A threshold that a case has crossed, and how far it went. */
export interface CrossedRow {
  readonly thresholdId: string
  readonly figure: number
}

export async function listCrossed(db: Db, caseId: string): Promise<CrossedRow[]> {
  return db.selectFrom('crossedThresholds').select(['thresholdId', 'figure']).where('caseId', '=', caseId).execute()
}

/** Notes that a case crossed thresholds, or that it went further beyond them. */
export async function saveCrossed(
  db: Db,
  { shopId, caseId, crossed, now }: { shopId: string; caseId: string; crossed: readonly CrossedRow[]; now: Date },
): Promise<void> {
  if (crossed.length === 0) return
  await db
    .insertInto('crossedThresholds')
    .values(crossed.map((one) => ({ ...one, shopId, caseId, crossedAt: now })))
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'caseId', 'thresholdId']).doUpdateSet((eb) => ({
        figure: sql<number>`greatest(crossed_thresholds.figure, excluded.figure)`,
        crossedAt: eb.ref('excluded.crossedAt'),
      })),
    )
    .execute()
}

/** Forgets thresholds that a case has come back from: the next time is a first time. */
export async function deleteCrossed(db: Db, { caseId, thresholdIds }: { caseId: string; thresholdIds: readonly string[] }): Promise<void> {
  if (thresholdIds.length === 0) return
  await db
    .deleteFrom('crossedThresholds')
    .where('caseId', '=', caseId)
    .where('thresholdId', 'in', [...thresholdIds])
    .execute()
}

/** Of these cases, those whose customer waits for an answer, and since when. */
export async function listWaitingSince(db: Db, caseIds: readonly string[]): Promise<{ caseId: string; since: Date }[]> {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'answerSince'])
    .where('id', 'in', [...caseIds])
    .where('state', '<>', 'closed')
    .execute()
  return rows.flatMap(({ id, answerSince }) => (answerSince === null ? [] : [{ caseId: id, since: answerSince }]))
}

/** A member who can take a case, and how many open ones they have. */
export interface AbleMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly openCases: number
}

/** Every member who may work on a case, those with the fewest open cases first, then by how long they are there. */
export async function listAbleMembers(db: Db): Promise<AbleMember[]> {
  const { rows } = await sql<AbleMember>`
    select m.id, m.name, m.email, m.role, (
      select count(*)::int from cases c where c.shop_id = m.shop_id and c.assigned_to = m.id and c.state <> 'closed' and c.merged_into is null
    ) as "openCases"
    from members m where m.role <> 'viewer' order by "openCases", m.created_at, m.id`.execute(db)
  return rows
}
