import { titleOf } from '../core/case-title.ts'
import { findCaseReferences } from '../core/mail/case-token.ts'
import { doubtAboutSender, kindOfMail, sameAddress } from '../core/mail/kind-of-mail.ts'
import type { ParsedMail } from '../core/mail/mail.ts'
import { NOT_READ_YET, UNREAD } from '../core/reading/without-words.ts'
import { type CaseIntake, identityKey, insertCaseIntake, listCustomersByIdentity } from '../store/case-intake.ts'
import { reopenCases } from '../store/cases.ts'
import { throwOvertaken } from '../store/database-errors.ts'
import { countInsightsLater, countInsightsNow } from '../store/insight-counting.ts'
import {
  findThreadsByMailId,
  findThreadsByReference,
  insertReceivedMails,
  settleTakenMails,
  type ThreadCandidate,
} from '../store/received-mails.ts'
import { hasSenderRules } from '../store/turned-away-messages.ts'
import type { NewInboundMessage } from './inbound-message.ts'
import { keepAttachment } from './keep-attachment.ts'
import type { CallContext, RecordedEvent } from './operation.ts'
import { findSenderRule } from './sender-rules.ts'
import { type ArrivedMail, arrivedMailOf, type MailOutcome, messageOf, receivedMailOf, STRAY, settleMail } from './take-parsed-mail.ts'
import { isHistory } from './take-unread-mail.ts'

/** A mail as it came from a file. */
export interface FiledMail {
  readonly source: Buffer
  readonly mail: ParsedMail
}

type Draft = { -readonly [Table in keyof CaseIntake]: CaseIntake[Table][number][] }

/** What is known while mails are taken, and what waits to be saved together. */
interface Batch {
  readonly own: readonly string[]
  /** By `identityKey`. */
  readonly customers: Map<string, string>
  /** By Message-ID and by reference. */
  readonly threads: Map<string, ThreadCandidate[]>
  readonly rules: boolean
  draft: Draft
  events: RecordedEvent[]
  settled: { readonly id: string; readonly messageId: string }[]
  messages: NewInboundMessage[]
  reopened: Set<string>
}

/**
 * Takes many mails out of files, in their order, as `takeParsedMail` takes each, and read later: what concerns nobody but customers is looked up and saved
 * together, a few statements for all of them.
 */
export async function takeManyMails(context: CallContext, mails: readonly FiledMail[], own: readonly string[]): Promise<MailOutcome[]> {
  const { db, shopId, newId } = context
  const arrived = mails.map((one) => ({ ...arrivedMailOf(one.mail, own), source: one.source, id: newId() }))
  await countInsightsLater(db)
  const fresh = await insertReceivedMails(
    db,
    arrived.map((one) => receivedMailOf(context, one, 'taken')),
  )
  await insertReceivedMails(
    db,
    arrived.filter(({ id }) => !fresh.has(id)).map((one) => receivedMailOf(context, { ...one, id: newId() }, 'duplicate')),
  )
  const batch = await openBatch(
    context,
    arrived.filter(({ id }) => fresh.has(id)),
    own,
  )
  const outcomes: MailOutcome[] = []
  for (const one of arrived) outcomes.push(fresh.has(one.id) ? await takeOne(context, batch, one) : { state: 'duplicate' })
  await save(context, batch)
  const touched = outcomes.flatMap(({ state, caseId }) => (state === 'taken' && caseId !== undefined ? [caseId] : []))
  await countInsightsNow(db, { shopId, caseIds: [...new Set(touched)] })
  return outcomes
}

type Arrived = ArrivedMail & { readonly source: Buffer; readonly id: string }

async function openBatch({ db }: CallContext, arrived: readonly Arrived[], own: readonly string[]): Promise<Batch> {
  const emails = arrived.flatMap(({ person }) => (person?.address ? [{ kind: 'email' as const, value: person.address }] : []))
  const [customers, rules, byMail, byReference] = await Promise.all([
    listCustomersByIdentity(db, emails),
    hasSenderRules(db),
    findThreadsByMailId(db, [...new Set(arrived.flatMap(({ mail }) => mail.answers))]),
    findThreadsByReference(db, [...new Set(arrived.flatMap(({ mail }) => findCaseReferences(mail.subject, mail.to)))]),
  ])
  const threads = Map.groupBy([...byMail, ...byReference], ({ by }) => by)
  return { own, customers, threads, rules, ...nothing() }
}

const nothing = () => ({
  draft: { customers: [], customerIdentities: [], orders: [], cases: [], messages: [], readings: [], outcomes: [], importedCases: [] },
  events: [],
  settled: [],
  messages: [],
  reopened: new Set<string>(),
})

