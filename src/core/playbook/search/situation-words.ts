import type { Cause, Threat, Vertical, Want } from '../../case.ts'
import type { Play } from '../play.ts'

const causes: Readonly<Record<Cause, string>> = {
  late_delivery: 'late delivery, delayed',
  wrong_item: 'wrong item sent',
  damaged_defective: 'damaged, broken, defective',
  quality_below_expectation: 'quality below what they expected, disappointed',
  billing_overcharge: 'billing, overcharged, wrong amount',
  refund_delay_or_denied: 'refund late or refused',
  staff_behaviour: 'rude staff, behaviour of an employee',
  poor_communication: 'poor communication, nobody answers',
  policy_dispute: 'policy, terms, rules disputed',
  no_show_or_cancellation: 'no show, cancellation, missed appointment',
  safety_hygiene: 'safety, hygiene, injury',
  fraud_suspicion: 'fraud, suspected abuse',
  other: '',
}

const threats: Readonly<Record<Threat, string>> = {
  chargeback: 'chargeback, bank dispute',
  bad_review: 'bad review, one star',
  legal: 'lawyer, court, legal threat',
  regulator: 'regulator, official complaint',
  media_social: 'press, social media',
  safety_violence: 'violence, threat, police',
  self_harm: 'self harm, suicide',
}

const wants: Readonly<Record<Want, string>> = {
  refund: 'refund',
  partial_refund: 'partial refund',
  replacement: 'replacement',
  redo_work: 'redo the work',
  apology: 'apology',
  explanation: 'explanation',
  faster_service: 'faster, urgent',
  manager: 'manager',
  compensation_extra: 'compensation',
  free_work: 'free work',
  cancel: 'cancel',
}

const verticals: Readonly<Record<Vertical, string>> = {
  online_shop: 'online shop',
  retail: 'shop, store',
  restaurant: 'restaurant',
  salon_clinic: 'salon, clinic',
  contractor_trades: 'contractor, trades',
  rental_hospitality: 'rental, hotel, guest',
  freelance_agency: 'freelance, agency, project',
  software: 'software, app',
}

/** The situations that a play fits, in words, as its front matter names them. */
export function situationWords(play: Play): string {
  return [
    ...play.causes.map((cause) => causes[cause]),
    ...play.threats.map((threat) => threats[threat]),
    ...play.wants.map((want) => wants[want]),
    ...(play.verticals.length <= 3 ? play.verticals.map((vertical) => verticals[vertical]) : []),
    ...play.archetypes.map((archetype) => archetype.replaceAll('_', ' ')),
  ].join('\n')
}
