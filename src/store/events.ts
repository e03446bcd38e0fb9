import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface NewEvent {
  readonly shopId: string
  readonly id: string
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly operation: string
  readonly requestId: string | null
  readonly caseId: string | null
  readonly subjectId: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

/** A statement has at most 65,535 values. */
const MOST_AT_ONCE = 1000

/** Appends to the event log, in this order. */
export async function insertEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += MOST_AT_ONCE) {
    const some = events.slice(from, from + MOST_AT_ONCE)
    await db
      .insertInto('events')
      .values(some.map((event) => ({ ...event, data: JSON.stringify(event.data) })))
      .execute()
  }
}

export interface EventRow {
  readonly id: string
  readonly at: Date
  readonly actorName: string
  readonly operation: string
  readonly subjectId: string | null
  readonly data: unknown
}

/** What happened on a case and on those that were merged into it, oldest first. */
export async function listCaseEvents(db: Db, caseId: string): Promise<EventRow[]> {
  return db
    .selectFrom('events')
    .select(['id', 'at', 'actorName', 'operation', 'subjectId', 'data'])
    .where((eb) => eb('caseId', '=', eb.fn.any(sql<string[]>`array(${withMerged(caseId)})`)))
    .orderBy('sequence')
    .execute()
}

/** The ids of a case and of all that were merged into it, whoever was merged into whom. */
function withMerged(caseId: string) {
  return sql`with recursive whole as (
    select id from evenkeel.cases where id = ${caseId}
    union all select k.id from evenkeel.cases k join whole on k.merged_into = whole.id
  ) select id from whole`
}
