import type { Channel, Platform } from '../core/case.ts'
import { titleOf } from '../core/case-title.ts'
import type { Situation } from '../core/decision/situation.ts'
import type { CaseReading } from '../core/reading/case-reading.ts'
import { readMessage } from '../core/reading/read.ts'
import type { Reading } from '../core/reading/reading.ts'
import { urgencyOf } from '../core/urgency.ts'
import { type CaseSummary, insertCase } from '../store/cases.ts'
import { findCustomerByEmail, insertCustomer, insertEmail } from '../store/customers.ts'
import { insertMessage, insertReading } from '../store/messages.ts'
import { insertOrder } from '../store/orders.ts'
import { decideAndSave } from './case-decision.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** What a case is opened from. */
export interface NewCase {
  readonly id: string
  readonly text: string
  readonly channel: Channel
  readonly platform?: Platform | undefined
  readonly customerName?: string | undefined
  readonly customerEmail?: string | undefined
  readonly orderNumber?: string | undefined
  readonly item?: string | undefined
  readonly orderValueMinor?: number | undefined
}

/**
 * Opens a case: the customer (found by e-mail or new), the order when something is known of it, the message, its reading and the first
 * decision, in this transaction.
 */
export async function openCase(context: CallContext, input: NewCase): Promise<void> {
  const { db, shopId, now, newId } = context
  const shop = await readShop(db)
  const customerId = await findOrInsertCustomer(context, input)
  const reading = readMessage({ text: input.text, channel: input.channel, currency: shop.profile.currency })
  const orderId = await insertOrderOf(context, input, { customerId, currency: shop.profile.currency })
  await insertCase(db, {
    shopId,
    id: input.id,
    customerId,
    orderId,
    channel: input.channel,
    platform: input.platform ?? null,
    now,
    ...titleOf(input.text, 'A message without words'),
    ...summaryOf(reading, input.channel),
  })
  const messageId = newId()
  await insertMessage(db, {
    shopId,
    id: messageId,
    caseId: input.id,
    authorId: null,
    direction: 'inbound',
    channel: input.channel,
    text: input.text,
    saidAt: now,
    now,
  })
  await insertReading(db, { shopId, id: newId(), messageId, result: reading, now })
  await context.record({ caseId: input.id, subjectId: messageId, data: { channel: input.channel, heat: reading.heat } })
  const stated = input.orderValueMinor === undefined ? {} : { orderValueMinor: input.orderValueMinor }
  await decideAndSave(context, { caseId: input.id, stated, reading, profile: shop.profile })
}

/**
 * What the list shows of a case: heat and threats of the latest reading; whether they were carried out and whether a dispute is open, of all that was
 * said on the case, or of what somebody stated.
 */
export function summaryOf(
  reading: Reading,
  channel: Channel,
  whole: Pick<CaseReading, 'facts' | 'threats'> = reading,
  stated?: Situation['disputeStatus'],
): Omit<CaseSummary, 'title' | 'excerpt'> {
  const begun = new Set(whole.threats.filter((threat) => threat.begun).map(({ kind }) => kind))
  const threats = [...new Set(reading.threats.map(({ kind }) => kind))]
  const dispute = stated ?? whole.facts.disputeStatus ?? (begun.has('chargeback') ? 'open' : 'none')
  const { score, reasons } = urgencyOf({
    heat: reading.heat,
    threats: threats.map((kind) => ({ kind, begun: begun.has(kind) })),
    channel,
    hasDeadline: reading.signals.deadlines.length > 0,
    disputeOpen: dispute === 'open' || dispute === 'inquiry',
  })
  return { heat: reading.heat, threats, cause: reading.cause.kind, urgency: score, urgencyReasons: reasons }
}

async function findOrInsertCustomer(context: CallContext, input: NewCase): Promise<string> {
  const { db, shopId, now, newId } = context
  const known = input.customerEmail ? await findCustomerByEmail(db, input.customerEmail) : undefined
  if (known) return known
  const id = newId()
  await insertCustomer(db, { shopId, id, name: input.customerName, now })
  if (input.customerEmail) await insertEmail(db, { shopId, id: newId(), customerId: id, email: input.customerEmail, now })
  return id
}

async function insertOrderOf(context: CallContext, input: NewCase, of: { customerId: string; currency: string }): Promise<string | null> {
  const { orderNumber, item, orderValueMinor } = input
  if (orderNumber === undefined && item === undefined && orderValueMinor === undefined) return null
  const id = context.newId()
  await insertOrder(context.db, {
    shopId: context.shopId,
    id,
    customerId: of.customerId,
    number: orderNumber ?? null,
    item: item ?? null,
    currency: of.currency,
    totalMinor: orderValueMinor ?? 0,
    now: context.now,
  })
  return id
}
