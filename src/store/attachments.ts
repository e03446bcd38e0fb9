import type { Db } from './database.ts'

/** What is known of an attachment without opening it. */
export interface AttachmentRow {
  readonly id: string
  readonly messageId: string | null
  readonly fileName: string
  readonly mediaType: string
  readonly byteLength: number
  readonly contentId: string | null
  /** The draft that it goes along with. */
  readonly draftId: string | null
}

const COLUMNS = ['id', 'messageId', 'fileName', 'mediaType', 'byteLength', 'contentId', 'draftId'] as const

export async function insertAttachment(
  db: Db,
  attachment: AttachmentRow & { shopId: string; caseId: string; sha256: string; content: Buffer; now: Date },
): Promise<void> {
  const { now, ...values } = attachment
  await db
    .insertInto('attachments')
    .values({ ...values, createdAt: now })
    .execute()
}

/** Of a case, oldest first. */
export async function listAttachments(db: Db, caseId: string): Promise<AttachmentRow[]> {
  return db.selectFrom('attachments').select(COLUMNS).where('caseId', '=', caseId).orderBy('createdAt').orderBy('id').execute()
}

/** One with its content. */
export async function findAttachment(db: Db, id: string): Promise<(AttachmentRow & { caseId: string; content: Buffer }) | undefined> {
  return db
    .selectFrom('attachments')
    .select([...COLUMNS, 'caseId', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** How many files a case holds, and their bytes together. */
export async function measureAttachments(db: Db, caseId: string): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await db
    .selectFrom('attachments')
    .select((eb) => [eb.fn.countAll<string>().as('count'), eb.fn.sum<string | null>('byteLength').as('bytes')])
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow()
  return { count: Number(count), bytes: Number(bytes ?? 0) }
}

/** What the HTML of a message names, of files up to this size, at most 50. */
export async function listInlinePictures(
  db: Db,
  { messageId, mostBytes }: { messageId: string; mostBytes: number },
): Promise<{ contentId: string | null; mediaType: string; content: Buffer }[]> {
  return db
    .selectFrom('attachments')
    .select(['contentId', 'mediaType', 'content'])
    .where('messageId', '=', messageId)
    .where('contentId', 'is not', null)
    .where('mediaType', 'like', 'image/%')
    .where('byteLength', '<=', mostBytes)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** What goes along with a draft, oldest first. */
export async function listDraftFiles(db: Db, draftId: string): Promise<AttachmentRow[]> {
  return db.selectFrom('attachments').select(COLUMNS).where('draftId', '=', draftId).orderBy('createdAt').orderBy('id').execute()
}

/** What goes along with a message, with its content, oldest first. */
export async function listMessageFiles(db: Db, messageId: string): Promise<(AttachmentRow & { content: Buffer })[]> {
  return db
    .selectFrom('attachments')
    .select([...COLUMNS, 'content'])
    .where('messageId', '=', messageId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Puts what goes along with a draft on the message that it became. */
export async function moveFilesToMessage(db: Db, { draftId, messageId }: { draftId: string; messageId: string }): Promise<void> {
  await db.updateTable('attachments').set({ messageId }).where('draftId', '=', draftId).where('messageId', 'is', null).execute()
}

/** Leaves what goes along with a message to its draft alone. */
export async function moveFilesToDraft(db: Db, messageId: string): Promise<void> {
  await db.updateTable('attachments').set({ messageId: null }).where('messageId', '=', messageId).where('draftId', 'is not', null).execute()
}

export async function deleteAttachment(db: Db, id: string): Promise<void> {
  await db.deleteFrom('attachments').where('id', '=', id).execute()
}
