import { sql } from 'kysely'
import type { DraftKind, Platform, Tone } from '../core/case.ts'
import type { Db } from './database.ts'

export interface DraftContent {
  readonly kind: DraftKind
  readonly platform: Platform | null
  readonly tone: Tone
  readonly subject: string | null
  readonly text: string
}

export interface DraftRow extends DraftContent {
  readonly id: string
  readonly caseId: string
  readonly version: number
  readonly updatedAt: Date
  readonly sentAt: Date | null
  /** What goes along with it, sorted. */
  readonly fileIds: readonly string[]
}

export async function insertDraft(db: Db, draft: DraftContent & { shopId: string; id: string; caseId: string; now: Date }): Promise<void> {
  const { now, ...values } = draft
  await db
    .insertInto('drafts')
    .values({ ...values, createdAt: now, updatedAt: now })
    .execute()
}

export async function findDraft(db: Db, id: string): Promise<DraftRow | undefined> {
  const row = await selectDrafts(db).where('id', '=', id).executeTakeFirst()
  return row && (row as DraftRow)
}

/** The draft in this place of a case that was not sent yet, the last changed where there are several. */
export async function findUnsentDraft(
  db: Db,
  { caseId, kind, platform }: { caseId: string; kind: DraftKind; platform: Platform | null },
): Promise<DraftRow | undefined> {
  const row = await selectDrafts(db)
    .where('caseId', '=', caseId)
    .where('kind', '=', kind)
    .where('platform', 'is not distinct from', platform)
    .where('sentAt', 'is', null)
    .orderBy('updatedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (row as DraftRow)
}

/** The drafts of a case, last changed first. */
export async function listDrafts(db: Db, caseId: string): Promise<DraftRow[]> {
  return (await selectDrafts(db).where('caseId', '=', caseId).orderBy('updatedAt', 'desc').orderBy('id', 'desc').execute()) as DraftRow[]
}

/** Saves the text when `version` is still the current one and it was not sent; returns whether it was. */
export async function updateDraft(db: Db, draft: DraftContent & { id: string; version: number; now: Date }): Promise<boolean> {
  const { id, version, now, ...values } = draft
  const result = await db
    .updateTable('drafts')
    .set((eb) => ({ ...values, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Marks a draft as sent, once, with the message it became; returns whether it was this call that did. */
export async function markDraftSent(
  db: Db,
  sent: { id: string; version: number; messageId: string; overriddenRules: readonly string[]; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('drafts')
    .set((eb) => ({
      sentAt: sent.now,
      sentMessageId: sent.messageId,
      overriddenRules: [...sent.overriddenRules],
      updatedAt: sent.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', sent.id)
    .where('version', '=', sent.version)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Of which kind the draft was that became this message, and who sent it. */
export async function findSentDraft(db: Db, messageId: string): Promise<{ kind: DraftKind; sentByName: string | null } | undefined> {
  const row = await db
    .selectFrom('drafts')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'drafts.shopId').onRef('messages.id', '=', 'drafts.sentMessageId'))
    .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'messages.shopId').onRef('members.id', '=', 'messages.authorId'))
    .select(['drafts.kind', 'members.name as sentByName'])
    .where('drafts.sentMessageId', '=', messageId)
    .executeTakeFirst()
  return row as { kind: DraftKind; sentByName: string | null } | undefined
}

/** Makes a draft open again whose message was taken back. */
export async function reopenSentDraft(db: Db, { messageId, now }: { messageId: string; now: Date }): Promise<void> {
  await db
    .updateTable('drafts')
    .set((eb) => ({ sentAt: null, sentMessageId: null, overriddenRules: [], updatedAt: now, version: eb('version', '+', 1) }))
    .where('sentMessageId', '=', messageId)
    .execute()
}

/** The heads of the drafts that were sent last on other cases, newest first. */
export async function listSentTexts(db: Db, of: { exceptCaseId: string; limit: number; characters: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('drafts')
    .select((eb) => eb.fn<string>('left', ['text', eb.val(of.characters)]).as('head'))
    .where('sentAt', 'is not', null)
    .where('caseId', '<>', of.exceptCaseId)
    .orderBy('sentAt', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map(({ head }) => head)
}

function selectDrafts(db: Db) {
  return db
    .selectFrom('drafts')
    .select(['id', 'caseId', 'version', 'kind', 'platform', 'tone', 'subject', 'text', 'updatedAt', 'sentAt'])
    .select(
      sql<string[]>`array(select a.id from attachments a where a.shop_id = drafts.shop_id and a.draft_id = drafts.id order by a.id)`.as(
        'fileIds',
      ),
    )
}
