import { sql } from 'kysely'
import type { CaseState, Cause, Channel, Heat, Platform, Threat } from '../core/case.ts'
import type { UrgencyReason } from '../core/urgency.ts'
import type { Db } from './database.ts'

/** What the list takes from the latest reading. */
export interface CaseSummary {
  readonly title: string
  readonly excerpt: string
  readonly heat: Heat
  readonly threats: readonly Threat[]
  readonly cause: Cause
  readonly urgency: number
  readonly urgencyReasons: readonly UrgencyReason[]
}

export interface CaseRow extends CaseSummary {
  readonly id: string
  readonly version: number
  readonly customerId: string
  readonly orderId: string | null
  /** The case that this one was merged into. */
  readonly mergedInto: string | null
  readonly state: CaseState
  readonly channel: Channel
  readonly platform: Platform | null
  readonly openedAt: Date
  readonly updatedAt: Date
  readonly assignedTo: string | null
  /** Out of the way until then, or until the customer writes. */
  readonly snoozedUntil: Date | null
  /** Why a case that slept is back, until somebody does something about it. */
  readonly wokenBy: WokenBy | null
}

export type WokenBy = 'time' | 'customer'

const COLUMNS = [
  'cases.id',
  'cases.version',
  'cases.customerId',
  'cases.orderId',
  'cases.mergedInto',
  'cases.title',
  'cases.excerpt',
  'cases.state',
  'cases.channel',
  'cases.platform',
  'cases.heat',
  'cases.threats',
  'cases.cause',
  'cases.urgency',
  'cases.urgencyReasons',
  'cases.openedAt',
  'cases.updatedAt',
  'cases.assignedTo',
  'cases.snoozedUntil',
  'cases.wokenBy',
] as const

export async function insertCase(
  db: Db,
  row: CaseSummary & {
    shopId: string
    id: string
    customerId: string
    orderId: string | null
    channel: Channel
    platform: Platform | null
    now: Date
    /** Now when left out. */
    openedAt?: Date
    /** It is open when left out. */
    closedAt?: Date | undefined
  },
): Promise<void> {
  const { now, openedAt = now, closedAt, threats, urgencyReasons, ...values } = row
  const state = closedAt === undefined ? 'open' : 'closed'
  await db
    .insertInto('cases')
    .values({
      ...values,
      threats: [...threats],
      urgencyReasons: [...urgencyReasons],
      state,
      openedAt,
      closedAt: closedAt ?? null,
      updatedAt: now,
    })
    .execute()
}

export async function findCase(db: Db, id: string): Promise<CaseRow | undefined> {
  const row = await db.selectFrom('cases').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && (row as CaseRow)
}

/** The id of the case that this one was merged into in the end, or its own. */
export async function findSurvivingCaseId(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('cases').select('mergedInto').where('id', '=', id).executeTakeFirst()
  return row?.mergedInto ? findSurvivingCaseId(db, row.mergedInto) : id
}

/** Locks the case until the transaction ends, so that two writers follow one another. One that was merged into another is not found. */
export async function findCaseForUpdate(db: Db, id: string): Promise<CaseRow | undefined> {
  const row = await db
    .selectFrom('cases')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('mergedInto', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && (row as CaseRow)
}

/**
 * Changes the case and raises its version. Lock it first. A summary with the state `open` is the customer's next word: it wakes a case that sleeps. A
 * closed case does not sleep, and whoever moves a case on has seen why it is back.
 */
export async function updateCase(
  db: Db,
  change: { id: string; now: Date; state?: CaseState; title?: string; orderId?: string; summary?: Omit<CaseSummary, 'title' | 'excerpt'> },
): Promise<void> {
  const { id, now, state, title, orderId, summary } = change
  const heard = state === 'open' && summary !== undefined
  await db
    .updateTable('cases')
    .set((eb) => ({
      updatedAt: now,
      version: eb('version', '+', 1),
      ...(state !== undefined && { state, closedAt: state === 'closed' ? now : null }),
      ...(title !== undefined && { title }),
      ...(orderId !== undefined && { orderId }),
      ...((heard || state === 'closed') && { snoozedUntil: null }),
      ...(heard && { wokenBy: sql<WokenBy>`case when snoozed_until is null then woken_by else 'customer' end` }),
      ...(state !== undefined && state !== 'open' && { wokenBy: null }),
      ...(summary && { ...summary, threats: [...summary.threats], urgencyReasons: [...summary.urgencyReasons] }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Opens these cases again where they are not. */
export async function reopenCases(db: Db, { ids, now }: { ids: readonly string[]; now: Date }): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('cases')
    .set((eb) => ({ updatedAt: now, version: eb('version', '+', 1), state: 'open', closedAt: null }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Gives the case to a member, or to nobody, and raises its version. Lock it first. */
export async function updateCaseMember(db: Db, { id, now, memberId }: { id: string; now: Date; memberId: string | null }): Promise<void> {
  await db
    .updateTable('cases')
    .set((eb) => ({ assignedTo: memberId, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Puts the case to sleep until an instant, or wakes it for a reason, and raises its version. Lock it first. */
export async function updateCaseSleep(
  db: Db,
  { id, now, until, wokenBy }: { id: string; now: Date; until: Date | null; wokenBy: WokenBy | null },
): Promise<void> {
  await db
    .updateTable('cases')
    .set((eb) => ({ snoozedUntil: until, wokenBy, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Changes what the list shows of a case and nothing else: nobody did anything, an old message was read anew. */
export async function updateCaseSummary(
  db: Db,
  { id, summary }: { id: string; summary: Omit<CaseSummary, 'title' | 'excerpt'> },
): Promise<void> {
  const { threats, urgencyReasons, ...values } = summary
  await db
    .updateTable('cases')
    .set({ ...values, threats: [...threats], urgencyReasons: [...urgencyReasons] })
    .where('id', '=', id)
    .execute()
}
