import { reasonOfRefusal } from '../core/delivery.ts'
import { findCaseReferences } from '../core/mail/case-token.ts'
import { correspondentOf, doubtAboutSender, kindOfMail, mayBeAnsweredByProgram, sameAddress } from '../core/mail/kind-of-mail.ts'
import type { MailPerson, ParsedMail } from '../core/mail/mail.ts'
import { othersOfMail, replyToOfMail } from '../core/mail/others-of-mail.ts'
import { updateCase } from '../store/cases.ts'
import { findCustomerByEmail } from '../store/customers.ts'
import { findDeliveryOfMail, updateDelivery } from '../store/deliveries.ts'
import { listMailboxes, warnOfMailbox } from '../store/mailboxes.ts'
import {
  countMailsOfSender,
  findThreadsByMailId,
  findThreadsByReference,
  insertReceivedMail,
  isMailKnown,
  type MailPosition,
  type MailState,
  type NewReceivedMail,
  settleReceivedMail,
  type ThreadCandidate,
} from '../store/received-mails.ts'
import { remarksOn } from './customer-photos.ts'
import { keepInboundMessage, type NewInboundMessage } from './inbound-message.ts'
import { openCase } from './open-case.ts'
import type { CallContext } from './operation.ts'
import { findSenderRule, turnAwayMessage } from './sender-rules.ts'
import { storable } from './storable.ts'
import { takeInboundMessage } from './take-message.ts'
import { addUnreadMessage, openUnreadCase } from './take-unread-mail.ts'

/** What came of a mail. */
export interface MailOutcome {
  readonly state: MailState
  /** Of the message that it became, or that it tells about. */
  readonly messageId?: string
  readonly caseId?: string
  /** Why it is on no case, in words for people. */
  readonly problem?: string
}

/** How a mail came. */
export interface MailWay {
  /** Where it lies; undefined where it came from a file. */
  readonly position?: MailPosition | undefined
  /** As it came, kept where it is on no case so that a person can still look at it. */
  readonly source: Buffer
  /** Whether it is read in this transaction; later, by a job, where many come at once. Now when left out. */
  readonly read?: 'now' | 'later'
}

/** The addresses of the shop's mailboxes. */
export async function listOwnAddresses(db: CallContext['db']): Promise<string[]> {
  return (await listMailboxes(db)).map(({ address }) => address)
}

/** Of one sender, within so long: beyond it two programs may be answering each other. */
const MOST_OF_SENDER = 15
const GUARD_MS = 10 * 60_000
/** A mail that lay longer than this on its way tells a wrong date more likely than a long way. */
const OLDEST_MS = 7 * 86_400_000
const MOST_SOURCE_ASIDE = 1024 * 1024

/**
 * Takes a mail on, in this transaction: the message of a customer opens a case or goes on with theirs, is read and decided; what programs send is
 * recorded and never decided on; what mail servers report stands on the message that did not arrive. The same mail is taken once, whichever way it comes
 * and however often.
 */
export async function takeParsedMail(context: CallContext, given: ParsedMail, way: MailWay): Promise<MailOutcome> {
  const { db, newId } = context
  if (way.position && (await isMailKnown(db, way.position))) return { state: 'duplicate' }
  const own = await listOwnAddresses(db)
  const arrived = { ...arrivedMailOf(given, own), id: newId(), position: way.position }
  if (!(await insertReceivedMail(db, receivedMailOf(context, arrived, 'taken')))) {
    await insertReceivedMail(db, receivedMailOf(context, arrived, 'duplicate'))
    return { state: 'duplicate' }
  }
  return settleMail(context, { ...arrived, own, way })
}

/** A mail as it can be kept, and whom an answer to it goes to. */
export interface ArrivedMail {
  readonly mail: ParsedMail
  readonly person: MailPerson | undefined
}

/** What can be kept of a mail. */
export function arrivedMailOf({ files, ...words }: ParsedMail, own: readonly string[]): ArrivedMail {
  const mail: ParsedMail = { ...(storable(words) as Omit<ParsedMail, 'files'>), files }
  return { mail, person: correspondentOf(mail, own) }
}

/** The record that a mail came. */
export function receivedMailOf(
  { shopId, now }: CallContext,
  { mail, person, id, position }: ArrivedMail & { readonly id: string; readonly position?: MailPosition | undefined },
  state: 'taken' | 'duplicate',
): NewReceivedMail {
  return {
    ...{ shopId, now, id, state, position, referenceIds: mail.answers, contentHash: mail.contentHash, subject: mail.subject },
    mailId: mail.mailId ?? null,
    sender: (person?.address ?? mail.from?.address ?? '').toLowerCase() || null,
  }
}

