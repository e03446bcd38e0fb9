import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What a shop made of a cause: of one of the reading, or one that it split off. */
export interface OwnCauseRow {
  readonly key: string
  readonly version: number
  /** Null where it is called as everywhere. */
  readonly name: string | null
  /** The cause of the reading that it was split off; null for those of the reading. */
  readonly of: string | null
  readonly words: readonly string[]
  readonly goesInto: string | null
  readonly removedAt: Date | null
}

const COLUMNS = ['key', 'version', 'name', 'of', 'words', 'goesInto', 'removedAt'] as const

/** All of them, those that were removed too, the oldest first. */
export async function listOwnCauses(db: Db): Promise<OwnCauseRow[]> {
  return db.selectFrom('ownCauses').select(COLUMNS).orderBy('createdAt').orderBy('key').execute()
}

/** All of them as above, locked until the transaction ends: what goes into what is seen by one change at a time. */
export async function listOwnCausesForUpdate(db: Db): Promise<OwnCauseRow[]> {
  return db.selectFrom('ownCauses').select(COLUMNS).orderBy('createdAt').orderBy('key').forUpdate().execute()
}

type Saved = Pick<OwnCauseRow, 'key' | 'name' | 'of' | 'words' | 'goesInto' | 'removedAt'>

/** Keeps one, in the place of the one with its key; its version rises. */
export async function saveOwnCause(
  db: Db,
  { shopId, words, byName, now, ...rest }: Saved & { readonly shopId: string; readonly byName: string; readonly now: Date },
): Promise<number> {
  const kept = { ...rest, words: [...words], updatedAt: now, updatedByName: byName }
  const { version } = await db
    .insertInto('ownCauses')
    .values({ ...kept, shopId, createdAt: now })
    .onConflict((on) => on.columns(['shopId', 'key']).doUpdateSet((eb) => ({ ...kept, version: eb('ownCauses.version', '+', 1) })))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Counts the cases anew that have to do with these causes; how many count otherwise now. */
export async function countCausesAnew(db: Db, shopId: string, causes: readonly string[]): Promise<number> {
  const { rows } = await sql<{ moved: number }>`select count_causes_anew(${shopId}::uuid, ${[...causes]}::text[]) as moved`.execute(db)
  return rows[0]?.moved ?? 0
}

/** How many cases count under each cause since a moment, and when the last one came. */
export async function countCasesOfCauses(db: Db, since: Date): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ cause: string; cases: number }>`
    select counted_as as cause, count(*)::int as cases from insight_facts where opened_at >= ${since} group by counted_as`.execute(db)
  return new Map(rows.map(({ cause, cases }) => [cause, cases]))
}

/** Where a case counts: by what happened, and by the shop's own causes. Undefined where it is not counted. */
export async function findCauseOfCase(db: Db, caseId: string): Promise<{ readonly cause: string; readonly countedAs: string } | undefined> {
  const row = await db.selectFrom('insightFacts').select(['cause', 'countedAs']).where('caseId', '=', caseId).executeTakeFirst()
  return row && { cause: row.cause, countedAs: row.countedAs ?? row.cause }
}

/** Puts a case under a cause of the shop's own by hand; where it belongs by its words when `key` is undefined. */
export async function placeCase(
  db: Db,
  { shopId, caseId, key, byName, now }: { shopId: string; caseId: string; key: string | undefined; byName: string; now: Date },
): Promise<void> {
  if (key === undefined) await db.deleteFrom('placedCases').where('caseId', '=', caseId).execute()
  else
    await db
      .insertInto('placedCases')
      .values({ shopId, caseId, key, placedAt: now, placedByName: byName })
      .onConflict((on) => on.columns(['shopId', 'caseId']).doUpdateSet({ key, placedAt: now, placedByName: byName }))
      .execute()
  // The trigger places it.
  await sql`update insight_facts set cause = cause where case_id = ${caseId}`.execute(db)
}
