/** Every kind of evidence that a bank weighs, in the order in which it is laid before it. */
export const EVIDENCE_KINDS = [
  'order_record',
  'delivery_proof',
  'delivery_signature',
  'access_log',
  'completion_proof',
  'attendance',
  'payment_checks',
  'device_match',
  'earlier_orders',
  'authorization_record',
  'amount_agreed',
  'two_receipts',
  'refund_record',
  'product_shown',
  'terms_accepted',
  'refund_policy',
  'cancellation_policy',
  'renewal_notice',
  'usage_after',
  'no_return',
  'remedy_offered',
  'customer_messages',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What one kind of evidence is, in the words of whoever has to find it. */
export interface EvidenceText {
  readonly title: string
  /** What to look for and where. */
  readonly ask: string
  /** Where Stripe's form takes it (facts A032, A033). */
  readonly stripeField: string
}

export const EVIDENCE_TEXTS: Readonly<Record<EvidenceKind, EvidenceText>> = {
  order_record: {
    title: 'Order record',
    ask: 'The order, booking or invoice: what was bought, on which day, for how much, by whom.',
    stripeField: 'receipt',
  },
  delivery_proof: {
    title: 'Proof of delivery',
    ask: "The carrier's tracking page: carrier, tracking number, day and address of delivery. The address must be the one given with the order.",
    stripeField: 'shipping_documentation',
  },
  delivery_signature: {
    title: 'Signature on delivery',
    ask: 'The signature or photo that the carrier took. For orders of high value banks look for it.',
    stripeField: 'customer_signature',
  },
  access_log: {
    title: 'Log of access or download',
    ask: 'Day and time, account and IP address of each sign-in, download or licence use.',
    stripeField: 'access_activity_log',
  },
  completion_proof: {
    title: 'Proof that the work was done',
    ask: 'A signed job sheet, photos with their day, time sheets, or a message in which the customer accepts the work.',
    stripeField: 'service_documentation',
  },
  attendance: {
    title: 'Booking and attendance',
    ask: 'The booking confirmation with its day, and the check-in, the scanned ticket or the note of the no-show.',
    stripeField: 'service_documentation',
  },
  payment_checks: {
    title: 'Checks of the card',
    ask: 'From the processor: the result of 3-D Secure, the address check (AVS) and the security code (CVC).',
    stripeField: 'uncategorized_text',
  },
  device_match: {
    title: 'Same device or account',
    ask: 'IP address, device or account of this order, and that earlier orders of the same customer came from it.',
    stripeField: 'customer_purchase_ip',
  },
  earlier_orders: {
    title: 'Earlier orders without a dispute',
    ask: 'Two earlier payments with the same card, 120 to 365 days before the dispute, never disputed, from the same IP address or device.',
    stripeField: 'enhanced_evidence',
  },
  authorization_record: {
    title: 'Record of the authorization',
    ask: 'From the processor: approval code, day, time and amount of the authorization.',
    stripeField: 'uncategorized_text',
  },
  amount_agreed: {
    title: 'The amount that was agreed',
    ask: 'The signed quote, receipt or check-out page with the same amount and currency as the charge.',
    stripeField: 'receipt',
  },
  two_receipts: {
    title: 'Receipts of both charges',
    ask: 'A receipt for each charge that shows two different purchases; or the proof that one was refunded.',
    stripeField: 'duplicate_charge_documentation',
  },
  refund_record: {
    title: 'Record of the refund',
    ask: "Day, amount and reference number (ARN) of each refund, from the processor's own page.",
    stripeField: 'uncategorized_file',
  },
  product_shown: {
    title: 'What was shown before the purchase',
    ask: 'The page, photos or offer as the customer saw it on the day of the order.',
    stripeField: 'product_description',
  },
  terms_accepted: {
    title: 'Acceptance of the terms',
    ask: 'The tick box, the signature or the message with which the customer agreed, with its day and time.',
    stripeField: 'refund_policy_disclosure',
  },
  refund_policy: {
    title: 'Refund policy',
    ask: 'The policy as it stood on the day of the order, and where the customer saw it before paying.',
    stripeField: 'refund_policy',
  },
  cancellation_policy: {
    title: 'Cancellation policy',
    ask: 'The rule as it stood on the day of the order, and where the customer saw it before paying.',
    stripeField: 'cancellation_policy',
  },
  renewal_notice: {
    title: 'Notice before the renewal',
    ask: 'The mail that told of the coming charge, with its day.',
    stripeField: 'cancellation_policy_disclosure',
  },
  usage_after: {
    title: 'Use after the cancellation',
    ask: 'Sign-ins, visits or orders after the day on which the customer says they cancelled.',
    stripeField: 'access_activity_log',
  },
  no_return: {
    title: 'The goods were not sent back',
    ask: 'That nothing came back: no return label used, no parcel in your returns book.',
    stripeField: 'refund_refusal_explanation',
  },
  remedy_offered: {
    title: 'What was offered to put it right',
    ask: 'The message in which you offered a replacement, a repair or a refund, and what the customer answered.',
    stripeField: 'customer_communication',
  },
  customer_messages: {
    title: 'What was said',
    ask: 'All messages with the customer about this order, with day and time.',
    stripeField: 'customer_communication',
  },
}
