import type { Db } from './database.ts'

export type ImportState = 'uploading' | 'running' | 'reading' | 'done' | 'stopped'

/** How an import of cases is getting on. */
export interface ImportRow {
  readonly id: string
  readonly fileName: string | null
  readonly state: ImportState
  readonly parts: number
  readonly lines: number
  /** The part that is being taken in, from 1, and how many of its lines are done. */
  readonly part: number
  readonly partLinesDone: number
  readonly linesDone: number
  readonly cases: number
  readonly messages: number
  readonly alreadyHere: number
  readonly failed: number
  readonly readAfter: string | null
  readonly casesRead: number
  readonly begunByName: string
  readonly createdAt: Date
  readonly endedAt: Date | null
}

const COLUMNS = [
  'id',
  'fileName',
  'state',
  'parts',
  'lines',
  'part',
  'partLinesDone',
  'linesDone',
  'cases',
  'messages',
  'alreadyHere',
  'failed',
  'readAfter',
  'casesRead',
  'begunByName',
  'createdAt',
  'endedAt',
] as const

/** The newest first. */
export async function listImports(db: Db, limit: number): Promise<ImportRow[]> {
  const rows = await db.selectFrom('imports').select(COLUMNS).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows as ImportRow[]
}

/** Locked until the transaction ends: one takes in at a time. */
export async function findImportForUpdate(db: Db, id: string): Promise<ImportRow | undefined> {
  return (await db.selectFrom('imports').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()) as ImportRow | undefined
}

export async function insertImport(
  db: Db,
  row: { shopId: string; id: string; fileName: string | null; begunByName: string; now: Date },
): Promise<void> {
  const { now, ...values } = row
  await db
    .insertInto('imports')
    .values({ ...values, state: 'uploading', createdAt: now, updatedAt: now })
    .execute()
}

export async function updateImport(db: Db, id: string, change: Partial<Omit<ImportRow, 'id'>> & { now: Date }): Promise<void> {
  const { now, ...values } = change
  await db
    .updateTable('imports')
    .set({ ...values, updatedAt: now })
    .where('id', '=', id)
    .execute()
}

export async function insertImportPart(
  db: Db,
  part: { shopId: string; importId: string; number: number; text: string; lines: number },
): Promise<void> {
  await db.insertInto('importParts').values(part).execute()
}

export async function findImportPart(db: Db, of: { importId: string; number: number }): Promise<string | undefined> {
  const row = await db
    .selectFrom('importParts')
    .select('text')
    .where('importId', '=', of.importId)
    .where('number', '=', of.number)
    .executeTakeFirst()
  return row?.text
}

/** Which parts were sent, in order. */
export async function listImportParts(db: Db, importId: string): Promise<number[]> {
  const rows = await db.selectFrom('importParts').select('number').where('importId', '=', importId).orderBy('number').execute()
  return rows.map(({ number }) => number)
}

/** One part, or all that are left. */
export async function deleteImportParts(db: Db, of: { importId: string; number?: number }): Promise<void> {
  let query = db.deleteFrom('importParts').where('importId', '=', of.importId)
  if (of.number !== undefined) query = query.where('number', '=', of.number)
  await query.execute()
}

/** A line that could not be taken in. */
export interface ImportErrorRow {
  /** From 1; empty lines are not counted. */
  readonly line: number
  readonly externalId: string | null
  readonly message: string
  readonly text: string
}

export async function insertImportErrors(
  db: Db,
  { shopId, importId, errors }: { shopId: string; importId: string; errors: readonly ImportErrorRow[] },
): Promise<void> {
  if (errors.length === 0) return
  await db
    .insertInto('importErrors')
    .values(errors.map((error) => ({ ...error, shopId, importId })))
    .execute()
}

/** In the order of the file, those after a line. */
export async function listImportErrors(db: Db, page: { importId: string; after: number; limit: number }): Promise<ImportErrorRow[]> {
  return db
    .selectFrom('importErrors')
    .select(['line', 'externalId', 'message', 'text'])
    .where('importId', '=', page.importId)
    .where('line', '>', page.after)
    .orderBy('line')
    .limit(page.limit)
    .execute()
}

/** The next cases of an import by their ids. */
export async function listImportedCases(db: Db, page: { importId: string; after: string | null; limit: number }): Promise<string[]> {
  let select = db.selectFrom('importedCases').select('caseId').where('importId', '=', page.importId).orderBy('caseId').limit(page.limit)
  if (page.after !== null) select = select.where('caseId', '>', page.after)
  return (await select.execute()).map(({ caseId }) => caseId)
}
