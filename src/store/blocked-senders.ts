import type { BlockKind } from '../core/identity.ts'
import type { Db } from './database.ts'

export interface BlockedSenderRow {
  readonly id: string
  readonly kind: BlockKind
  readonly value: string
  readonly why: string
  readonly blockedByName: string
  readonly blockedAt: Date
  readonly unblockedByName: string | null
  readonly unblockedAt: Date | null
}

const COLUMNS = ['id', 'kind', 'value', 'why', 'blockedByName', 'blockedAt', 'unblockedByName', 'unblockedAt'] as const

/** Blocks a sender. Refused by the database (`already_exists`) while the same block is in force. */
export async function insertBlockedSender(
  db: Db,
  row: { shopId: string; id: string; kind: BlockKind; value: string; normalized: string; why: string; byName: string; now: Date },
): Promise<void> {
  const { byName, now, ...values } = row
  await db
    .insertInto('blockedSenders')
    .values({ ...values, blockedByName: byName, blockedAt: now })
    .execute()
}

/** Lifts a block; returns whether it was in force. */
export async function liftBlock(db: Db, { id, byName, now }: { id: string; byName: string; now: Date }): Promise<boolean> {
  const result = await db
    .updateTable('blockedSenders')
    .set({ unblockedByName: byName, unblockedAt: now })
    .where('id', '=', id)
    .where('unblockedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The block in force that names one of these, the narrowest first as they are given; undefined where none does. */
export async function findBlock(
  db: Db,
  names: readonly { readonly kind: BlockKind; readonly normalized: string }[],
): Promise<BlockedSenderRow | undefined> {
  if (names.length === 0) return undefined
  const rows = await db
    .selectFrom('blockedSenders')
    .select([...COLUMNS, 'normalized'])
    .where('unblockedAt', 'is', null)
    .where((eb) => eb.or(names.map(({ kind, normalized }) => eb.and([eb('kind', '=', kind), eb('normalized', '=', normalized)]))))
    .execute()
  const place = ({ kind, normalized }: { kind: string; normalized: string }) =>
    names.findIndex((name) => name.kind === kind && name.normalized === normalized)
  const [first] = rows.toSorted((a, b) => place(a) - place(b))
  return first as BlockedSenderRow | undefined
}

/** Every block in force, then those lifted; the latest first. At most `limit`. */
export async function listBlockedSenders(db: Db, { limit }: { limit: number }): Promise<BlockedSenderRow[]> {
  const rows = await db
    .selectFrom('blockedSenders')
    .select(COLUMNS)
    .orderBy('unblockedAt', (order) => order.desc().nullsFirst())
    .orderBy('blockedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as BlockedSenderRow[]
}

export interface BlockedNoticeRow {
  readonly text: string
  readonly version: number
  readonly updatedByName: string
}

/** The shop's own words for the notice, or undefined while it has none. */
export async function findBlockedNotice(db: Db): Promise<BlockedNoticeRow | undefined> {
  return db.selectFrom('blockedNotices').select(['text', 'version', 'updatedByName']).executeTakeFirst()
}

/** Saves the notice when `version` is still the current one (0: none was there); returns whether it was. */
export async function saveBlockedNotice(
  db: Db,
  { shopId, version, text, byName, now }: { shopId: string; version: number; text: string; byName: string; now: Date },
): Promise<boolean> {
  const values = { text, updatedByName: byName, updatedAt: now }
  if (version === 0) {
    const inserted = await db
      .insertInto('blockedNotices')
      .values({ shopId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const updated = await db
    .updateTable('blockedNotices')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
