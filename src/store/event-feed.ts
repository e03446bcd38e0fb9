import { sql } from 'kysely'
import type { Db } from './database.ts'

/** One event as it is told to whoever listens: no customer text. */
export interface FeedEvent {
  readonly sequence: number
  readonly at: Date
  readonly operation: string
  readonly caseId: string | null
  readonly subjectId: string | null
  readonly actorName: string
}

/** What a listener has missed, or `lost` when that cannot be told (any more) and everything must be looked at anew. */
export type FeedPart = readonly FeedEvent[] | 'lost'

export interface Feed {
  /** Whoever has seen the parts goes on from here. Opaque: a snapshot of the server. */
  readonly cursor: string
  /** For each cursor asked for, in that order; events in the order in which they were written. */
  readonly parts: readonly FeedPart[]
  /** The accounts that belong to the shop at this moment. */
  readonly userIds: ReadonlySet<string>
}

/** More than this is not told one by one. */
export const FEED_LIMIT = 1000

/**
 * What happened in the shop of this transaction since each cursor, exactly: an event is in the part of a cursor when its transaction had not ended at
 * that cursor and has ended now, whatever its number. Needs the one moment of a `read` transaction. `undefined` stands for now.
 */
export async function readFeed(db: Db, cursors: readonly (string | undefined)[]): Promise<Feed> {
  const { rows } = await sql<{ cursor: string }>`select pg_current_snapshot()::text as cursor`.execute(db)
  const cursor = rows[0]?.cursor ?? ''
  const parts: FeedPart[] = []
  for (const since of cursors) parts.push(since === undefined ? [] : isBetween(since, cursor) ? await readSince(db, since) : 'lost')
  const members = await db.selectFrom('members').select('userId').execute()
  return { cursor, parts, userIds: new Set(members.map(({ userId }) => userId)) }
}

async function readSince(db: Db, cursor: string): Promise<FeedPart> {
  const events = await db
    .selectFrom('events')
    .select(['sequence', 'at', 'operation', 'caseId', 'subjectId', 'actorName'])
    .where(sql<boolean>`transaction_id >= pg_snapshot_xmin(${cursor}::pg_snapshot)`)
    .where(sql<boolean>`not pg_visible_in_snapshot(transaction_id, ${cursor}::pg_snapshot)`)
    .orderBy('sequence')
    .limit(FEED_LIMIT + 1)
    .execute()
  return events.length > FEED_LIMIT ? 'lost' : events
}

/** Whether the text is a whole snapshot, and none that this server has yet to reach: after a restore, another server counts anew. */
function isBetween(since: string, now: string): boolean {
  const [from, to] = [parseSnapshot(since), parseSnapshot(now)]
  return from !== undefined && to !== undefined && from.end <= to.end
}

function parseSnapshot(text: string): { readonly end: bigint } | undefined {
  const [, first, last, open] = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19}(?:,\d{1,19}){0,9999})?)$/.exec(text) ?? []
  if (first === undefined || last === undefined || open === undefined) return undefined
  const [start, end] = [BigInt(first), BigInt(last)]
  const within = open === '' ? [] : open.split(',').map(BigInt)
  const inOrder = within.every((id, index) => id >= start && id < end && (index === 0 || id > (within[index - 1] ?? 0n)))
  return start > 0n && start <= end && inOrder ? { end } : undefined
}
