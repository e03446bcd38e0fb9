import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface ConversationRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly caseId: string | null
  readonly caseTitle: string | null
  readonly askedBy: string | null
  readonly askedByName: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface ConversationListRow extends ConversationRow {
  readonly turnCount: number
  /** The latest question. */
  readonly lastQuestion: string
}

/** Begins a conversation, unless one of this id is there; returns whether it did. */
export async function insertConversation(
  db: Db,
  row: { shopId: string; id: string; title: string; caseId: string | null; askedBy: string | null; askedByName: string; now: Date },
): Promise<boolean> {
  const { now, ...values } = row
  const inserted = await db
    .insertInto('conversations')
    .values({ ...values, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function findConversation(db: Db, id: string): Promise<ConversationRow | undefined> {
  return selectConversations(db).where('conversations.id', '=', id).executeTakeFirst()
}

/** Locks the conversation until the transaction ends, so that its turns follow one another. */
export async function lockConversation(db: Db, id: string): Promise<{ readonly caseId: string | null } | undefined> {
  return db.selectFrom('conversations').select('caseId').where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Notes that something was asked, or to which case it belongs. Whoever is changing the title meanwhile is not in the way. */
export async function touchConversation(db: Db, change: { id: string; caseId?: string; now: Date }): Promise<void> {
  const { id, caseId, now } = change
  await db
    .updateTable('conversations')
    .set({ updatedAt: now, ...(caseId !== undefined && { caseId }) })
    .where('id', '=', id)
    .execute()
}

/** Gives it another title when `version` is still the current one; returns whether it was. Its place in the history stays. */
export async function renameConversation(db: Db, change: { id: string; version: number; title: string }): Promise<boolean> {
  const updated = await db
    .updateTable('conversations')
    .set((eb) => ({ title: change.title, version: eb('version', '+', 1) }))
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Removes a conversation with its turns and their ratings; returns whether it was there. */
export async function deleteConversation(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('conversations').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Where a page ended. */
export interface ConversationCursor {
  readonly id: string
  readonly updatedAt: Date
}

/** One page of conversations, last asked first. `query` is looked for in titles, questions and answers, without case. */
export async function listConversations(
  db: Db,
  filter: { query: string; caseId?: string; askedBy?: string; after?: ConversationCursor; limit: number },
): Promise<ConversationListRow[]> {
  let select = selectConversations(db)
    .select((eb) => [
      eb
        .selectFrom('conversationTurns as t')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('t.conversationId', '=', 'conversations.id')
        .as('turnCount'),
      eb
        .selectFrom('conversationTurns as t')
        .select('t.question')
        .whereRef('t.conversationId', '=', 'conversations.id')
        .orderBy('t.number', 'desc')
        .limit(1)
        .as('lastQuestion'),
    ])
    .orderBy('conversations.updatedAt', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(filter.limit)
  const { after, caseId, askedBy, query } = filter
  if (caseId !== undefined) select = select.where('conversations.caseId', '=', caseId)
  if (askedBy !== undefined) select = select.where('conversations.askedBy', '=', askedBy)
  if (after) select = select.where(sql<boolean>`(conversations.updated_at, conversations.id) < (${after.updatedAt}, ${after.id})`)
  if (query) {
    const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((eb) =>
      eb.or([
        eb('conversations.title', 'ilike', pattern),
        eb.exists(
          eb
            .selectFrom('conversationTurns as t')
            .select('t.id')
            .whereRef('t.conversationId', '=', 'conversations.id')
            .where((turn) => turn.or([turn('t.question', 'ilike', pattern), turn('t.answerText', 'ilike', pattern)])),
        ),
      ]),
    )
  }
  const rows = await select.execute()
  return rows.map(({ turnCount, lastQuestion, ...row }) => ({
    ...row,
    turnCount: Number(turnCount ?? 0),
    lastQuestion: lastQuestion ?? '',
  }))
}

function selectConversations(db: Db) {
  return db
    .selectFrom('conversations')
    .leftJoin('cases', (join) => join.onRef('cases.shopId', '=', 'conversations.shopId').onRef('cases.id', '=', 'conversations.caseId'))
    .select([
      'conversations.id',
      'conversations.version',
      'conversations.title',
      'conversations.caseId',
      'cases.title as caseTitle',
      'conversations.askedBy',
      'conversations.askedByName',
      'conversations.createdAt',
      'conversations.updatedAt',
    ])
}
