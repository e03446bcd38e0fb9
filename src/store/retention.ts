import { sql } from 'kysely'
import type { Db } from './database.ts'

/** For how long closed cases keep words and names. */
export interface RetentionRow {
  readonly version: number
  /** Null: for ever. */
  readonly months: number | null
  readonly updatedByName: string
  readonly updatedAt: Date
  readonly casesAnonymised: number
  readonly lastRunAt: Date | null
}

export async function findRetention(db: Db): Promise<RetentionRow | undefined> {
  return db
    .selectFrom('retentionSettings')
    .select(['version', 'months', 'updatedByName', 'updatedAt', 'casesAnonymised', 'lastRunAt'])
    .executeTakeFirst()
}

export async function saveRetention(db: Db, row: { shopId: string; months: number | null; byName: string; now: Date }): Promise<void> {
  const { shopId, months, byName, now } = row
  await db
    .insertInto('retentionSettings')
    .values({ shopId, months, updatedByName: byName, updatedAt: now })
    .onConflict((conflict) =>
      conflict.column('shopId').doUpdateSet((eb) => ({
        months,
        updatedByName: byName,
        updatedAt: now,
        version: eb('retentionSettings.version', '+', 1),
      })),
    )
    .execute()
}

export async function noteRetentionRun(db: Db, { cases, now }: { cases: number; now: Date }): Promise<void> {
  await db
    .updateTable('retentionSettings')
    .set((eb) => ({ casesAnonymised: eb('casesAnonymised', '+', cases), lastRunAt: now }))
    .execute()
}

/** Closed before, not anonymised yet, without a dispute that is under way. */
const isOld = (before: Date) => sql<boolean>`c.state = 'closed' and c.anonymised_at is null and c.closed_at < ${before}
  and not exists (select from disputes d where d.shop_id = c.shop_id and d.case_id = c.id and d.status in ('inquiry', 'open'))`

/** The next cases to anonymise, locked until the transaction ends. */
export async function takeOldCases(db: Db, { before, limit }: { before: Date; limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from cases c where ${isOld(before)} order by c.closed_at, c.id limit ${limit} for update skip locked`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The next customers of whom nothing is left but what is counted: every case of theirs is anonymised, and nothing newer is known. Who was parted with
 * stays known.
 */
export async function takeSpentCustomers(db: Db, { before, limit }: { before: Date; limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from customers u where ${isSpent(before)}
      and not exists (select from cases c where c.shop_id = u.shop_id and c.customer_id = u.id and c.anonymised_at is null)
    order by u.id limit ${limit} for update skip locked`.execute(db)
  return rows.map(({ id }) => id)
}

const isSpent = (before: Date) => sql<boolean>`u.anonymised_at is null and u.standing <> 'parted' and u.created_at < ${before}
  and exists (select from cases c where c.shop_id = u.shop_id and c.customer_id = u.id)
  and not exists (select from orders o where o.shop_id = u.shop_id and o.customer_id = u.id and coalesce(o.placed_at, o.created_at) >= ${before})
  and not exists (select from customer_notes n where n.shop_id = u.shop_id and n.customer_id = u.id and n.updated_at >= ${before})`

/** What would go now, were this the limit. */
export interface RetentionPreview {
  readonly cases: number
  readonly messages: number
  readonly attachments: number
  readonly customers: number
  /** Cases as old that are kept, because a dispute of theirs is under way. */
  readonly keptForDispute: number
  readonly oldestClosedAt: Date | null
}

export async function previewRetention(db: Db, before: Date): Promise<RetentionPreview> {
  const { rows } = await sql<RetentionPreview>`
    with old as materialized (select c.shop_id, c.id, c.customer_id, c.closed_at from cases c where ${isOld(before)})
    select (select count(*) from old) as cases,
      (select count(*) from messages m join old on old.shop_id = m.shop_id and old.id = m.case_id) as messages,
      (select count(*) from attachments a join old on old.shop_id = a.shop_id and old.id = a.case_id) as attachments,
      (select count(*) from customers u where ${isSpent(before)} and not exists (select from cases c
        where c.shop_id = u.shop_id and c.customer_id = u.id and c.anonymised_at is null and not exists (select from old where old.id = c.id))) as customers,
      (select count(*) from cases c where c.state = 'closed' and c.anonymised_at is null and c.closed_at < ${before}
        and exists (select from disputes d where d.shop_id = c.shop_id and d.case_id = c.id and d.status in ('inquiry', 'open'))) as kept_for_dispute,
      (select min(closed_at) from old) as oldest_closed_at`.execute(db)
  return rows[0]!
}
