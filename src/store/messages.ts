import type { Channel } from '../core/case.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { Db } from './database.ts'

export type Direction = 'inbound' | 'outbound' | 'note'

export interface MessageRow {
  readonly id: string
  readonly direction: Direction
  readonly channel: Channel
  readonly text: string
  readonly saidAt: Date
  readonly authorName: string | null
}

export async function insertMessage(
  db: Db,
  message: {
    shopId: string
    id: string
    caseId: string
    authorId: string | null
    direction: Direction
    channel: Channel
    text: string
    saidAt: Date
    now: Date
  },
): Promise<void> {
  const { now, ...values } = message
  await db
    .insertInto('messages')
    .values({ ...values, createdAt: now })
    .execute()
}

/** One inbound message with the case that it is on, or undefined. */
export async function findMessage(db: Db, id: string): Promise<{ caseId: string; channel: Channel; text: string } | undefined> {
  const row = await db
    .selectFrom('messages')
    .select(['caseId', 'channel', 'text'])
    .where('id', '=', id)
    .where('direction', '=', 'inbound')
    .executeTakeFirst()
  return row as { caseId: string; channel: Channel; text: string } | undefined
}

/** All that was said on a case, oldest first. */
export async function listMessages(db: Db, caseId: string): Promise<MessageRow[]> {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'messages.shopId').onRef('members.id', '=', 'messages.authorId'))
    .select(['messages.id', 'direction', 'channel', 'text', 'saidAt', 'members.name as authorName'])
    .where('caseId', '=', caseId)
    .orderBy('saidAt')
    .orderBy('messages.id')
    .execute()
  return rows as MessageRow[]
}

export async function insertReading(
  db: Db,
  reading: { shopId: string; id: string; messageId: string; result: Reading; now: Date },
): Promise<void> {
  await db
    .insertInto('readings')
    .values({
      shopId: reading.shopId,
      id: reading.id,
      messageId: reading.messageId,
      result: JSON.stringify(reading.result),
      createdAt: reading.now,
    })
    .execute()
}

/** The newest reading of each inbound message of a case, oldest message first. */
export async function listReadings(db: Db, caseId: string): Promise<{ messageId: string; result: Reading }[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'readings.shopId').onRef('messages.id', '=', 'readings.messageId'))
    .distinctOn(['messages.saidAt', 'messages.id'])
    .select(['messageId', 'result'])
    .where('messages.caseId', '=', caseId)
    .where('messages.direction', '=', 'inbound')
    .orderBy('messages.saidAt')
    .orderBy('messages.id')
    .orderBy('readings.createdAt', 'desc')
    .execute()
  return rows.map(({ messageId, result }) => ({ messageId, result: result as unknown as Reading }))
}
