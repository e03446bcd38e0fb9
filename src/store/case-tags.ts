import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What a case is called. */
export async function listCaseTags(db: Db, caseId: string): Promise<readonly string[]> {
  const row = await db.selectFrom('cases').select('tags').where('id', '=', caseId).executeTakeFirst()
  return row?.tags ?? []
}

/** Changes the tags of a case and raises its version. Lock it first. */
export async function updateCaseTags(db: Db, { id, now, tags }: { id: string; now: Date; tags: readonly string[] }): Promise<void> {
  await db
    .updateTable('cases')
    .set((eb) => ({ tags: [...tags], updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The tags that cases of the shop bear, most used first. */
export async function listTagsInUse(db: Db, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ tag: string }>`select tag from cases, unnest(tags) tag
    where tags <> '{}' and merged_into is null group by tag order by count(*) desc, tag limit ${limit}`.execute(db)
  return rows.map(({ tag }) => tag)
}

/** Sets how urgent a case is, until its customer writes again, and raises its version. Lock it first. */
export async function updateCaseUrgency(db: Db, { id, now, urgency }: { id: string; now: Date; urgency: number }): Promise<void> {
  await db
    .updateTable('cases')
    .set((eb) => ({ urgency, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
