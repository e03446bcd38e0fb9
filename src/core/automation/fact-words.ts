import type { CaseState, Cause, Channel, Heat, Option, Platform, Standing, Threat, Want } from '../case.ts'
import type { Fact, Weekday } from './case-facts.ts'
import type { Operator } from './expression.ts'

/** How the values of facts are said in the sentence of a rule and in the lists it is made from. */

export const HEAT_WORDS: Readonly<Record<Heat, string>> = { 0: 'calm', 1: 'annoyed', 2: 'frustrated', 3: 'angry', 4: 'furious' }

const THREAT_WORDS: Readonly<Record<Threat, string>> = {
  chargeback: 'a chargeback',
  bad_review: 'a bad review',
  legal: 'legal action',
  regulator: 'a complaint to an authority',
  media_social: 'going public',
  safety_violence: 'violence',
  self_harm: 'self-harm',
}

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  late_delivery: 'something late',
  wrong_item: 'a wrong item',
  damaged_defective: 'something damaged or defective',
  quality_below_expectation: 'worse quality than expected',
  billing_overcharge: 'being charged too much',
  refund_delay_or_denied: 'a refund that is late or refused',
  staff_behaviour: 'how staff behaved',
  poor_communication: 'getting no answer',
  policy_dispute: 'the policy',
  no_show_or_cancellation: 'a no-show or a cancellation',
  safety_hygiene: 'safety or hygiene',
  fraud_suspicion: 'suspected fraud',
  other: 'something else',
}

const WANT_WORDS: Readonly<Record<Want, string>> = {
  refund: 'a refund',
  partial_refund: 'part of it back',
  replacement: 'a replacement',
  redo_work: 'the work done again',
  apology: 'an apology',
  explanation: 'an explanation',
  faster_service: 'it faster',
  manager: 'the manager',
  compensation_extra: 'something extra',
  free_work: 'free work',
  cancel: 'to cancel',
}

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  email: 'e-mail',
  chat: 'chat',
  sms: 'text message',
  review: 'public review',
  phone_note: 'phone',
  form: 'web form',
  counter: 'the counter',
  api: 'the API',
}

const PLATFORM_WORDS: Readonly<Record<Platform, string>> = {
  google: 'Google',
  yelp: 'Yelp',
  trustpilot: 'Trustpilot',
  tripadvisor: 'Tripadvisor',
  facebook: 'Facebook',
  amazon: 'Amazon',
  etsy: 'Etsy',
  app_store: 'the App Store',
  google_play: 'Google Play',
  other: 'another site',
}

const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  open: 'open',
  waiting: 'waiting for the customer',
  follow_up: 'waiting for a follow-up',
  closed: 'closed',
}

const OPTION_WORDS: Readonly<Record<Option, string>> = {
  full_refund: 'a full refund',
  partial_refund: 'a partial refund',
  replace: 'a replacement',
  redo: 'doing it again',
  store_credit: 'store credit',
  goodwill: 'a goodwill gesture',
  hold_firm: 'holding firm',
  contest_dispute: 'contesting the dispute',
  accept_dispute: 'accepting the dispute',
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = { good: 'in good standing', watch: 'watched', parted: 'parted with' }

const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

const WORDS_BY_FACT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  threats: THREAT_WORDS,
  cause: CAUSE_WORDS,
  wants: WANT_WORDS,
  channel: CHANNEL_WORDS,
  platform: PLATFORM_WORDS,
  state: STATE_WORDS,
  option: OPTION_WORDS,
  standing: STANDING_WORDS,
  weekday: WEEKDAY_WORDS,
}

/** A value of a `choice` or `choices` fact as people say it; the value itself where there is no word for it. */
export function wordOfValue(factName: string, value: string): string {
  return WORDS_BY_FACT[factName]?.[value] ?? value
}

const SIZE_WORDS = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  between: 'is between',
  null: 'is not known',
  notNull: 'is known',
} as const satisfies Partial<Record<Operator, string>>

const VALUE_WORDS = {
  '=': 'is',
  '!=': 'is not',
  in: 'is one of',
  notIn: 'is none of',
  null: 'is not known',
  notNull: 'is known',
} as const satisfies Partial<Record<Operator, string>>

const LIST_WORDS = {
  contains: 'include',
  doesNotContain: 'do not include',
  containsAny: 'include any of',
  containsAll: 'include all of',
  null: 'are none',
  notNull: 'are any',
} as const satisfies Partial<Record<Operator, string>>

const TEXT_WORDS = {
  contains: 'contains',
  doesNotContain: 'does not contain',
  hasWord: 'has the word',
  hasNoWord: 'does not have the word',
  '=': 'is exactly',
  '!=': 'is not exactly',
  beginsWith: 'begins with',
  endsWith: 'ends with',
  in: 'is one of',
  notIn: 'is none of',
  null: 'is not known',
  notNull: 'is known',
} as const satisfies Partial<Record<Operator, string>>

/** A comparison as the list on the screen names it, to stand between the fact and its value: "is at least". */
export function wordOfOperator(fact: Pick<Fact, 'type'>, operator: Operator): string {
  return wordsOfType(fact.type)[operator] ?? operator
}

function wordsOfType(type: Fact['type']): Partial<Record<Operator, string>> {
  switch (type) {
    case 'number':
    case 'money':
      return SIZE_WORDS
    case 'boolean':
    case 'choice':
    case 'member':
      return VALUE_WORDS
    case 'choices':
    case 'tags':
      return LIST_WORDS
    case 'text':
      return TEXT_WORDS
  }
}
