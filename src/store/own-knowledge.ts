import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface OwnDocumentRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly fileName: string | null
  readonly format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx'
  /** Characters of its text. */
  readonly length: number
  readonly remark: string | null
  readonly addedByName: string
  readonly updatedAt: Date
}

export interface OwnPlayRow {
  readonly id: string
  readonly version: number
  readonly playId: string
  readonly title: string
  readonly topic: string
  readonly published: boolean
  readonly caseId: string | null
  readonly writtenByName: string
  readonly updatedAt: Date
}

/** What the answering has to hold of a shop; another `version` after every change. */
export interface OwnKnowledgeVersion {
  readonly version: string
  /** Whether there is nothing at all. */
  readonly isEmpty: boolean
}

export async function listOwnDocuments(db: Db): Promise<OwnDocumentRow[]> {
  return selectDocuments(db).orderBy('title').orderBy('id').execute() as Promise<OwnDocumentRow[]>
}

export async function findOwnDocument(db: Db, id: string): Promise<(OwnDocumentRow & { readonly text: string }) | undefined> {
  const row = await selectDocuments(db).select('text').where('id', '=', id).executeTakeFirst()
  return row as (OwnDocumentRow & { text: string }) | undefined
}

/** Keeps a document, unless one with this id is there already; returns whether it did. */
export async function insertOwnDocument(
  db: Db,
  row: Omit<OwnDocumentRow, 'version' | 'length' | 'updatedAt'> & { shopId: string; text: string; now: Date },
): Promise<boolean> {
  const { now, ...values } = row
  const inserted = await db
    .insertInto('ownDocuments')
    .values({ ...values, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function deleteOwnDocument(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('ownDocuments').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Characters of all documents together, and how many there are. */
export async function measureOwnDocuments(db: Db): Promise<{ readonly count: number; readonly length: number }> {
  const { count, length } = await db
    .selectFrom('ownDocuments')
    .select((eb) => [eb.fn.countAll<number>().as('count'), sql<number>`coalesce(sum(length(text)), 0)::bigint`.as('length')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), length: Number(length) }
}

export async function listOwnPlays(db: Db): Promise<OwnPlayRow[]> {
  return db.selectFrom('ownPlays').select(PLAY_COLUMNS).orderBy('title').orderBy('id').execute()
}

export async function findOwnPlay(db: Db, id: string): Promise<(OwnPlayRow & { readonly text: string }) | undefined> {
  return db
    .selectFrom('ownPlays')
    .select([...PLAY_COLUMNS, 'text'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A play that answers may use, by the id in its front matter. */
export async function findPublishedPlay(db: Db, playId: string): Promise<{ readonly text: string } | undefined> {
  return db.selectFrom('ownPlays').select('text').where('playId', '=', playId).where('published', '=', true).executeTakeFirst()
}

/** Whether another play of the shop has this id in its front matter. */
export async function isPlayIdTaken(db: Db, { id, playId }: { id: string; playId: string }): Promise<boolean> {
  const row = await db.selectFrom('ownPlays').select('id').where('playId', '=', playId).where('id', '!=', id).executeTakeFirst()
  return row !== undefined
}

/** Keeps a new play, or a play in the place of the version that was read; returns whether it did. */
export async function saveOwnPlay(
  db: Db,
  row: Omit<OwnPlayRow, 'version' | 'updatedAt'> & { shopId: string; text: string; version: number | undefined; now: Date },
): Promise<boolean> {
  const { version, now, shopId, id, ...values } = row
  if (version === undefined) {
    const inserted = await db
      .insertInto('ownPlays')
      .values({ shopId, id, ...values, createdAt: now, updatedAt: now })
      .onConflict((conflict) => conflict.columns(['shopId', 'id']).doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const { caseId: _, ...changed } = values
  const updated = await db
    .updateTable('ownPlays')
    .set((eb) => ({ ...changed, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function deleteOwnPlay(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('ownPlays').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Changes with every write to the shop's documents and published plays. */
export async function findOwnKnowledgeVersion(db: Db): Promise<OwnKnowledgeVersion> {
  const { rows } = await sql<{ version: string | null }>`
    select md5(string_agg(id::text || ':' || version, ',' order by id)) as version
    from (
      select id, version from evenkeel.own_documents
      union all
      select id, version from evenkeel.own_plays where published
    ) as known`.execute(db)
  const version = rows[0]?.version ?? ''
  return { version, isEmpty: version === '' }
}

/** All that is searched for answers. */
export async function readOwnKnowledge(db: Db): Promise<{
  readonly documents: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly plays: readonly { readonly id: string; readonly text: string }[]
}> {
  const [documents, plays] = await Promise.all([
    db.selectFrom('ownDocuments').select(['id', 'title', 'text']).orderBy('id').execute(),
    db.selectFrom('ownPlays').select(['id', 'text']).where('published', '=', true).orderBy('id').execute(),
  ])
  return { documents, plays }
}

const PLAY_COLUMNS = ['id', 'version', 'playId', 'title', 'topic', 'published', 'caseId', 'writtenByName', 'updatedAt'] as const

function selectDocuments(db: Db) {
  return db
    .selectFrom('ownDocuments')
    .select(['id', 'version', 'title', 'fileName', 'format', 'remark', 'addedByName', 'updatedAt', sql<number>`length(text)`.as('length')])
}
