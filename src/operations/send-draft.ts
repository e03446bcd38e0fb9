import { z } from 'zod'
import { referencesOfAnswer, subjectToAnswer, subjectToSend, withQuotation } from '../core/delivery.ts'
import { sameAddress } from '../core/mail/kind-of-mail.ts'
import { MOST_COPIED } from '../core/mail/others-of-mail.ts'
import { AppError } from '../errors.ts'
import { listDraftFiles, moveFilesToMessage } from '../store/attachments.ts'
import { updateCase } from '../store/cases.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { markDraftSent as saveSent } from '../store/drafts.ts'
import { findReference, listMailIds } from '../store/mail-threads.ts'
import { insertMessage } from '../store/messages.ts'
import { readCaseDetail } from './case-detail.ts'
import { findWayOut, MAILED_KINDS, UNDO_SECONDS, type WayOut } from './delivery-detail.ts'
import { requireFilesFit } from './draft-files.ts'
import { dataOfSent, draftChanged, type FinishedDraft, finishedDraftSchema, takeFinishedDraft } from './finished-draft.ts'
import { followRules } from './follow-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { caseDetailSchema, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'

const MOST_DAYS_AHEAD = 370

/** Sends a draft to the customer by mail: it becomes a message on the case, and leaves once the seconds to undo it are over, or at its time. */
export const sendDraft = transactionalOperation({
  name: 'send-draft',
  summary:
    'Send a draft to the customer by mail, once: after the seconds in which it can be taken back, or at a time. Errors block it unless overridden; parting with a customer takes a manager’s yes first.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: finishedDraftSchema.extend({
    sendAt: instant.optional().describe('When it leaves; at once, after the seconds to undo it, when left out. Within a year.'),
    cc: z
      .array(z.email().max(254))
      .max(MOST_COPIED)
      .default([])
      .describe('Who gets a copy, seen by all: `mail.cc` of the case for a reply to all.'),
    answerTo: z
      .enum(['reply_to', 'sender'])
      .default('reply_to')
      .describe('Where the answered mail asks for answers, or the address that it is from.'),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    return readCaseDetail(context, await sendByMail(context, input))
  },
})

/** Has a finished draft leave by mail, with its event; returns the id of its case. Throws what `send-draft` throws. */
export async function sendByMail(
  context: CallContext,
  input: z.output<typeof finishedDraftSchema> & {
    readonly sendAt?: string | undefined
    readonly cc?: readonly string[] | undefined
    readonly answerTo?: 'reply_to' | 'sender' | undefined
  },
): Promise<string> {
  const { db, shopId, now, newId, principal } = context
  const finished = await takeFinishedDraft(context, input)
  const { draft, caseRow, overridden } = finished
  if (!MAILED_KINDS.has(draft.kind))
    throw new AppError('bad_input', 'id: a draft of this kind does not go by mail; record it as sent instead.')
  const { profile } = await readShop(db)
  const undoMs = (profile.undoSendSeconds ?? UNDO_SECONDS) * 1000
  const sendAt = timeOf(input.sendAt, now, undoMs)
  const way = await findWayOut(context, caseRow)
  if (!way)
    throw new AppError('mail_not_set_up', 'No mailbox is set up, so nothing can be sent from here. Send it yourself and record it as sent.')
  const toAddress = input.answerTo === 'sender' ? (way.sender ?? way.toAddress) : way.toAddress
  if (toAddress === undefined)
    throw new AppError('no_address', 'This customer has no e-mail address yet. Add one, or send it another way and record it as sent.')
  const cc = copiesOf(input.cc ?? [], toAddress)
  const files = await listDraftFiles(db, draft.id)
  requireFilesFit(files)
  const messageId = newId()
  const leaving = await composeDelivery(context, finished, { messageId, way, locale: profile.locale, timeZone: profile.timeZone })
  await insertMessage(db, {
    ...{ shopId, id: messageId, caseId: caseRow.id, text: draft.text, subject: leaving.subject, saidAt: now, now },
    authorId: principal.kind === 'member' ? principal.memberId : null,
    direction: 'outbound',
    channel: 'email',
  })
  await insertDelivery(db, { ...leaving, shopId, messageId, toAddress, cc, sendAt, caseStateBefore: caseRow.state, now })
  if (!(await saveSent(db, { id: draft.id, version: input.version, messageId, overriddenRules: overridden, now }))) throw draftChanged()
  await moveFilesToMessage(db, { draftId: draft.id, messageId })
  await updateCase(db, { id: caseRow.id, now, ...(caseRow.state === 'open' && { state: 'waiting' as const }) })
  await context.enqueue('deliver-message', { messageId }, { startAfter: sendAt })
  const data = {
    ...dataOfSent(finished, input.overrideReason),
    ...(input.sendAt && { sendAt: sendAt.toISOString() }),
    ...(files.length > 0 && { files: files.length }),
    ...(cc.length > 0 && { cc: cc.length }),
  }
  await context.record({ caseId: caseRow.id, subjectId: messageId, data })
  await followRules(context, { caseId: caseRow.id, trigger: 'case_change' })
  return caseRow.id
}

/** Each once, in lower case, and nobody who gets it anyway. */
function copiesOf(cc: readonly string[], toAddress: string): string[] {
  return [...new Set(cc.map((address) => address.toLowerCase()))].filter((address) => !sameAddress(address, toAddress))
}

/** When a message leaves: never before it could be taken back. Throws `bad_input` for a time that is over or too far away. */
export function timeOf(asked: string | undefined, now: Date, undoMs: number): Date {
  const soonest = new Date(now.getTime() + undoMs)
  if (asked === undefined) return soonest
  const at = new Date(asked)
  if (at < now) throw new AppError('bad_input', 'sendAt: this time is over; choose a later one.')
  if (at.getTime() - now.getTime() > MOST_DAYS_AHEAD * 86_400_000) throw new AppError('bad_input', 'sendAt: choose a time within a year.')
  return at < soonest ? soonest : at
}

interface Leaving {
  readonly messageId: string
  readonly way: WayOut
  readonly locale: string
  readonly timeZone: string
}

/** The mail as it will leave: named and threaded as an answer to what came last by mail, with that quoted below it. */
async function composeDelivery({ db, url }: CallContext, { draft, caseRow }: FinishedDraft, { messageId, way, locale, timeZone }: Leaving) {
  const [reference, mailIds] = await Promise.all([findReference(db, caseRow.id), listMailIds(db, caseRow.id)])
  const { answered, mailbox, toName, toAddress } = way
  const said = answered && new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(answered.saidAt)
  const earlier = answered && { introduction: `On ${said}, ${toName ?? toAddress} wrote:`, text: answered.text }
  const domain = mailbox?.address.split('@').at(-1) ?? new URL(url).hostname
  return {
    mailboxId: mailbox?.id ?? null,
    toName: toName ?? null,
    subject: subjectToSend(draft.subject ?? subjectToAnswer(answered?.subject, caseRow.title), reference),
    text: withQuotation(draft.text, earlier),
    mailId: `${messageId}@${domain}`,
    inReplyTo: answered?.mailId ?? null,
    referenceIds: referencesOfAnswer(mailIds, answered?.mailId ?? undefined),
  }
}
