import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * The cause under which a case counts, everywhere in the insights; `f` stands for `insight_facts`. What happened decides first: the cause by whoever looked
 * back on the case, else as a person put it right, else as its first message was read (kept in `insight_facts.cause`). Then the shop's own causes: one split
 * off that cause in which it was put by hand or by its words, and the one that this goes into; a trigger keeps it (0034-own-causes.sql).
 */
export const causeOfCase = sql<string>`coalesce(f.counted_as, f.cause)`

/** By key: what causes are called by this shop; those that it split off and removed again, too, since fixes and alarms may name them. */
export async function listCauseNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('ownCauses')
    .select(['key', 'name'])
    .where('name', 'is not', null)
    .where((eb) => eb.or([eb('removedAt', 'is', null), eb('of', 'is not', null)]))
    .execute()
  return new Map(rows.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const])))
}
