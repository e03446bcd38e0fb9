/** The vocabulary of a case. Every list is the single source for schemas, labels and tests; the words are those of the product. */

/** Heat of a message: 0 calm, 1 annoyed, 2 frustrated, 3 angry, 4 furious or abusive. */
export const HEATS = [0, 1, 2, 3, 4] as const
export type Heat = (typeof HEATS)[number]

export const CAUSES = [
  'late_delivery',
  'wrong_item',
  'damaged_defective',
  'quality_below_expectation',
  'billing_overcharge',
  'refund_delay_or_denied',
  'staff_behaviour',
  'poor_communication',
  'policy_dispute',
  'no_show_or_cancellation',
  'safety_hygiene',
  'fraud_suspicion',
  'other',
] as const
export type Cause = (typeof CAUSES)[number]

export const THREATS = ['chargeback', 'bad_review', 'legal', 'regulator', 'media_social', 'safety_violence', 'self_harm'] as const
export type Threat = (typeof THREATS)[number]

export const WANTS = [
  'refund',
  'partial_refund',
  'replacement',
  'redo_work',
  'apology',
  'explanation',
  'faster_service',
  'manager',
  'compensation_extra',
  'free_work',
  'cancel',
] as const
export type Want = (typeof WANTS)[number]

export const CHANNELS = ['email', 'chat', 'sms', 'review', 'phone_note', 'form', 'counter', 'api'] as const
export type Channel = (typeof CHANNELS)[number]

/** The remedies a decision ranks. The last two exist only once a dispute is filed. */
export const OPTIONS = [
  'full_refund',
  'partial_refund',
  'replace',
  'redo',
  'store_credit',
  'goodwill',
  'hold_firm',
  'contest_dispute',
  'accept_dispute',
] as const
export type Option = (typeof OPTIONS)[number]

export const STANDINGS = ['good', 'watch', 'parted'] as const
export type Standing = (typeof STANDINGS)[number]

export const DRAFT_KINDS = [
  'email',
  'chat',
  'sms',
  'review_reply',
  'phone_script',
  'counter_script',
  'boundary',
  'firing',
  'dispute_evidence',
  'apology',
  'follow_up',
  'handover',
] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

export const PLATFORMS = [
  'google',
  'yelp',
  'trustpilot',
  'tripadvisor',
  'facebook',
  'amazon',
  'etsy',
  'app_store',
  'google_play',
  'other',
] as const
export type Platform = (typeof PLATFORMS)[number]

export const TONES = ['warm', 'plain', 'formal'] as const
export type Tone = (typeof TONES)[number]

export const VERTICALS = [
  'online_shop',
  'retail',
  'restaurant',
  'salon_clinic',
  'contractor_trades',
  'rental_hospitality',
  'freelance_agency',
  'software',
] as const
export type Vertical = (typeof VERTICALS)[number]

export const ROLES = ['owner', 'manager', 'agent', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const CASE_STATES = ['open', 'waiting', 'follow_up', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** A half-open range [start, end) in UTF-16 units of the original text. */
export type Span = readonly [start: number, end: number]
