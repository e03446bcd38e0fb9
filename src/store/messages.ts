import type { Channel } from '../core/case.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { ReadingChange } from '../core/reading/reading-change.ts'
import type { Db } from './database.ts'

export type Direction = 'inbound' | 'outbound' | 'note'

export interface MessageRow {
  readonly id: string
  readonly direction: Direction
  readonly channel: Channel
  readonly text: string
  readonly saidAt: Date
  readonly authorName: string | null
  readonly subject: string | null
  /** What of it could not be taken. */
  readonly remarks: readonly string[]
  readonly hasHtml: boolean
  readonly replyTo: string | null
  readonly cc: readonly string[]
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
    subject?: string
    html?: string
    /** What of it could not be taken. */
    remarks?: string[]
    replyTo?: string
    cc?: string[]
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
    .select(['messages.id', 'direction', 'channel', 'text', 'saidAt', 'members.name as authorName', 'subject', 'remarks'])
    .select(['replyTo', 'cc'])
    .select((eb) => eb('html', 'is not', null).as('hasHtml'))
    .where('caseId', '=', caseId)
    .orderBy('saidAt')
    .orderBy('messages.id')
    .execute()
  return rows as unknown as MessageRow[]
}

/** The HTML of a message as it came, or undefined where it has none. */
export async function findMessageHtml(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('messages').select('html').where('id', '=', id).executeTakeFirst()
  return row?.html ?? undefined
}

/** A reading as it is kept: what the reader read, what the shop's correction changed about it then, and which reader it was. */
export interface KeptReading {
  readonly result: Reading
  readonly adjustments: readonly ReadingChange[]
  readonly readerVersion: string
}

export async function insertReading(
  db: Db,
  { shopId, id, messageId, now, ...kept }: KeptReading & { shopId: string; id: string; messageId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('readings')
    .values({ shopId, id, messageId, createdAt: now, ...valuesOf(kept) })
    .execute()
}

/** Puts another reading in the place of those of a message. */
export async function replaceReading(db: Db, { messageId, ...kept }: KeptReading & { messageId: string }): Promise<void> {
  await db.updateTable('readings').set(valuesOf(kept)).where('messageId', '=', messageId).execute()
}

function valuesOf({ result, adjustments, readerVersion }: KeptReading) {
  return { result: JSON.stringify(result), adjustments: JSON.stringify(adjustments), readerVersion }
}

/** The newest reading of each inbound message of a case, oldest message first. */
export async function listReadings(db: Db, caseId: string): Promise<(KeptReading & { messageId: string; channel: Channel })[]> {
  const rows = await selectReadings(db).where('messages.caseId', '=', caseId).execute()
  return rows as unknown as (KeptReading & { messageId: string; channel: Channel })[]
}

function selectReadings(db: Db) {
  return db
    .selectFrom('readings')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'readings.shopId').onRef('messages.id', '=', 'readings.messageId'))
    .distinctOn(['messages.saidAt', 'messages.id'])
    .select(['messageId', 'messages.channel', 'result', 'adjustments', 'readerVersion'])
    .where('messages.direction', '=', 'inbound')
    .orderBy('messages.saidAt')
    .orderBy('messages.id')
    .orderBy('readings.createdAt', 'desc')
}

/** Keeps what happened when in a call that a message notes. */
export async function saveMoments(
  db: Db,
  { id, moments }: { id: string; moments: readonly { readonly kind: string; readonly atS: number }[] },
): Promise<void> {
  await db
    .updateTable('messages')
    .set({ moments: JSON.stringify(moments) })
    .where('id', '=', id)
    .execute()
}
