import { titleOf } from '../core/case-title.ts'
import { NOT_READ_YET, UNREAD } from '../core/reading/without-words.ts'
import { insertCase, updateCase } from '../store/cases.ts'
import { insertCustomer, insertEmail } from '../store/customers.ts'
import { throwOvertaken } from '../store/database-errors.ts'
import { insertReading } from '../store/messages.ts'
import { keepInboundMessage, type NewInboundMessage } from './inbound-message.ts'
import type { CallContext } from './operation.ts'

/** What nobody answered for so long is history. */
const HISTORY_MS = 30 * 86_400_000

/** A case out of a mail that is read later. */
export interface NewUnreadCase {
  readonly message: NewInboundMessage
  /** Who wrote it, where they are a customer already. */
  readonly customerId: string | undefined
  readonly customerName: string | undefined
  readonly customerEmail: string | undefined
}

/**
 * Opens a case with a mail that nobody read yet, in this transaction: the customer where they are new, the case as of when it was said, the message and a
 * reading that says that there is none; closed where the mail is older than 30 days. `read-imported-mails` reads it.
 */
export async function openUnreadCase(
  context: CallContext,
  { message, customerId, customerName, customerEmail }: NewUnreadCase,
): Promise<void> {
  const { db, shopId, now, newId } = context
  const { caseId, text, saidAt } = message
  const customer = customerId ?? newId()
  // Begun together and in this order: each row may point to those before it.
  const made =
    customerId !== undefined
      ? []
      : [
          insertCustomer(db, { shopId, id: customer, name: customerName, now }),
          ...(customerEmail ? [insertEmail(db, { shopId, id: newId(), customerId: customer, email: customerEmail, now })] : []),
        ]
  await Promise.all([
    ...made,
    insertCase(db, {
      ...{ shopId, id: caseId, customerId: customer, orderId: null, channel: message.channel, platform: null, now },
      ...(saidAt !== undefined && saidAt < now && { openedAt: saidAt }),
      ...(isHistory(context, message) && { closedAt: saidAt }),
      ...titleOf(text, 'A message without words'),
      ...{ heat: 0, threats: [], cause: 'other', urgency: 0, urgencyReasons: [] },
    }),
    keepUnreadMessage(context, message),
  ]).catch(async (error: unknown) => {
    await Promise.all(made.map((insert) => insert.catch(throwOvertaken)))
    throw error
  })
}

/** Adds a mail that nobody read yet to a case that is here; it is open again unless the mail is history. */
export async function addUnreadMessage(context: CallContext, message: NewInboundMessage): Promise<void> {
  await keepUnreadMessage(context, message)
  if (!isHistory(context, message)) await updateCase(context.db, { id: message.caseId, now: context.now, state: 'open' })
}

async function keepUnreadMessage(context: CallContext, message: NewInboundMessage): Promise<void> {
  const { db, shopId, now, newId, record } = context
  await Promise.all([
    keepInboundMessage(context, message),
    insertReading(db, {
      ...{ shopId, id: newId(), messageId: message.id, now },
      ...{ result: UNREAD, adjustments: [], readerVersion: NOT_READ_YET },
    }),
    record({ caseId: message.caseId, subjectId: message.id, data: { direction: 'inbound', channel: message.channel } }),
  ])
}

/** Whether nobody expects an answer to a mail any more: it is older than 30 days. */
export function isHistory({ now }: CallContext, { saidAt }: NewInboundMessage): boolean {
  return saidAt !== undefined && now.getTime() - saidAt.getTime() > HISTORY_MS
}
