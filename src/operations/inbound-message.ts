import type { Channel } from '../core/case.ts'
import { insertMessage } from '../store/messages.ts'
import { keepAttachment, type NewAttachment } from './keep-attachment.ts'
import type { CallContext } from './operation.ts'

/** What may come with the words of a message. */
export interface MessageExtras {
  readonly subject?: string | undefined
  /** As it came by mail; shown in a sandbox alone. */
  readonly html?: string | undefined
  /** What of it could not be taken, in words for people. */
  readonly remarks?: readonly string[] | undefined
  /** Where an answer is to go, where that is another address than its sender's. */
  readonly replyTo?: string | undefined
  /** Who else got it, but for the shop. */
  readonly cc?: readonly string[] | undefined
  /** When it was said; now when left out. Never later than now. */
  readonly saidAt?: Date | undefined
  readonly attachments?: readonly NewAttachment[] | undefined
}

/** What a customer said next on a case. */
export interface NewInboundMessage extends MessageExtras {
  readonly id: string
  readonly caseId: string
  readonly channel: Channel
  readonly text: string
}

/** Keeps an inbound message with its attachments and does nothing else: what comes of it is its caller's to see to. */
export async function keepInboundMessage(context: CallContext, message: NewInboundMessage): Promise<void> {
  const { db, shopId, now } = context
  const { id, caseId, channel, text, subject, html, remarks = [], replyTo, cc = [], saidAt, attachments = [] } = message
  await insertMessage(db, {
    ...{ shopId, id, caseId, channel, text, now, authorId: null, direction: 'inbound' },
    saidAt: saidAt !== undefined && saidAt < now ? saidAt : now,
    ...(subject !== undefined && { subject }),
    ...(html !== undefined && { html }),
    ...(replyTo !== undefined && { replyTo }),
    ...(cc.length > 0 && { cc: [...cc] }),
    ...(remarks.length > 0 && { remarks: [...remarks] }),
  })
  for (const attachment of attachments) await keepAttachment(context, { ...attachment, caseId, messageId: id })
}
