import type { Db } from './database.ts'

/** A list of cases that somebody keeps: a query with a name. */
export interface SavedViewRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly query: string
  readonly shared: boolean
  readonly madeBy: string
}

/** Those of a member and those that are shared, by name; so many at most. */
export async function listSavedViews(
  db: Db,
  { memberId, limit }: { memberId: string | undefined; limit: number },
): Promise<SavedViewRow[]> {
  return db
    .selectFrom('savedViews')
    .select(['id', 'version', 'name', 'query', 'shared', 'madeBy'])
    .where((eb) => eb.or([eb('shared', '=', true), ...(memberId === undefined ? [] : [eb('madeBy', '=', memberId)])]))
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Locks it until the transaction ends. */
export async function findSavedViewForUpdate(db: Db, id: string): Promise<SavedViewRow | undefined> {
  return db
    .selectFrom('savedViews')
    .select(['id', 'version', 'name', 'query', 'shared', 'madeBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertSavedView(db: Db, view: Omit<SavedViewRow, 'version'> & { shopId: string; now: Date }): Promise<void> {
  const { now, ...values } = view
  await db
    .insertInto('savedViews')
    .values({ ...values, createdAt: now, updatedAt: now })
    .execute()
}

/** Changes it and raises its version. Lock it first. */
export async function updateSavedView(
  db: Db,
  { id, now, ...values }: Pick<SavedViewRow, 'id' | 'name' | 'query' | 'shared'> & { now: Date },
): Promise<void> {
  await db
    .updateTable('savedViews')
    .set((eb) => ({ ...values, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteSavedView(db: Db, id: string): Promise<void> {
  await db.deleteFrom('savedViews').where('id', '=', id).execute()
}
