import { sql } from 'kysely'
import type { CaseState } from '../core/case.ts'
import type { CaseClock, ClockEvent } from '../core/clocks/case-clocks.ts'
import type { ClockKind } from '../core/clocks/response-promises.ts'
import type { Db } from './database.ts'

/** A clock as it is kept: what it was set to, and what came of it. */
export interface ClockRow {
  readonly caseId: string
  readonly kind: ClockKind
  readonly startedAt: Date
  readonly minutes: number
  /** What an automation asked for, for this start. */
  readonly askedMinutes: number | null
  readonly usedMinutes: number
  readonly dueAt: Date | null
  readonly warnAt: Date | null
  readonly pausedSince: Date | null
  readonly metAt: Date | null
  readonly warnedAt: Date | null
  readonly breachedAt: Date | null
  readonly untold: 'soon' | 'late' | null
  readonly policyVersion: number
}

const COLUMNS = [
  'caseId',
  'kind',
  'startedAt',
  'minutes',
  'askedMinutes',
  'usedMinutes',
  'dueAt',
  'warnAt',
  'pausedSince',
  'metAt',
  'warnedAt',
  'breachedAt',
  'untold',
  'policyVersion',
] as const

/** The clocks of one case. */
export async function listClocks(db: Db, caseId: string): Promise<ClockRow[]> {
  return (await db.selectFrom('clocks').select(COLUMNS).where('caseId', '=', caseId).execute()) as ClockRow[]
}

/** Of each of these cases the clock that is late or will be first, of those that run. */
export async function listNextClocks(db: Db, caseIds: readonly string[]): Promise<ClockRow[]> {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('clocks')
    .select(COLUMNS)
    .distinctOn('caseId')
    .where('caseId', 'in', caseIds)
    .where('metAt', 'is', null)
    .where('dueAt', 'is not', null)
    .orderBy('caseId')
    .orderBy('dueAt')
    .execute()
  return rows as ClockRow[]
}

/** The clocks of a case, locked until the transaction ends. */
export async function listClocksForUpdate(db: Db, caseId: string): Promise<ClockRow[]> {
  return (await db.selectFrom('clocks').select(COLUMNS).where('caseId', '=', caseId).forUpdate().execute()) as ClockRow[]
}

/** What of a clock is kept beside what it is set to. */
export type KeptOfClock = Pick<ClockRow, 'askedMinutes' | 'warnedAt' | 'breachedAt' | 'untold'>

/** Sets one clock of a case, new or there already. */
export async function saveClock(
  db: Db,
  { clock, kept, ...of }: { shopId: string; caseId: string; policyVersion: number; now: Date; clock: CaseClock; kept: KeptOfClock },
): Promise<void> {
  const { shopId, caseId, policyVersion, now } = of
  const { kind, startedAt, minutes, usedMinutes, dueAt = null, warnAt = null, pausedSince = null, metAt = null } = clock
  const values = { startedAt, minutes, usedMinutes, dueAt, warnAt, pausedSince, metAt, ...kept, policyVersion, updatedAt: now }
  await db
    .insertInto('clocks')
    .values({ shopId, caseId, kind, ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'caseId', 'kind']).doUpdateSet(values))
    .execute()
}

/** Takes the clocks of these kinds away from a case. */
export async function deleteClocks(db: Db, { caseId, kinds }: { caseId: string; kinds: readonly ClockKind[] }): Promise<void> {
  if (kinds.length > 0) await db.deleteFrom('clocks').where('caseId', '=', caseId).where('kind', 'in', kinds).execute()
}

/** What is to be told of the clocks of some cases; from now on it counts as told. Lock the cases first. */
export async function takeUntoldClocks(db: Db, caseIds: readonly string[]): Promise<ClockRow[]> {
  if (caseIds.length === 0) return []
  const rows = await db
    .selectFrom('clocks')
    .select(COLUMNS)
    .where('caseId', 'in', caseIds)
    .where('untold', 'is not', null)
    .forUpdate()
    .execute()
  await db.updateTable('clocks').set({ untold: null }).where('caseId', 'in', caseIds).where('untold', 'is not', null).execute()
  return rows as ClockRow[]
}

/** What a sweep may mark in one statement, so that nobody waits long for a row that it holds. */
const BATCH = 5_000

/**
 * Notes of at most so many clocks that their time is over, each once: those that another server is at are passed over, for that one notes them. Gives
 * how many.
 */