/** Has a mail become what it is, and notes that in its record. */
export async function settleMail(context: CallContext, { id, ...taking }: Taking & { readonly id: string }): Promise<MailOutcome> {
  const outcome = await settle(context, taking)
  const { source } = taking.way
  await settleReceivedMail(context.db, {
    id,
    state: outcome.state,
    messageId: outcome.messageId ?? null,
    problem: outcome.problem ?? null,
    source: outcome.state === 'set_aside' && source.byteLength <= MOST_SOURCE_ASIDE ? source : null,
  })
  return outcome
}

interface Taking extends ArrivedMail {
  readonly own: readonly string[]
  readonly way: MailWay
}

async function settle(context: CallContext, taking: Taking): Promise<MailOutcome> {
  const { mail, own } = taking
  switch (kindOfMail(mail)) {
    case 'bounce':
      return takeBounce(context, mail)
    case 'auto_reply':
      return takeFromProgram(context, taking, 'An automatic reply: recorded, and nobody has to answer it.')
    case 'bulk':
      return takeFromProgram(context, taking, 'Sent by a program, to nobody in particular.')
    case 'person':
      if (own.some((address) => sameAddress(address, mail.from?.address ?? '')) && !taking.person) return takeOwn(context, mail)
      return takeFromPerson(context, taking)
  }
}

/** A mail of ours that came back by a copy or a list. */
async function takeOwn({ db }: CallContext, { mailId }: ParsedMail): Promise<MailOutcome> {
  const delivery = mailId === undefined ? undefined : await findDeliveryOfMail(db, mailId)
  if (delivery) return { state: 'own', messageId: delivery.messageId, caseId: delivery.caseId }
  return { state: 'set_aside', problem: 'Sent from an address of the shop itself, and not from this desk.' }
}

async function takeBounce(context: CallContext, { marks, answers, mailId: _own }: ParsedMail): Promise<MailOutcome> {
  const { db, now, record } = context
  const { report } = marks
  for (const id of [report?.about, ...answers.toReversed()]) {
    const delivery = id === undefined ? undefined : await findDeliveryOfMail(db, id)
    if (!delivery) continue
    const { messageId, caseId } = delivery
    const failed = report === undefined || report.action === 'failed'
    const answer = [report?.status, report?.diagnostic]
      .filter((part) => part !== undefined)
      .join(' ')
      .slice(0, 500)
    if (failed) {
      const reason = reasonOfRefusal(550, answer)
      await updateDelivery(db, { messageId, from: ['sent', 'unknown'] }, { state: 'failed', reason, answer: answer || null }, now)
      // The shop thought that it was the customer's turn.
      await updateCase(db, { id: caseId, now, state: 'open' })
    }
    await record({ caseId, subjectId: messageId, data: { undelivered: failed ? 'failed' : 'delayed' } })
    return { state: 'taken', messageId, caseId }
  }
  return { state: 'set_aside', problem: 'A mail server reports that a mail did not arrive; it is none that was sent from here.' }
}

async function takeFromProgram(context: CallContext, { mail, own, way }: Taking, remark: string): Promise<MailOutcome> {
  const thread = (await findThreads(context, mail))[0]
  if (!thread) return { state: 'set_aside', problem: remark }
  const message = messageOf(context, mail, { own, caseId: thread.caseId, remarks: [remark], way })
  await keepInboundMessage(context, message)
  await context.record({ caseId: thread.caseId, subjectId: message.id, data: { direction: 'inbound', automatic: true } })
  return { state: 'taken', messageId: message.id, caseId: thread.caseId }
}

async function takeFromPerson(context: CallContext, { mail, person, own, way }: Taking): Promise<MailOutcome> {
  const { db, newId } = context
  const email = person?.address || undefined
  const rule = email === undefined ? { state: 'served' as const } : await findSenderRule(db, { email })
  if (rule.state !== 'served' && email !== undefined) {
    const { mustBeSeen } = await turnAwayMessage(context, rule, {
      ...{
        sender: { email },
        channel: 'email',
        subject: mail.subject,
        text: mail.text,
        remarks: [...mail.remarks, ...remarksOn(mail.files.length, 'file')],
      },
      senderName: person?.name,
      answer: mayBeAnsweredByProgram(mail) && way.position ? 'mail' : 'never',
    })
    if (!mustBeSeen) return { state: 'turned_away' }
  }
  const flood = await findFlood(context, email, way)
  if (flood) return takeFromFlood(context, { mail, own }, flood)
  const [threads, customerId] = await Promise.all([findThreads(context, mail), email ? findCustomerByEmail(db, email) : undefined])
  const thread = threads.find((candidate) => candidate.customerId === customerId)
  const doubt = doubtAboutSender(mail.marks)
  const remarks = doubt === undefined ? [] : [doubt]
  if (thread) {
    const message = messageOf(context, mail, { own, caseId: thread.caseId, remarks, way })
    await (way.read === 'later' ? addUnreadMessage : takeInboundMessage)(context, message)
    return { state: 'taken', messageId: message.id, caseId: thread.caseId }
  }
  if (threads.length > 0) remarks.push(STRAY)
  const caseId = newId()
  const message = messageOf(context, mail, { own, caseId, remarks, way })
  const customerName = (person ?? mail.from)?.name || undefined
  if (way.read === 'later') await openUnreadCase(context, { message, customerId, customerName, customerEmail: email })
  else await openCase(context, { ...message, id: caseId, messageId: message.id, customerEmail: email, customerName })
  return { state: 'taken', messageId: message.id, caseId }
}

