import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Why a member is told: named in a note, given a case, watching one, keeping a promise, or holding a case that a customer is not content with. */
export const NOTICE_KINDS = [
  'mention',
  'assigned',
  'watched',
  'due',
  'low_answer',
  'clock_soon',
  'clock_late',
  'escalated',
  'returned',
  'approval',
  'answered',
  'lapsed',
  'rising',
  'fix_due',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Those that are about the shop and no case. */
const SHOP_KINDS = ['rising', 'fix_due'] as const
export type ShopNoticeKind = (typeof SHOP_KINDS)[number]

export interface NoticeRow {
  readonly id: string
  /** Null where it is about no case. */
  readonly caseId: string | null
  /** What it is about where that is no case. */
  readonly caseTitle: string
  readonly kind: NoticeKind
  readonly operation: string
  readonly byName: string
  readonly at: Date
}

interface NewNotice {
  readonly shopId: string
  readonly caseId: string
  readonly operation: string
  readonly byName: string
  readonly now: Date
}

/** Tells a member something of a case; what they have not seen yet of the same kind and case is told anew. */
export async function saveNotice(
  db: Db,
  notice: NewNotice & { readonly id: string; readonly memberId: string; readonly kind: Exclude<NoticeKind, 'watched' | ShopNoticeKind> },
): Promise<void> {
  const { shopId, id, memberId, caseId, kind, operation, byName, now } = notice
  await sql`
    insert into evenkeel.notices (shop_id, id, member_id, case_id, kind, operation, by_name, at)
    values (${shopId}, ${id}, ${memberId}, ${caseId}, ${kind}, ${operation}, ${byName}, ${now})
    on conflict (shop_id, member_id, case_id, kind) where seen_at is null
    do update set operation = excluded.operation, by_name = excluded.by_name, at = excluded.at`.execute(db)
}

/** Tells a member something that is about no case. */
export async function saveShopNotice(
  db: Db,
  notice: Omit<NewNotice, 'caseId' | 'byName'> & {
    readonly id: string
    readonly memberId: string
    readonly kind: ShopNoticeKind
    readonly about: string
  },
): Promise<void> {
  const { now, ...values } = notice
  await db
    .insertInto('notices')
    .values({ ...values, byName: '', at: now })
    .execute()
}

/**
 * Tells whoever watches these cases, and whoever they are assigned to, that something happened on them; not the member who did it. Returns to whom that is
 * news: they had seen all that they were told of the case before.
 */
export async function tellWatchers(
  db: Db,
  {
    shopId,
    caseIds,
    operation,
    byName,
    exceptId,
    now,
  }: Omit<NewNotice, 'caseId'> & { readonly caseIds: readonly string[]; readonly exceptId: string | null },
): Promise<{ memberId: string; caseId: string }[]> {
  const { rows } = await sql<{ memberId: string; caseId: string; isNew: boolean }>`
    insert into evenkeel.notices (shop_id, id, member_id, case_id, kind, operation, by_name, at)
    select ${shopId}::uuid, gen_random_uuid(), member_id, case_id, 'watched', ${operation}, ${byName}, ${now}
    from (
      select member_id, case_id from evenkeel.watchers where case_id = any(${[...caseIds]}::uuid[])
      union
      select assigned_to, id from evenkeel.cases where id = any(${[...caseIds]}::uuid[]) and assigned_to is not null
    ) told
    where member_id is distinct from ${exceptId}::uuid
    on conflict (shop_id, member_id, case_id, kind) where seen_at is null
    do update set operation = excluded.operation, by_name = excluded.by_name, at = excluded.at
    returning member_id as "memberId", case_id as "caseId", xmax = 0 as "isNew"`.execute(db)
  return rows.filter(({ isNew }) => isNew)
}

/** Tells the members who keep these promises that they are due, or soon will be: one line a case. */
export async function tellKeepers(
  db: Db,
  {
    shopId,
    followUps,
    operation,
    now,
  }: {
    readonly shopId: string
    readonly followUps: readonly { readonly caseId: string; readonly assignedTo: string | null }[]
    readonly operation: string
    readonly now: Date
  },
): Promise<void> {
  const told = followUps.filter(({ assignedTo }) => assignedTo !== null)
  if (told.length === 0) return
  await sql`
    insert into evenkeel.notices (shop_id, id, member_id, case_id, kind, operation, by_name, at)
    select ${shopId}::uuid, gen_random_uuid(), member_id, case_id, 'due', ${operation}, '', ${now}
    from (
      select distinct member_id, case_id
      from unnest(${told.map(({ assignedTo }) => assignedTo)}::uuid[], ${told.map(({ caseId }) => caseId)}::uuid[]) as t (member_id, case_id)
    ) told
    on conflict (shop_id, member_id, case_id, kind) where seen_at is null
    do update set operation = excluded.operation, by_name = excluded.by_name, at = excluded.at`.execute(db)
}

/** What a member has not seen yet, the newest first. */
export async function listUnseenNotices(db: Db, { memberId, limit }: { memberId: string; limit: number }): Promise<NoticeRow[]> {
  const rows = await db
    .selectFrom('notices')
    .leftJoin('cases', (join) => join.onRef('cases.shopId', '=', 'notices.shopId').onRef('cases.id', '=', 'notices.caseId'))
    .select(['notices.id', 'notices.caseId', 'kind', 'operation', 'byName', 'at'])
    .select((eb) => eb.fn.coalesce('cases.title', 'notices.about').as('caseTitle'))
    .where('memberId', '=', memberId)
    .where('seenAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('notices.id')
    .limit(limit)
    .execute()
  return rows as NoticeRow[]
}

/** Notes that a member saw what they were told: of a case, of the shop and no case, or all of it; returns how much that was. */
export async function markNoticesSeen(
  db: Db,
  { memberId, caseId, now }: { memberId: string; caseId?: string | null; now: Date },
): Promise<number> {
  let update = db.updateTable('notices').set({ seenAt: now }).where('memberId', '=', memberId).where('seenAt', 'is', null)
  if (caseId === null) update = update.where('caseId', 'is', null)
  else if (caseId !== undefined) update = update.where('caseId', '=', caseId)
  return Number((await update.executeTakeFirst()).numUpdatedRows)
}
