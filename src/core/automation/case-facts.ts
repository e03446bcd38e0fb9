import {
  CASE_STATES,
  CAUSES,
  type CaseState,
  type Cause,
  CHANNELS,
  type Channel,
  type Heat,
  OPTIONS,
  type Option,
  PLATFORMS,
  type Platform,
  STANDINGS,
  type Standing,
  THREATS,
  type Threat,
  WANTS,
  type Want,
} from '../case.ts'

/**
 * What rules may ask of a case at one moment. A fact that is left out is unknown then: no comparison with it holds, and none fails. Money is minor units
 * of the shop's currency.
 */
export interface CaseFacts {
  // What was read in the customer's latest message.
  readonly heat?: Heat
  readonly threats?: readonly Threat[]
  readonly cause?: Cause
  readonly wants?: readonly Want[]
  /** ISO 639-1 code, or `und`. */
  readonly language?: string
  readonly abusive?: boolean
  readonly injury?: boolean
  readonly words?: string
  readonly subject?: string
  // The case.
  readonly channel?: Channel
  readonly platform?: Platform
  readonly stars?: number
  readonly state?: CaseState
  /** 0–100. */
  readonly urgency?: number
  readonly title?: string
  readonly tags?: readonly string[]
  /** The id of the member who has it. */
  readonly assignedTo?: string
  readonly assigned?: boolean
  readonly messages?: number
  readonly answered?: boolean
  readonly hoursWaiting?: number
  readonly hoursOpen?: number
  readonly hoursSinceWord?: number
  readonly hoursToDeadline?: number
  readonly disputeOpen?: boolean
  // Money.
  readonly orderValueMinor?: number
  readonly askedMinor?: number
  readonly option?: Option
  readonly amountMinor?: number
  // The customer.
  readonly standing?: Standing
  readonly customerName?: string
  readonly customerEmail?: string
  readonly casesIn90Days?: number
  readonly lifetimeMinor?: number
  readonly orders?: number
  // Time, by the shop's clock.
  readonly businessHoursNow?: boolean
  /** 0–23. */
  readonly hour?: number
  readonly weekday?: Weekday
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export type FactName = keyof CaseFacts

/** `number` and `money` are compared by size, `choice` has one of its values, `choices` any number of them, `tags` the same with values of one's own. */
export type FactType = 'number' | 'money' | 'boolean' | 'choice' | 'choices' | 'text' | 'tags' | 'member'

export interface Fact {
  readonly name: FactName
  readonly type: FactType
  /** As people read it, to be followed by a comparison: "Heat is at least 3". */
  readonly label: string
  readonly group: 'message' | 'case' | 'money' | 'customer' | 'time'
  /** For `choice` and `choices`: what it may be. */
  readonly values?: readonly string[]
  readonly unit?: 'hours' | 'steps'
  /** `now`: of a past case nothing is kept of how it stood, so that a dry run takes it as it is today. */
  readonly known: 'then' | 'now'
}

const fact = (
  group: Fact['group'],
  name: FactName,
  type: FactType,
  label: string,
  more: Partial<Pick<Fact, 'values' | 'unit' | 'known'>> = {},
): Fact => ({ name, type, label, group, known: 'then', ...more })

/** Every fact, as the builder on the screen, the documents and the dry run list them. */
export const FACTS: readonly Fact[] = [
  fact('message', 'heat', 'number', 'Heat', { unit: 'steps' }),
  fact('message', 'threats', 'choices', 'Threats', { values: THREATS }),
  fact('message', 'cause', 'choice', 'Cause', { values: CAUSES }),
  fact('message', 'wants', 'choices', 'Wants', { values: WANTS }),
  fact('message', 'language', 'text', 'Language'),
  fact('message', 'abusive', 'boolean', 'Abuse of a person'),
  fact('message', 'injury', 'boolean', 'Somebody was hurt'),
  fact('message', 'words', 'text', 'Words of the message'),
  fact('message', 'subject', 'text', 'Subject'),
  fact('case', 'channel', 'choice', 'Channel', { values: CHANNELS }),
  fact('case', 'platform', 'choice', 'Platform', { values: PLATFORMS }),
  fact('case', 'stars', 'number', 'Stars'),
  fact('case', 'state', 'choice', 'State', { values: CASE_STATES, known: 'now' }),
  fact('case', 'urgency', 'number', 'Urgency', { known: 'now' }),
  fact('case', 'title', 'text', 'Title'),
  fact('case', 'tags', 'tags', 'Tags', { known: 'now' }),
  fact('case', 'assigned', 'boolean', 'Somebody has it', { known: 'now' }),
  fact('case', 'assignedTo', 'member', 'Who has it', { known: 'now' }),
  fact('case', 'messages', 'number', 'Messages of the customer'),
  fact('case', 'answered', 'boolean', 'The shop has answered'),
  fact('case', 'hoursWaiting', 'number', 'Waiting for us', { unit: 'hours' }),
  fact('case', 'hoursOpen', 'number', 'Time since it was opened', { unit: 'hours' }),
  fact('case', 'hoursSinceWord', 'number', 'Time since the last word', { unit: 'hours' }),
  fact('case', 'hoursToDeadline', 'number', 'Time to the deadline', { unit: 'hours' }),
  fact('case', 'disputeOpen', 'boolean', 'A dispute is open'),
  fact('money', 'orderValueMinor', 'money', 'Order'),
  fact('money', 'askedMinor', 'money', 'Asked to have back'),
  fact('money', 'option', 'choice', 'Decision', { values: OPTIONS }),
  fact('money', 'amountMinor', 'money', 'Amount decided'),
  fact('customer', 'standing', 'choice', 'Standing', { values: STANDINGS, known: 'now' }),
  fact('customer', 'customerName', 'text', 'Name of the customer', { known: 'now' }),
  fact('customer', 'customerEmail', 'text', 'E-mail of the customer', { known: 'now' }),
  fact('customer', 'casesIn90Days', 'number', 'Cases in 90 days'),
  fact('customer', 'lifetimeMinor', 'money', 'Bought so far'),
  fact('customer', 'orders', 'number', 'Orders so far'),
  fact('time', 'businessHoursNow', 'boolean', 'Within business hours'),
  fact('time', 'hour', 'number', 'Hour of the day'),
  fact('time', 'weekday', 'choice', 'Weekday', { values: WEEKDAYS }),
]

const BY_NAME: ReadonlyMap<string, Fact> = new Map(FACTS.map((one) => [one.name, one]))

/** The fact of a name, or undefined where there is none. */
export function findFact(name: string): Fact | undefined {
  return BY_NAME.get(name)
}
