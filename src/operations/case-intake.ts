import { titleOf } from '../core/case-title.ts'
import { normalizeIdentity } from '../core/identity.ts'
import type { CaseLine } from '../core/importing/case-line.ts'
import { NOT_READ_YET, UNREAD } from '../core/reading/without-words.ts'
import {
  type CaseIntake,
  identityKey,
  insertCaseIntake,
  listCustomersByIdentity,
  listOrdersByNumber,
  type NamedIdentity,
  orderKey,
} from '../store/case-intake.ts'
import { countInsightsLater, countInsightsNow } from '../store/insight-counting.ts'
import type { CallContext } from './operation.ts'

type Draft = { -readonly [Table in keyof CaseIntake]: CaseIntake[Table][number][] }

/**
 * Keeps cases from elsewhere, with their customers (found by an identity, or new), orders, messages and outcomes. Nothing is read yet: each case has one
 * reading that says so. Returns how many messages came in. The names of the cases must not be here yet.
 */
export async function keepCaseLines(
  context: CallContext,
  { importId, lines, currency }: { importId: string; lines: readonly CaseLine[]; currency: string },
): Promise<number> {
  const { db, shopId } = context
  const customers = await listCustomersByIdentity(db, lines.flatMap(identitiesOf))
  const orders = await listOrdersByNumber(db, [...customers.values()])
  const draft: Draft = {
    customers: [],
    customerIdentities: [],
    orders: [],
    cases: [],
    messages: [],
    readings: [],
    outcomes: [],
    importedCases: [],
  }
  const caseIds = lines.map((line) => addCase(context, draft, { line, importId, currency, customers, orders }))
  await countInsightsLater(db)
  await insertCaseIntake(db, shopId, draft)
  await countInsightsNow(db, { shopId, caseIds })
  await Promise.all(
    lines.map(({ messages }, at) => context.record({ caseId: caseIds[at]!, subjectId: importId, data: { messages: messages.length } })),
  )
  return draft.messages.length
}

interface Known {
  readonly line: CaseLine
  readonly importId: string
  readonly currency: string
  /** By `identityKey`; grows with the customers of this batch. */
  readonly customers: Map<string, string>
  /** By `orderKey`; grows likewise. */
  readonly orders: Map<string, string>
}

function addCase(context: CallContext, draft: Draft, known: Known): string {
  const { now, newId } = context
  const { line, importId } = known
  const caseId = newId()
  const messages = line.messages.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const openedAt = new Date(line.openedAt ?? messages[0]!.at)
  const lastAt = new Date(messages.at(-1)!.at)
  const closedAt = line.state === 'closed' ? new Date(line.closedAt ?? lastAt) : null
  const customerId = addCustomer(context, draft, known)
  const orderIds = line.orders.map((order) => addOrder(context, draft, { ...known, order, customerId }))
  const said = messages.filter(({ direction }) => direction === 'inbound')
  const { title, excerpt } = titleOf(said[0]!.text, 'A message without words')
  draft.cases.push({
    id: caseId,
    customerId,
    orderId: orderIds[0] ?? null,
    title: line.title || title,
    excerpt,
    state: line.state,
    channel: line.channel,
    platform: line.platform ?? null,
    heat: 0,
    threats: [],
    cause: 'other',
    urgency: 0,
    urgencyReasons: [],
    openedAt,
    updatedAt: closedAt && closedAt > lastAt ? closedAt : lastAt,
    closedAt,
  })
  const ids = messages.map(({ at, direction, text, subject, channel = line.channel }) => {
    const id = newId()
    draft.messages.push({ id, caseId, direction, channel, text, subject: subject ?? null, saidAt: new Date(at), createdAt: now })
    return id
  })
  draft.readings.push({
    id: newId(),
    messageId: ids[messages.indexOf(said.at(-1)!)]!,
    result: JSON.stringify(UNREAD),
    adjustments: '[]',
    readerVersion: NOT_READ_YET,
    createdAt: now,
  })
  if (line.outcome) draft.outcomes.push(outcomeOf(context, { caseId, outcome: line.outcome, at: closedAt ?? lastAt }))
  draft.importedCases.push({ externalId: line.externalId, caseId, importId })
  return caseId
}

function identitiesOf({ customer }: CaseLine): NamedIdentity[] {
  const all: NamedIdentity[] = [
    ...customer.emails.map((value) => ({ kind: 'email', value }) as const),
    ...customer.phones.map((value) => ({ kind: 'phone', value }) as const),
    ...customer.handles.map((value) => ({ kind: 'handle', value }) as const),
  ]
  return all.filter(({ kind, value }) => normalizeIdentity(kind, value) !== '')
}

function addCustomer({ now, newId }: CallContext, draft: Draft, { line, customers }: Known): string {
  const identities = identitiesOf(line)
  const found = identities.map((identity) => customers.get(identityKey(identity))).find((one) => one !== undefined)
  const id = found ?? newId()
  const since = new Date(line.openedAt ?? line.messages[0]!.at)
  if (found === undefined) draft.customers.push({ id, name: line.customer.name || null, createdAt: since, updatedAt: now })
  for (const identity of identities) {
    const key = identityKey(identity)
    // Somebody else's stays somebody else's: that two are one is for a person to say.
    if (customers.has(key)) continue
    customers.set(key, id)
    const { kind, value } = identity
    draft.customerIdentities.push({ id: newId(), customerId: id, kind, value, normalized: normalizeIdentity(kind, value), createdAt: now })
  }
  return id
}

function addOrder(
  { newId }: CallContext,
  draft: Draft,
  { line, order, customerId, currency, orders }: Known & { order: CaseLine['orders'][number]; customerId: string },
): string {
  const key = orderKey(customerId, order.number)
  const known = orders.get(key)
  if (known !== undefined) return known
  const id = newId()
  orders.set(key, id)
  draft.orders.push({
    id,
    customerId,
    number: order.number,
    item: order.item || null,
    currency: order.currency ?? currency,
    totalMinor: order.totalMinor,
    placedAt: order.placedAt === undefined ? null : new Date(order.placedAt),
    createdAt: new Date(order.placedAt ?? line.openedAt ?? line.messages[0]!.at),
  })
  return id
}

function outcomeOf(
  { now, principal }: CallContext,
  { caseId, outcome, at }: { caseId: string; outcome: NonNullable<CaseLine['outcome']>; at: Date },
): Draft['outcomes'][number] {
  const knownAt = (said: boolean | undefined) => (said === undefined ? null : at)
  return {
    caseId,
    context: null,
    chosenAt: at,
    windowEndsAt: at,
    refusedMinor: 0,
    disputed: outcome.disputed ?? null,
    disputedKnownAt: knownAt(outcome.disputed),
    disputeWon: outcome.disputed === false ? null : (outcome.disputeWon ?? null),
    reviewed: outcome.reviewed ?? null,
    reviewStars: outcome.reviewed ? (outcome.reviewStars ?? null) : null,
    reviewedKnownAt: knownAt(outcome.reviewed),
    cameBack: outcome.cameBack ?? null,
    cameBackKnownAt: knownAt(outcome.cameBack),
    hoursSpent: outcome.hoursSpent ?? null,
    moneyGivenMinor: outcome.moneyGivenMinor ?? null,
    askAt: null,
    askedAt: null,
    recordedByName: principal.kind === 'anonymous' ? null : principal.name,
    createdAt: now,
    updatedAt: now,
  }
}
