import type { z } from 'zod'
import type { DraftKind } from '../core/case.ts'
import { subjectToAnswer } from '../core/delivery.ts'
import { sameAddress } from '../core/mail/kind-of-mail.ts'
import { AppError } from '../errors.ts'
import type { CaseRow } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import type { Db } from '../store/database.ts'
import { type DeliveryRow, findDeliveryForUpdate } from '../store/deliveries.ts'
import { type AnsweredMail, findLastMail, findSendingMailbox, type SendingMailbox } from '../store/mail-threads.ts'
import type { CallContext } from './operation.ts'
import type { deliverySchema } from './schemas.ts'

/** How long a message may be taken back where the shop says nothing else, s. */
export const UNDO_SECONDS = 10

/** What goes to a customer by mail; the rest is said, posted, filed or kept. */
export const MAILED_KINDS: ReadonlySet<DraftKind> = new Set<DraftKind>(['email', 'apology', 'follow_up', 'boundary', 'firing'])

/** How a message of a case can leave by mail. */
export interface WayOut {
  /** Undefined where it leaves by the mail server of the whole house. */
  readonly mailbox: SendingMailbox | undefined
  readonly toName?: string | undefined
  /** Undefined where no address of the customer is known. */
  readonly toAddress?: string | undefined
  /** Whom the mail that it answers says it is from, where that asks for answers elsewhere. */
  readonly sender?: string | undefined
  /** The mail that it answers. */
  readonly answered: AnsweredMail | undefined
}

/**
 * How a case is answered by mail: through the mailbox that its last mail came to, else through the shop's first one, else by the mail server of the house.
 * Undefined where no mail can be sent.
 */
export async function findWayOut(
  { db, canMail }: Pick<CallContext, 'db' | 'canMail'>,
  caseRow: Pick<CaseRow, 'id' | 'customerId'>,
): Promise<WayOut | undefined> {
  const [customer, answered, first] = await Promise.all([
    findCustomer(db, caseRow.customerId),
    findLastMail(db, caseRow.id),
    findSendingMailbox(db),
  ])
  const own = answered?.mailboxId && answered.mailboxId !== first?.id ? await findSendingMailbox(db, answered.mailboxId) : undefined
  const mailbox = own ?? first
  if (mailbox === undefined && !canMail) return undefined
  const sender = answered?.sender ?? undefined
  const elsewhere = answered?.replyTo && sender && !sameAddress(answered.replyTo, sender) ? answered.replyTo : undefined
  return {
    ...{ mailbox, answered, toName: customer?.name ?? undefined, toAddress: elsewhere ?? sender ?? customer?.email ?? undefined },
    ...(elsewhere && { sender }),
  }
}

/** What the page shows of how a message leaves. */
function deliveryOf(row: DeliveryRow): z.input<typeof deliverySchema> {
  return {
    version: row.version,
    state: row.state,
    ...(row.reason && { reason: row.reason }),
    to: row.toAddress,
    ...(row.cc.length > 0 && { cc: [...row.cc] }),
    ...(row.ccRefused.length > 0 && { ccRefused: [...row.ccRefused] }),
    subject: row.subject,
    sendAt: row.sendAt.toISOString(),
    attempts: row.attempts,
    ...(row.answer && { answer: row.answer }),
    ...(row.sentAt && { sentAt: row.sentAt.toISOString() }),
  }
}

/** How one message of a case leaves, for the case's page. */
export function deliveryFor(rows: readonly DeliveryRow[], messageId: string) {
  const row = rows.find((one) => one.messageId === messageId)
  return row && { delivery: deliveryOf(row) }
}

/** How the case is answered by mail, for the case's page. */
export function mailOf({ mailbox, toAddress, sender, answered }: WayOut) {
  return {
    ...(mailbox && { from: mailbox.address }),
    ...(toAddress !== undefined && { to: toAddress }),
    ...(sender !== undefined && { sender }),
    ...(answered && answered.cc.length > 0 && { cc: [...answered.cc] }),
    ...(answered && answered.subject.trim() !== '' && { subject: subjectToAnswer(answered.subject, '') }),
  }
}

/** The delivery of a message, locked, at the version that was read. Throws `not_found` or `version_conflict`. */
export async function takeDelivery(db: Db, { messageId, version }: { messageId: string; version: number }): Promise<DeliveryRow> {
  const row = await findDeliveryForUpdate(db, messageId)
  if (!row) throw new AppError('not_found', 'No message of this shop leaves by mail under this id. It may have been taken back.')
  if (row.version !== version) throw deliveryChanged()
  return row
}

/** The refusal where a message went on its way since it was read. */
export function deliveryChanged(): AppError {
  return new AppError('version_conflict', 'This message went on its way, or was changed, in the meantime. Look at it again.')
}
