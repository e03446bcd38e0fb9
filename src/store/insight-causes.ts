import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * The cause under which a case counts, everywhere in the insights; `f` stands for `insight_facts`. What happened decides first: the cause by whoever looked
 * back on the case, else as a person put it right, else as its first message was read (kept in `insight_facts.cause`).
 */
export const causeOfCase = sql<string>`f.cause`

/** By key: what causes of the shop's own are called. */
export async function listCauseNames(_db: Db): Promise<ReadonlyMap<string, string>> {
  return new Map()
}
