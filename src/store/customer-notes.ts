import type { Db } from './database.ts'

/** What a member noted about a customer. */
export interface CustomerNoteRow {
  readonly id: string
  readonly customerId: string
  readonly version: number
  readonly text: string
  readonly authorId: string | null
  readonly authorName: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

const COLUMNS = ['id', 'customerId', 'version', 'text', 'authorId', 'authorName', 'createdAt', 'updatedAt'] as const

export async function insertCustomerNote(
  db: Db,
  note: { shopId: string; id: string; customerId: string; text: string; authorId: string | null; authorName: string; now: Date },
): Promise<void> {
  const { now, ...values } = note
  await db
    .insertInto('customerNotes')
    .values({ ...values, createdAt: now, updatedAt: now })
    .execute()
}

/** The latest first. */
export async function listCustomerNotes(db: Db, customerId: string): Promise<CustomerNoteRow[]> {
  return db
    .selectFrom('customerNotes')
    .select(COLUMNS)
    .where('customerId', '=', customerId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findCustomerNote(db: Db, id: string): Promise<CustomerNoteRow | undefined> {
  return db.selectFrom('customerNotes').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** Changes the words of a note when `version` is still the current one; an empty text removes it. Returns whether it was. */
export async function updateCustomerNote(db: Db, change: { id: string; version: number; text: string; now: Date }): Promise<boolean> {
  const { id, version, text, now } = change
  if (text === '') {
    const gone = await db.deleteFrom('customerNotes').where('id', '=', id).where('version', '=', version).executeTakeFirst()
    return gone.numDeletedRows === 1n
  }
  const result = await db
    .updateTable('customerNotes')
    .set((eb) => ({ text, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