async function takeOne(context: CallContext, batch: Batch, one: Arrived): Promise<MailOutcome> {
  const { mail, person } = one
  const isPerson =
    kindOfMail(mail) === 'person' && (person !== undefined || !batch.own.some((address) => sameAddress(address, mail.from?.address ?? '')))
  const email = person?.address || undefined
  const served = !batch.rules || email === undefined || (await findSenderRule(context.db, { email })).state === 'served'
  if (isPerson && served) return takeFromCustomer(context, batch, one)
  // It may have to do with those before it, so these are saved first; and those after it with what becomes of it.
  await save(context, batch)
  const outcome = await settleMail(context, { ...one, own: batch.own, way: { source: one.source, read: 'later' } })
  if (email !== undefined)
    for (const [key, id] of await listCustomersByIdentity(context.db, [{ kind: 'email', value: email }])) batch.customers.set(key, id)
  if (mail.mailId !== undefined) batch.threads.set(mail.mailId, await findThreadsByMailId(context.db, [mail.mailId]))
  return outcome
}

function takeFromCustomer(context: CallContext, batch: Batch, { mail, person, id }: Arrived): MailOutcome {
  const key = person?.address ? identityKey({ kind: 'email', value: person.address }) : undefined
  const known = key === undefined ? undefined : batch.customers.get(key)
  const named = [...mail.answers.toReversed(), ...findCaseReferences(mail.subject, mail.to)]
  const candidates = named.flatMap((by) => batch.threads.get(by) ?? [])
  const thread = candidates.find(({ customerId }) => customerId === known)
  const doubt = doubtAboutSender(mail.marks)
  const remarks = [...(doubt === undefined ? [] : [doubt]), ...(!thread && candidates.length > 0 ? [STRAY] : [])]
  const caseId = thread?.caseId ?? context.newId()
  const message = messageOf(context, mail, { own: batch.own, caseId, remarks, way: { source: Buffer.alloc(0) } })
  const customerId = known ?? addCustomer(context, batch, { key, email: person?.address, name: (person ?? mail.from)?.name })
  if (!thread) addCase(context, batch, { message, customerId })
  else if (!isHistory(context, message)) batch.reopened.add(caseId)
  addMessage(context, batch, message)
  batch.settled.push({ id, messageId: message.id })
  if (mail.mailId !== undefined)
    batch.threads.set(mail.mailId, [...(batch.threads.get(mail.mailId) ?? []), { caseId, customerId, by: mail.mailId }])
  return { state: 'taken', messageId: message.id, caseId }
}

function addCustomer(
  { now, newId }: CallContext,
  { draft, customers }: Batch,
  { key, email, name }: { key: string | undefined; email: string | undefined; name: string | undefined },
): string {
  const id = newId()
  draft.customers.push({ id, name: name || null, createdAt: now, updatedAt: now })
  if (key !== undefined && email) {
    customers.set(key, id)
    const normalized = key.slice(key.indexOf(' ') + 1)
    draft.customerIdentities.push({ id: newId(), customerId: id, kind: 'email', value: email, normalized, createdAt: now })
  }
  return id
}

function addCase(
  context: CallContext,
  { draft }: Batch,
  { message, customerId }: { message: NewInboundMessage; customerId: string },
): void {
  const { now } = context
  const { caseId, text, saidAt, channel } = message
  const history = isHistory(context, message)
  draft.cases.push({
    ...{ id: caseId, customerId, orderId: null, channel, platform: null, ...titleOf(text, 'A message without words') },
    ...{ heat: 0, threats: [], cause: 'other', urgency: 0, urgencyReasons: [], state: history ? 'closed' : 'open' },
    ...{ openedAt: saidAt !== undefined && saidAt < now ? saidAt : now, updatedAt: now, closedAt: history ? saidAt! : null },
  })
}

function addMessage({ now, newId }: CallContext, { draft, events, messages }: Batch, message: NewInboundMessage): void {
  const { id, caseId, channel, text, subject, html, remarks = [], replyTo, cc = [], saidAt } = message
  messages.push(message)
  draft.messages.push({
    ...{ id, caseId, channel, text, authorId: null, direction: 'inbound', createdAt: now },
    ...{ saidAt: saidAt !== undefined && saidAt < now ? saidAt : now, subject: subject ?? null, html: html ?? null },
    ...{ remarks: [...remarks], replyTo: replyTo ?? null, cc: [...cc] },
  })
  draft.readings.push({
    ...{ id: newId(), messageId: id, createdAt: now },
    ...{ result: JSON.stringify(UNREAD), adjustments: '[]', readerVersion: NOT_READ_YET },
  })
  events.push({ caseId, subjectId: id, data: { direction: 'inbound', channel } })
}

/** Saves what waits, in an order in which each row finds what it points to. */
async function save(context: CallContext, batch: Batch): Promise<void> {
  if (batch.settled.length === 0) return
  const { db, shopId, now } = context
  const { draft, events, settled, messages, reopened } = batch
  Object.assign(batch, nothing())
  await insertCaseIntake(db, shopId, draft).catch(throwOvertaken)
  for (const { id: messageId, caseId, attachments = [] } of messages)
    for (const attachment of attachments) await keepAttachment(context, { ...attachment, caseId, messageId })
  await reopenCases(db, { ids: [...reopened], now })
  await settleTakenMails(db, settled)
  await context.recordAll(events)
}
