import type { Channel, Platform } from '../core/case.ts'
import { titleOf } from '../core/case-title.ts'
import type { Situation } from '../core/decision/situation.ts'
import { situationOfCase } from '../core/decision/situation-of-case.ts'
import { worthHours } from '../core/decision/work-hour.ts'
import type { CaseReading } from '../core/reading/case-reading.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { ShopProfile } from '../core/shop.ts'
import { urgencyOf } from '../core/urgency.ts'
import { AppError } from '../errors.ts'
import { type CaseSummary, findCase, insertCase } from '../store/cases.ts'
import { findCustomerByEmail, insertCustomer, insertEmail } from '../store/customers.ts'
import { throwOvertaken } from '../store/database-errors.ts'
import { insertReading } from '../store/messages.ts'
import { findOrderOfCustomer, insertOrder, type OrderRow } from '../store/orders.ts'
import { addUpOutcomes } from '../store/outcomes.ts'
import { decideAndSave } from './case-decision.ts'
import { findCorrectionInForce, readForShop } from './case-readings.ts'
import { followRules } from './follow-rules.ts'
import { keepInboundMessage, type MessageExtras } from './inbound-message.ts'
import { askSecondReading } from './model-detail.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'

/** What a case is opened from. */
export interface NewCase extends MessageExtras {
  readonly id: string
  /** Of its first message; a new one when left out. */
  readonly messageId?: string | undefined
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
 * decision, in this transaction. Throws `already_exists` for an id that a case of this shop has.
 */
export async function openCase(context: CallContext, input: NewCase): Promise<void> {
  const { db, shopId, now, newId } = context
  const [there, shop, known, policy, correction, own] = await Promise.all([
    findCase(db, input.id),
    readShop(db),
    input.customerEmail ? findCustomerByEmail(db, input.customerEmail) : undefined,
    readPolicy(db),
    findCorrectionInForce(db),
    addUpOutcomes(db),
  ])
  if (there) throw new AppError('already_exists', 'A case with this id is here already.')
  const { profile } = shop
  const { kept, reading } = await readForShop(
    context.core,
    { text: input.text, channel: input.channel, currency: profile.currency },
    correction,
  )
  const { orderNumber } = input
  const ordered = known && orderNumber ? await findOrderOfCustomer(db, { customerId: known, number: orderNumber }) : undefined
  const ids = {
    customer: known ?? newId(),
    order: ordered?.id ?? (knowsOrder(input) ? newId() : null),
    message: input.messageId ?? newId(),
  }
  const stated = statedOf(input, ordered, { currency: profile.currency, now })
  // Begun together and in this order: each row may point to those before it.
  const customer = known === undefined ? insertCustomerOf(context, input, ids.customer) : []
  await Promise.all([
    ...customer,
    ...(ids.order === null || ordered
      ? []
      : [insertOrderOf(context, input, { id: ids.order, customerId: ids.customer, currency: profile.currency })]),
    insertCase(db, {
      shopId,
      id: input.id,
      customerId: ids.customer,
      orderId: ids.order,
      channel: input.channel,
      platform: input.platform ?? null,
      now,
      ...titleOf(input.text, 'A message without words'),
      ...summaryOf(reading, input.channel, { stated, profile }),
    }),
    keepInboundMessage(context, { ...input, id: ids.message, caseId: input.id }),
    insertReading(db, { shopId, id: newId(), messageId: ids.message, ...kept, now }),
    askSecondReading(context, ids.message),
    context.record({ caseId: input.id, subjectId: ids.message, data: { channel: input.channel, heat: reading.heat } }),
    decideAndSave(context, { caseId: input.id, stated, reading, profile, policy, own }),
  ]).catch(async (error: unknown) => {
    // Who writes twice at the same moment is one customer: whoever comes second begins again and finds them.
    await Promise.all(customer.map((insert) => insert.catch(throwOvertaken)))
    throw error
  })
  await followRules(context, { caseId: input.id, trigger: input.channel === 'review' ? 'review' : 'message' })
}

/** The price: as it was told with the case, else as the shop's own record of the order has it; and how long ago that order was placed. */
function statedOf({ orderValueMinor }: NewCase, ordered: OrderRow | undefined, { currency, now }: { currency: string; now: Date }) {
  const recorded = ordered?.currency === currency && ordered.totalMinor > 0 ? ordered.totalMinor : undefined
  const price = orderValueMinor ?? recorded
  const daysSinceOrder = ordered?.placedAt ? Math.floor((now.getTime() - ordered.placedAt.getTime()) / DAY_MS) : -1
  return {
    ...(price !== undefined && { orderValueMinor: price }),
    ...(daysSinceOrder >= 0 && daysSinceOrder <= 36_500 && { daysSinceOrder }),
  }
}

const DAY_MS = 86_400_000

/**
 * What the list shows of a case: heat and threats of the latest reading; whether they were carried out, whether a dispute is open and how much it is
 * about, of all that was said on the case, or of what somebody stated.
 */
export function summaryOf(
  reading: Reading,
  channel: Channel,
  {
    whole = reading,
    stated = {},
    profile,
  }: { whole?: Pick<CaseReading, 'amounts' | 'facts' | 'threats'>; stated?: Partial<Situation>; profile: ShopProfile },
): Omit<CaseSummary, 'title' | 'excerpt'> {
  const begun = new Set(whole.threats.filter((threat) => threat.begun).map(({ kind }) => kind))
  const threats = [...new Set(reading.threats.map(({ kind }) => kind))]
  const dispute = stated.disputeStatus ?? whole.facts.disputeStatus ?? (begun.has('chargeback') ? 'open' : 'none')
  const { score, reasons } = urgencyOf({
    heat: reading.heat,
    threats: threats.map((kind) => ({ kind, begun: begun.has(kind) })),
    channel,
    hasDeadline: reading.signals.deadlines.length > 0,
    disputeOpen: dispute === 'open' || dispute === 'inquiry',
    worthHours: worthHours(situationOfCase(stated, whole, profile.currency)?.situation, profile),
  })
  return { heat: reading.heat, threats, cause: reading.cause.kind, urgency: score, urgencyReasons: reasons }
}

function insertCustomerOf({ db, shopId, now, newId }: CallContext, input: NewCase, id: string): Promise<void>[] {
  const customer = insertCustomer(db, { shopId, id, name: input.customerName, now })
  if (!input.customerEmail) return [customer]
  return [customer, insertEmail(db, { shopId, id: newId(), customerId: id, email: input.customerEmail, now })]
}

function knowsOrder({ orderNumber, item, orderValueMinor }: NewCase): boolean {
  return orderNumber !== undefined || item !== undefined || orderValueMinor !== undefined
}

function insertOrderOf(
  { db, shopId, now }: CallContext,
  { orderNumber, item, orderValueMinor }: NewCase,
  of: { id: string; customerId: string; currency: string },
): Promise<void> {
  return insertOrder(db, { ...of, shopId, number: orderNumber ?? null, item: item ?? null, totalMinor: orderValueMinor ?? 0, now })
}
