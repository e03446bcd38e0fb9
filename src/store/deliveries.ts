import { sql } from 'kysely'
import type { CaseState } from '../core/case.ts'
import type { DeliveryReason, DeliveryState } from '../core/delivery.ts'
import type { Db } from './database.ts'

/** How an outbound message leaves by mail. */
export interface DeliveryRow {
  readonly messageId: string
  readonly caseId: string
  readonly version: number
  readonly mailboxId: string | null
  readonly toName: string | null
  readonly toAddress: string
  readonly cc: readonly string[]
  /** Of those, whom the server would not take it for. */
  readonly ccRefused: readonly string[]
  /** When its copy was put into the folder of sent mails. */
  readonly copiedAt: Date | null
  readonly subject: string
  readonly text: string
  readonly mailId: string
  readonly inReplyTo: string | null
  readonly referenceIds: readonly string[]
  readonly caseStateBefore: CaseState
  readonly state: DeliveryState
  readonly reason: DeliveryReason | null
  readonly sendAt: Date
  readonly attempts: number
  readonly attemptId: string | null
  readonly attemptJobId: string | null
  readonly answer: string | null
  readonly sentAt: Date | null
  readonly updatedAt: Date
}

const COLUMNS = [
  'deliveries.messageId',
  'messages.caseId',
  'deliveries.version',
  'deliveries.mailboxId',
  'deliveries.toName',
  'deliveries.toAddress',
  'deliveries.cc',
  'deliveries.ccRefused',
  'deliveries.copiedAt',
  'deliveries.subject',
  'deliveries.text',
  'deliveries.mailId',
  'deliveries.inReplyTo',
  'deliveries.referenceIds',
  'deliveries.caseStateBefore',
  'deliveries.state',
  'deliveries.reason',
  'deliveries.sendAt',
  'deliveries.attempts',
  'deliveries.attemptId',
  'deliveries.attemptJobId',
  'deliveries.answer',
  'deliveries.sentAt',
  'deliveries.updatedAt',
] as const

export type NewDelivery = Pick<
  DeliveryRow,
  'messageId' | 'mailboxId' | 'toName' | 'toAddress' | 'subject' | 'text' | 'mailId' | 'inReplyTo' | 'caseStateBefore' | 'sendAt'
> & { readonly referenceIds: readonly string[]; readonly cc?: readonly string[] }

/** Keeps that a message waits to leave. */
export async function insertDelivery(db: Db, delivery: NewDelivery & { shopId: string; now: Date }): Promise<void> {
  const { now, referenceIds, cc = [], ...values } = delivery
  await db
    .insertInto('deliveries')
    .values({ ...values, referenceIds: [...referenceIds], cc: [...cc], state: 'waiting', createdAt: now, updatedAt: now })
    .execute()
}

export async function findDelivery(db: Db, messageId: string): Promise<DeliveryRow | undefined> {
  return (await selectDeliveries(db).where('deliveries.messageId', '=', messageId).executeTakeFirst()) as DeliveryRow | undefined
}

/** Locks the delivery until the transaction ends: it is either taken back or handed over, never both. */
export async function findDeliveryForUpdate(db: Db, messageId: string): Promise<DeliveryRow | undefined> {
  return (await selectDeliveries(db).where('deliveries.messageId', '=', messageId).forUpdate('deliveries').executeTakeFirst()) as
    | DeliveryRow
    | undefined
}

/** The delivery that left as a mail of that Message-ID; locked. */
export async function findDeliveryOfMail(db: Db, mailId: string): Promise<DeliveryRow | undefined> {
  return (await selectDeliveries(db).where('mailId', '=', mailId).forUpdate('deliveries').executeTakeFirst()) as DeliveryRow | undefined
}

/** Of a case, the oldest message first. */
export async function listDeliveries(db: Db, caseId: string): Promise<DeliveryRow[]> {
  return (await selectDeliveries(db).where('messages.caseId', '=', caseId).orderBy('messages.saidAt').execute()) as DeliveryRow[]
}

export interface StuckDelivery {
  readonly messageId: string
  readonly caseId: string
  readonly caseTitle: string
  readonly customerName: string | null
  readonly state: DeliveryState
  readonly reason: DeliveryReason | null
  readonly updatedAt: Date
}