/** What is said of a mail that answers somebody else's case. */
export const STRAY = 'It answers the case of another customer, but comes from an address that is not theirs; so it is a case of its own.'

/** The cases that a mail may belong to: by the mails that it answers, the last one first, then by what its subject and address say. */
async function findThreads({ db }: CallContext, mail: ParsedMail): Promise<ThreadCandidate[]> {
  const [byMail, byReference] = await Promise.all([
    findThreadsByMailId(db, mail.answers),
    findThreadsByReference(db, findCaseReferences(mail.subject, mail.to)),
  ])
  const place = ({ by }: ThreadCandidate) => mail.answers.indexOf(by)
  return [...byMail.toSorted((one, other) => place(other) - place(one)), ...byReference]
}

/** Where a sender's mails go from now on, where they come so fast that no person writes them. Mails out of a file come as fast as they can be read. */
async function findFlood(
  { db, now }: CallContext,
  sender: string | undefined,
  { position }: MailWay,
): Promise<{ mailboxId: string; sender: string; caseId: string | undefined } | undefined> {
  if (!position || sender === undefined) return undefined
  const since = new Date(now.getTime() - GUARD_MS)
  const { count, lastCaseId } = await countMailsOfSender(db, { sender: sender.toLowerCase(), since })
  // The one that is being taken is among them.
  return count > MOST_OF_SENDER ? { mailboxId: position.mailboxId, sender, caseId: lastCaseId } : undefined
}

async function takeFromFlood(
  context: CallContext,
  { mail, own }: Pick<Taking, 'mail' | 'own'>,
  flood: { mailboxId: string; sender: string; caseId: string | undefined },
): Promise<MailOutcome> {
  const remark = `More than ${MOST_OF_SENDER} mails came from this sender within ten minutes; it was recorded and not read.`
  await warnOfMailbox(context.db, {
    id: flood.mailboxId,
    now: context.now,
    warning: `More than ${MOST_OF_SENDER} mails came from ${flood.sender} within ten minutes. They are recorded on one case and open no new ones; look whether two programs answer each other, and block the sender if so.`,
  })
  if (flood.caseId === undefined) return { state: 'set_aside', problem: remark }
  const message = messageOf(context, mail, { own, caseId: flood.caseId, remarks: [remark], way: undefined })
  await keepInboundMessage(context, message)
  await context.record({ caseId: flood.caseId, subjectId: message.id, data: { direction: 'inbound', automatic: true } })
  return { state: 'taken', messageId: message.id, caseId: flood.caseId }
}

/** The message that a mail becomes on a case. `way`: undefined where it came now. */
export function messageOf(
  { newId, now }: CallContext,
  mail: ParsedMail,
  { own, caseId, remarks, way }: { own: readonly string[]; caseId: string; remarks: readonly string[]; way: MailWay | undefined },
): NewInboundMessage {
  return {
    ...{
      id: newId(),
      caseId,
      channel: 'email',
      text: mail.text,
      html: mail.html,
      saidAt: saidAtOf(mail, now, way && !way.position ? 'may be old' : 'is new'),
    },
    subject: mail.subject || undefined,
    replyTo: replyToOfMail(mail, own),
    cc: othersOfMail(mail, own),
    remarks: [...remarks, ...mail.remarks],
    attachments: mail.files.map(({ content, ...file }) => ({
      ...file,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })),
  }
}

function saidAtOf({ date }: ParsedMail, now: Date, mayBeOld: 'may be old' | 'is new'): Date | undefined {
  const at = date === undefined ? undefined : new Date(date)
  return at && (mayBeOld === 'may be old' || now.getTime() - at.getTime() < OLDEST_MS) ? at : undefined
}
