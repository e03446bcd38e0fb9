import { sql } from 'kysely'
import type { Channel } from '../core/case.ts'
import type { ReadingChange } from '../core/reading/reading-change.ts'
import type { ReadLabels } from '../core/reading/shop-correction.ts'
import type { Db } from './database.ts'

/** One label as a person left it, beside what it was read as. */
export interface CorrectionRow {
  readonly messageId: string
  readonly change: ReadingChange
  readonly read: ReadingChange['value']
  readonly correctedByName: string
  readonly correctedAt: Date
}

/** Keeps a label that was put right, in place of an earlier correction of the same label. */
export async function saveCorrection(
  db: Db,
  correction: Omit<CorrectionRow, 'correctedAt'> & { shopId: string; readerVersion: string; correctedBy: string | null; now: Date },
): Promise<void> {
  const { shopId, messageId, change, readerVersion, correctedBy, correctedByName, now } = correction
  const values = { value: JSON.stringify(change.value), readerVersion, correctedBy, correctedByName, correctedAt: now }
  await db
    .insertInto('readingCorrections')
    .values({ shopId, messageId, field: change.field, kind: kindOf(change), read: JSON.stringify(correction.read), ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'messageId', 'field', 'kind']).doUpdateSet(values))
    .execute()
}

/** Forgets the correction of a label: it is as it was read again. */
export async function deleteCorrection(db: Db, { messageId, change }: { messageId: string; change: ReadingChange }): Promise<void> {
  await db
    .deleteFrom('readingCorrections')
    .where('messageId', '=', messageId)
    .where('field', '=', change.field)
    .where('kind', '=', kindOf(change))
    .execute()
}

/** What was put right on a case, oldest first. */
export async function listCorrections(db: Db, caseId: string): Promise<CorrectionRow[]> {
  return (await selectCorrections(db).where('messages.caseId', '=', caseId).execute()).map(correctionOf)
}

/** What was put right on some messages, oldest first. */
export async function listMessageCorrections(db: Db, messageIds: readonly string[]): Promise<CorrectionRow[]> {
  if (messageIds.length === 0) return []
  return (await selectCorrections(db).where('messageId', 'in', messageIds).execute()).map(correctionOf)
}

function selectCorrections(db: Db) {
  return db
    .selectFrom('readingCorrections as c')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'c.shopId').onRef('messages.id', '=', 'c.messageId'))
    .select(['c.messageId', 'c.field', 'c.kind', 'c.read', 'c.value', 'c.correctedByName', 'c.correctedAt'])
    .orderBy('c.correctedAt')
    .orderBy('c.field')
    .orderBy('c.kind')
}

function correctionOf(row: {
  messageId: string
  field: string
  kind: string
  read: unknown
  value: unknown
  correctedByName: string
  correctedAt: Date
}): CorrectionRow {
  const { messageId, field, kind, read, value, correctedByName, correctedAt } = row
  const change = { field, value, ...(kind !== '' && { kind }) } as ReadingChange
  return { messageId, change, read: read as ReadingChange['value'], correctedByName, correctedAt }
}

const kindOf = (change: ReadingChange) => ('kind' in change ? change.kind : '')

/** A message of a case that somebody worked on, with what was read in it. */
export interface WorkedMessage {
  readonly messageId: string
  readonly caseId: string
  readonly labels: ReadLabels
  readonly adjustments: readonly ReadingChange[]
}

/**
 * The newest `limit` inbound messages of the cases that a member did something on after they were opened, newest first: whoever did had the reading
 * before their eyes.
 */
export async function listWorkedMessages(db: Db, limit: number): Promise<WorkedMessage[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'readings.shopId').onRef('messages.id', '=', 'readings.messageId'))
    .select(['messageId', 'caseId', 'adjustments'])
    .select(
      sql<ReadLabels>`jsonb_build_object('heat', result -> 'heat', 'cause', result -> 'cause', 'threats', result -> 'threats', 'wants', result -> 'wants')`.as(
        'labels',
      ),
    )
    .where('messages.direction', '=', 'inbound')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('events')
          .select('events.id')
          .whereRef('events.caseId', '=', 'messages.caseId')
          .where('events.actorKind', '=', 'member')
          .where('events.operation', '<>', 'paste-case'),
      ),
    )
    .orderBy('messages.saidAt', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(limit)
    .execute()
  return rows as unknown as WorkedMessage[]
}

/** A message that somebody corrected, as it was read. */
export interface CorrectedMessage extends WorkedMessage {
  readonly channel: Channel
  readonly text: string
  readonly readerVersion: string
}

/** Messages that somebody corrected, by their ids, those after `after`. */
export async function listCorrectedMessages(db: Db, page: { after: string | undefined; limit: number }): Promise<CorrectedMessage[]> {
  let select = db
    .selectFrom('readings')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'readings.shopId').onRef('messages.id', '=', 'readings.messageId'))
    .select(['messageId', 'caseId', 'channel', 'text', 'result as labels', 'adjustments', 'readerVersion'])
    .where((eb) => eb.exists(eb.selectFrom('readingCorrections as c').select('c.field').whereRef('c.messageId', '=', 'messages.id')))
    .orderBy('messages.id')
    .limit(page.limit)
  if (page.after !== undefined) select = select.where('messages.id', '>', page.after)
  return (await select.execute()) as unknown as CorrectedMessage[]
}