/** Those of the shop that somebody has to look at: held back, refused for good, or not known. Last changed first. */
export async function listStuckDeliveries(db: Db, limit: number): Promise<StuckDelivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('messages', (join) =>
      join.onRef('messages.shopId', '=', 'deliveries.shopId').onRef('messages.id', '=', 'deliveries.messageId'),
    )
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'messages.shopId').onRef('cases.id', '=', 'messages.caseId'))
    .innerJoin('customers', (join) => join.onRef('customers.shopId', '=', 'cases.shopId').onRef('customers.id', '=', 'cases.customerId'))
    .select(['messageId', 'caseId', 'cases.title as caseTitle', 'customers.name as customerName', 'deliveries.state', 'reason'])
    .select('deliveries.updatedAt')
    .where('deliveries.state', '<>', 'sent')
    .where('deliveries.state', 'in', ['held', 'failed', 'unknown'])
    .orderBy('deliveries.updatedAt', 'desc')
    .limit(limit)
    .execute()
  return rows as StuckDelivery[]
}

/** Changes a delivery that stands in one of these states, and raises its version; returns whether it stood so. */
export async function updateDelivery(
  db: Db,
  of: { messageId: string; from: readonly DeliveryState[]; version?: number; attemptId?: string },
  {
    ccRefused,
    ...change
  }: Partial<
    Pick<DeliveryRow, 'state' | 'reason' | 'sendAt' | 'attempts' | 'attemptId' | 'attemptJobId' | 'answer' | 'sentAt' | 'ccRefused'>
  >,
  now: Date,
): Promise<boolean> {
  let update = db
    .updateTable('deliveries')
    .set((eb) => ({
      ...change,
      ...(ccRefused && { ccRefused: [...ccRefused] }),
      updatedAt: now,
      version: eb('version', '+', 1),
    }))
    .where('messageId', '=', of.messageId)
    .where('state', 'in', [...of.from])
  if (of.version !== undefined) update = update.where('version', '=', of.version)
  if (of.attemptId !== undefined) update = update.where('attemptId', '=', of.attemptId)
  return (await update.executeTakeFirst()).numUpdatedRows === 1n
}

/** Notes that a copy lies in the mailbox that it left through; its state is as it was. */
export async function noteCopied(db: Db, { messageId, now }: { messageId: string; now: Date }): Promise<void> {
  await db.updateTable('deliveries').set({ copiedAt: now }).where('messageId', '=', messageId).where('copiedAt', 'is', null).execute()
}

/** Holds back what still waits to leave on a case; returns how many those were. */
export async function holdDeliveriesOfCase(db: Db, of: { caseId: string; reason: DeliveryReason; now: Date }): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set((eb) => ({ state: 'held', reason: of.reason, updatedAt: of.now, version: eb('version', '+', 1) }))
    .where('state', '=', 'waiting')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('messages')
          .select(sql`1`.as('one'))
          .whereRef('messages.id', '=', 'deliveries.messageId')
          .where('messages.caseId', '=', of.caseId),
      ),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** After a restore: what waited may have left since the backup was taken, so it waits for a person; what was under way is not known. */
export async function distrustDeliveries(db: Db, now: Date): Promise<void> {
  const change = (from: DeliveryState, state: DeliveryState) =>
    db
      .updateTable('deliveries')
      .set((eb) => ({ state, reason: 'restored', updatedAt: now, version: eb('version', '+', 1) }))
      .where('state', '=', from)
      .execute()
  await change('waiting', 'held')
  await change('sending', 'unknown')
}

/** Takes an outbound message away that never left, and what was kept of how it should have. */
export async function deleteUnsentMessage(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom('messages').where('id', '=', messageId).where('direction', '=', 'outbound').execute()
}

function selectDeliveries(db: Db) {
  return db
    .selectFrom('deliveries')
    .innerJoin('messages', (join) =>
      join.onRef('messages.shopId', '=', 'deliveries.shopId').onRef('messages.id', '=', 'deliveries.messageId'),
    )
    .select(COLUMNS)
}