export function markLate(db: Db, { now, most }: { now: Date; most: number }): Promise<number> {
  return inBatches(most, async (limit) => {
    const { numAffectedRows } = await sql`
      update clocks set breached_at = ${now}, untold = 'late', updated_at = ${now} where ctid = any(array(
        select ctid from clocks where met_at is null and breached_at is null and due_at <= ${now}
        order by due_at limit ${limit} for update skip locked))`.execute(db)
    return Number(numAffectedRows ?? 0)
  })
}

/** The same for those that are about to be late. */
export function markSoon(db: Db, { now, most }: { now: Date; most: number }): Promise<number> {
  return inBatches(most, async (limit) => {
    const { numAffectedRows } = await sql`
      update clocks set warned_at = ${now}, untold = 'soon', updated_at = ${now} where ctid = any(array(
        select ctid from clocks
        where met_at is null and breached_at is null and warned_at is null and warn_at <= ${now} and due_at > ${now}
        order by warn_at limit ${limit} for update skip locked))`.execute(db)
    return Number(numAffectedRows ?? 0)
  })
}

async function inBatches(most: number, mark: (limit: number) => Promise<number>): Promise<number> {
  let marked = 0
  while (marked < most) {
    const limit = Math.min(BATCH, most - marked)
    const count = await mark(limit)
    marked += count
    if (count < limit) break
  }
  return marked
}

/** A case whose clocks have something to tell. */
export interface CaseToTell {
  readonly id: string
  readonly assignedTo: string | null
  readonly mergedInto: string | null
}

/** Locks cases whose clocks have something to tell, at most so many, passing over those that somebody is at. */
export async function lockCasesToTell(db: Db, limit: number): Promise<CaseToTell[]> {
  const { rows } = await sql<CaseToTell>`
    select id, assigned_to as "assignedTo", merged_into as "mergedInto" from cases
    where exists (select from clocks where clocks.shop_id = cases.shop_id and clocks.case_id = cases.id and untold is not null)
    order by id limit ${limit} for update skip locked`.execute(db)
  return rows
}

/** How many clocks have something to tell, counted up to a number. */
export async function countUntoldClocks(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from clocks where untold is not null limit ${most}) untold`.execute(db)
  return rows[0]?.count ?? 0
}

/** Whether any case of the shop has a clock. */
export async function hasClocks(db: Db): Promise<boolean> {
  return (await db.selectFrom('clocks').select('caseId').limit(1).executeTakeFirst()) !== undefined
}

/** Cases that are not over, the next after an id, by id. */
export async function listOpenCaseIds(db: Db, { after, limit }: { after: string | undefined; limit: number }): Promise<string[]> {
  let query = db.selectFrom('cases').select('id').where('state', '<>', 'closed').where('mergedInto', 'is', null)
  if (after !== undefined) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/**
 * What happened on a case as far as clocks look at it, in no order. What was said counts from when it was said, or from when it came to us where that was
 * more than a day later. A mail counts as an answer from when it leaves, and only while nothing holds it back.
 */
export async function listClockEvents(db: Db, caseId: string): Promise<ClockEvent[]> {
  const [messages, states] = await Promise.all([
    sql<{ direction: 'inbound' | 'outbound'; at: Date }>`
      select m.direction, case
          when m.direction = 'inbound' and m.created_at - m.said_at > interval '1 day' then m.created_at
          else coalesce(d.sent_at, d.send_at, m.said_at) end as at
      from messages m left join deliveries d on d.shop_id = m.shop_id and d.message_id = m.id
      where m.case_id = ${caseId} and m.direction <> 'note' and (d.state is null or d.state in ('waiting', 'sending', 'sent'))`.execute(db),
    sql<{ state: CaseState; at: Date }>`
      select e.data ->> 'to' as state, e.at from events e
      where e.case_id = ${caseId} and e.operation in ('update-case', 'change-cases', 'close-case') and e.data ? 'from' and e.data ? 'to'
      union all
      select 'open', e.at from events e where e.case_id = ${caseId} and e.operation = 'answer-survey' and e.data ->> 'low' = 'true'
      union all
      select 'closed', c.closed_at from cases c where c.id = ${caseId} and c.state = 'closed' and c.closed_at is not null`.execute(db),
  ])
  return [
    ...messages.rows.map(({ direction, at }) => ({
      kind: direction === 'inbound' ? ('customer_spoke' as const) : ('shop_spoke' as const),
      at,
    })),
    ...states.rows.map(({ state, at }) => ({ kind: 'state' as const, state, at })),
  ]
}
