import type { DisputeFamily } from './dispute-reasons.ts'
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence-kinds.ts'

/** What was sold. */
export const PRODUCT_TYPES = ['physical', 'digital', 'service', 'subscription', 'event_travel'] as const
export type ProductType = (typeof PRODUCT_TYPES)[number]

/** `must`: without it the dispute is hard to win; `should`: it carries weight; `helps`: it rounds the picture off. */
export const EVIDENCE_WEIGHTS = ['must', 'should', 'helps'] as const
export type EvidenceWeight = (typeof EVIDENCE_WEIGHTS)[number]

/** One kind of evidence that is wanted, and how much. */
export interface EvidenceNeed {
  readonly kind: EvidenceKind
  readonly weight: EvidenceWeight
  /** Fact ids, or `design` where it is our own judgement. */
  readonly sources: readonly string[]
}

type Needs = Readonly<Partial<Record<EvidenceWeight, readonly EvidenceKind[]>>>

/** How it is shown that what was sold reached the customer, by what was sold. */
const PERFORMED: Readonly<Record<ProductType, Needs>> = {
  physical: { must: ['delivery_proof'], should: ['delivery_signature'] },
  digital: { must: ['access_log'] },
  service: { must: ['completion_proof'] },
  subscription: { must: ['access_log'] },
  event_travel: { must: ['attendance'] },
}

/** What the reason asks for, whatever was sold (fact A043; CE 3.0: facts A034, A044). */
const BY_FAMILY: Readonly<Record<DisputeFamily, Needs>> = {
  fraud: { must: ['payment_checks'], should: ['device_match', 'earlier_orders'], helps: ['customer_messages'] },
  not_received: { helps: ['customer_messages'] },
  not_as_described: { must: ['product_shown'], should: ['remedy_offered', 'customer_messages'], helps: ['refund_policy'] },
  credit_not_processed: { must: ['refund_record'], should: ['refund_policy', 'terms_accepted'], helps: ['customer_messages'] },
  duplicate: { must: ['two_receipts'], helps: ['refund_record', 'customer_messages'] },
  wrong_amount: { must: ['amount_agreed'], should: ['terms_accepted'], helps: ['customer_messages'] },
  cancelled: { must: ['cancellation_policy'], should: ['terms_accepted'], helps: ['customer_messages'] },
  authorization: { must: ['authorization_record'], helps: ['customer_messages'] },
  other: { should: ['customer_messages', 'terms_accepted'] },
}

/** What a reason asks for of one kind of product alone. */
const BY_BOTH: Readonly<Partial<Record<DisputeFamily, Readonly<Partial<Record<ProductType, Needs>>>>>> = {
  not_as_described: { physical: { should: ['no_return'] }, service: { must: ['completion_proof'] } },
  credit_not_processed: { physical: { should: ['no_return'] } },
  cancelled: {
    subscription: { should: ['renewal_notice', 'usage_after'] },
    digital: { should: ['usage_after'] },
    event_travel: { should: ['attendance'] },
    physical: { should: ['delivery_proof', 'no_return'] },
    service: { should: ['completion_proof'] },
  },
}

/** Reasons in which the bank asks whether what was sold reached the customer, and how much that weighs. */
const ASKS_PERFORMED: Readonly<Partial<Record<DisputeFamily, 'as_is' | 'should'>>> = {
  not_received: 'as_is',
  fraud: 'should',
  other: 'should',
  not_as_described: 'should',
}

/**
 * The evidence that answers a reason for what was sold, the weightiest first and within a weight in the order of `EVIDENCE_KINDS`; the order
 * record always comes first. No kind comes twice.
 */
export function listEvidenceNeeds(family: DisputeFamily, product: ProductType): readonly EvidenceNeed[] {
  const performed = ASKS_PERFORMED[family]
  const layers: readonly Needs[] = [
    { must: ['order_record'] },
    BY_FAMILY[family],
    BY_BOTH[family]?.[product] ?? {},
    performed === undefined ? {} : performed === 'as_is' ? PERFORMED[product] : { should: PERFORMED[product].must ?? [] },
  ]
  const weightOf = (kind: EvidenceKind) => EVIDENCE_WEIGHTS.find((weight) => layers.some((layer) => layer[weight]?.includes(kind)))
  return EVIDENCE_WEIGHTS.flatMap((weight) =>
    EVIDENCE_KINDS.filter((kind) => weightOf(kind) === weight).map((kind) => ({ kind, weight, sources: sourcesOf(kind) })),
  )
}

function sourcesOf(kind: EvidenceKind): readonly string[] {
  return SOURCES[kind] ?? ['A043']
}

const SOURCES: Readonly<Partial<Record<EvidenceKind, readonly string[]>>> = {
  earlier_orders: ['A034', 'A044', 'A046'],
  device_match: ['A043', 'A046'],
  refund_record: ['A027', 'A043', 'A072'],
  delivery_signature: ['A043'],
  authorization_record: ['design'],
  amount_agreed: ['design'],
  attendance: ['design'],
  completion_proof: ['A033'],
  access_log: ['A032'],
}
