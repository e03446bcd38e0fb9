import { sql } from 'kysely'
import type { Channel } from '../core/case.ts'
import type { IdentityKind } from '../core/identity.ts'
import type { Db } from './database.ts'

/** Something that was written by somebody who is not served any more. */
export interface TurnedAwayRow {
  readonly id: string
  readonly blockedSenderId: string | null
  readonly customerId: string | null
  readonly identityKind: IdentityKind
  readonly identityValue: string
  readonly senderName: string | null
  readonly channel: Channel
  readonly subject: string | null
  readonly text: string
  readonly remarks: readonly string[]
  readonly receivedAt: Date
  readonly noticedAt: Date | null
  readonly noticedByName: string | null
  readonly caseId: string | null
}

const COLUMNS = [
  'id',
  'blockedSenderId',
  'customerId',
  'identityKind',
  'identityValue',
  'senderName',
  'channel',
  'subject',
  'text',
  'remarks',
  'receivedAt',
  'noticedAt',
  'noticedByName',
  'caseId',
] as const

export async function insertTurnedAway(db: Db, row: TurnedAwayRow & { shopId: string; identityNormalized: string }): Promise<void> {
  await db
    .insertInto('turnedAwayMessages')
    .values({ ...row, remarks: [...row.remarks] })
    .execute()
}

/** Whether anybody at all is not served: somebody is blocked, or the shop parted with a customer. */
export async function hasSenderRules(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from blocked_senders where unblocked_at is null) or exists (select from customers where standing = 'parted') as any`.execute(
    db,
  )
  return rows[0]?.any === true
}

export async function wasTurnedAway(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('turnedAwayMessages').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Whether this identity was given notice since a moment. */
export async function wasNoticed(db: Db, identity: { kind: IdentityKind; normalized: string; since: Date }): Promise<boolean> {
  const row = await db
    .selectFrom('turnedAwayMessages')
    .select('id')
    .where('identityKind', '=', identity.kind)
    .where('identityNormalized', '=', identity.normalized)
    .where('noticedAt', '>=', identity.since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What was turned away, the latest first. */
export async function listTurnedAway(db: Db, filter: { customerId?: string; limit: number }): Promise<TurnedAwayRow[]> {
  let select = db.selectFrom('turnedAwayMessages').select(COLUMNS).orderBy('receivedAt', 'desc').orderBy('id', 'desc').limit(filter.limit)
  if (filter.customerId !== undefined) select = select.where('customerId', '=', filter.customerId)
  return (await select.execute()) as TurnedAwayRow[]
}

export async function findTurnedAwayForUpdate(db: Db, id: string): Promise<TurnedAwayRow | undefined> {
  const row = await db.selectFrom('turnedAwayMessages').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row as TurnedAwayRow | undefined
}

/** Notes that notice was given; returns whether it had not been. */
export async function markNoticed(db: Db, { id, byName, now }: { id: string; byName: string; now: Date }): Promise<boolean> {
  const result = await db
    .updateTable('turnedAwayMessages')
    .set({ noticedAt: now, noticedByName: byName })
    .where('id', '=', id)
    .where('noticedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Notes the case that was opened from it. */
export async function linkTurnedAway(db: Db, { id, caseId }: { id: string; caseId: string }): Promise<void> {
  await db.updateTable('turnedAwayMessages').set({ caseId }).where('id', '=', id).execute()
}

/** How often each block met somebody, and when last. */
export async function countTurnedAway(db: Db): Promise<ReadonlyMap<string, { count: number; lastAt: Date }>> {
  const rows = await db
    .selectFrom('turnedAwayMessages')
    .select((eb) => ['blockedSenderId', eb.fn.countAll<number>().as('count'), eb.fn.max('receivedAt').as('lastAt')])
    .where('blockedSenderId', 'is not', null)
    .groupBy('blockedSenderId')
    .execute()
  return new Map(
    rows.map(({ blockedSenderId, count, lastAt }) => [blockedSenderId ?? '', { count: Number(count), lastAt: new Date(lastAt) }]),
  )
}
