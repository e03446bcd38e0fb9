import type { Cause } from '../case.ts'
import { COARSENESS, currencyDecimals, moneyFormatter, roughMinor } from '../money.ts'
import { type Friction, LEAST_MONTHS, type Projection } from './friction.ts'
import type { Pareto } from './pareto.ts'
import type { Grouping, InsightSums, Measure } from './sums.ts'

/** From so many cases on something may be said of what is behind them. */
export const LEAST_CASES = 5
/** One customer with that share of what is looked at is named as a reason not to read a pattern into it. */
export const MUCH_OF_ONE = 0.5

/** What causes are called at the beginning of a sentence; as many as it takes to be a noun with a verb in the plural. */
const CAUSE_SUBJECTS: Readonly<Record<Cause, string>> = {
  late_delivery: 'Late deliveries',
  wrong_item: 'Wrong items',
  damaged_defective: 'Damaged or defective goods',
  quality_below_expectation: 'Things that were worse than expected',
  billing_overcharge: 'Charges that were too high',
  refund_delay_or_denied: 'Refunds that were late or refused',
  staff_behaviour: 'Complaints about how staff behaved',
  poor_communication: 'Messages that got no answer',
  policy_dispute: 'Disagreements about the policy',
  no_show_or_cancellation: 'No-shows and cancellations',
  safety_hygiene: 'Complaints about safety or hygiene',
  fraud_suspicion: 'Suspected frauds',
  other: 'Cases about something else',
}

/** A share as people say it: “a third”. */
export function sayShare(share: number): string {
  const near = SHARE_WORDS.find(([value]) => Math.abs(share - value) <= 0.03)
  if (share >= 0.995) return 'all'
  if (near) return near[1]
  return `${Math.round(share * 100)} %`
}

const SHARE_WORDS: readonly (readonly [number, string])[] = [
  [0.97, 'almost all'],
  [0.75, 'three quarters'],
  [2 / 3, 'two thirds'],
  [0.5, 'half'],
  [1 / 3, 'a third'],
  [0.25, 'a quarter'],
  [0.2, 'a fifth'],
]

/** What the sentences are said with. */
export interface InsightPlace {
  readonly currency: string
  readonly locale: string
  /** What the time is called: “this month so far”, “in October 2026”. */
  readonly period: string
  /** By key, what causes of the shop's own are called. */
  readonly names: ReadonlyMap<string, string>
}

/** Money as coarse as what it rests on, with the sign. */
export function sayRough(minor: number, { currency, locale }: Pick<InsightPlace, 'currency' | 'locale'>): string {
  return moneyFormatter(currency, locale)(roughMinor(minor, { minorPerMajor: 10 ** currencyDecimals(currency) }, COARSENESS.mixed))
}

/**
 * The one sentence above the bars, and what must be known to read them right: few cases, one customer behind most of it. `ofOne` is the share that one
 * customer has of the cases, 0 where nobody has half.
 */
export function sayRootCauses(
  pareto: Pareto,
  asked: { readonly group: Grouping; readonly measure: Measure; readonly sums: InsightSums; readonly ofOne: number },
  place: InsightPlace,
): { readonly sentence: string; readonly cautions: readonly string[] } {
  const { group, measure, sums, ofOne } = asked
  const [first] = pareto.rows
  if (!first) return { sentence: `No case was opened ${place.period}.`, cautions: [] }
  const cautions: string[] = []
  if (sums.cases < LEAST_CASES) cautions.push(`These are ${sayCases(sums.cases)}: too few to see a pattern in.`)
  else if (ofOne >= MUCH_OF_ONE)
    cautions.push(`One customer alone is behind ${sayShare(ofOne)} of the cases: this may say more about one story than about the shop.`)
  if (pareto.total === 0)
    return { sentence: `${capital(sayCases(sums.cases))} ${place.period}, and nothing of this kind among them.`, cautions }
  const subject = subjectOf(group, first.key, place.names)
  const share = sayShare(first.share)
  return { sentence: `${sayMeasure(subject, first.sums, { measure, total: pareto.total, share }, place)}.`, cautions }
}

function sayMeasure(
  subject: string,
  sums: InsightSums,
  { measure, total, share }: { readonly measure: Measure; readonly total: number; readonly share: string },
  place: InsightPlace,
): string {
  const money = (minor: number) => sayRough(minor, place)
  const exactly = moneyFormatter(place.currency, place.locale)
  switch (measure) {
    case 'money':
      return `${subject} cost you about ${money(sums.givenMinor + sums.lostMinor + sums.timeMinor + sums.reviewMinor)} ${place.period}, ${share} of all friction`
    case 'cases':
      return `${subject} are behind ${sums.cases} of ${sayCases(total)} ${place.period}, ${share} of them`
    case 'given':
      return `${subject} took ${exactly(sums.givenMinor)} of what was given back ${place.period}, ${share} of it`
    case 'lost':
      return `${subject} took ${exactly(sums.lostMinor)} of what was lost in disputes ${place.period}, ${share} of it`
    case 'time':
      return `${subject} took about ${sayHours(sums.hours)} of the team ${place.period}, worth ${money(sums.timeMinor)}: ${share} of all that cases took`
    case 'review':
      return `${subject} are behind about ${money(sums.reviewMinor)} of harm by reviews ${place.period}, ${share} of it`
    case 'heat':
      return `${subject} brought ${share} of all heat ${place.period}`
  }
}

function subjectOf(group: Grouping, key: string, names: ReadonlyMap<string, string>): string {
  if (group === 'cause') {
    const own = names.get(key)
    return own === undefined ? (CAUSE_SUBJECTS[key as Cause] ?? 'Cases of a cause that is no more') : `Cases of “${own}”`
  }
  if (key === '') return `Cases of which no ${group} is known`
  if (group === 'channel') return `Cases that came by ${CHANNEL_NAMES[key] ?? key}`
  return group === 'tag' ? `Cases tagged “${key}”` : `Cases about “${key}”`
}

const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  email: 'e-mail',
  chat: 'chat',
  sms: 'text message',
  review: 'public review',
  phone_note: 'phone',
  form: 'web form',
  counter: 'word of mouth at the counter',
  api: 'a program',
}

/** The sentence above the cost of friction: what it comes to, between what and what. */
export function sayFriction(friction: Friction, cases: number, place: InsightPlace): string {
  if (cases === 0) return `No case was opened ${place.period}, so friction cost nothing.`
  const money = (minor: number) => sayRough(minor, place)
  if (friction.highMinor === 0) return `${capital(sayCases(cases))} ${place.period} cost nothing that is known.`
  const between =
    friction.lowMinor === friction.highMinor ? '' : `, somewhere between ${money(friction.lowMinor)} and ${money(friction.highMinor)}`
  return `Friction cost you about ${money(friction.minor)} ${place.period}${between}.`
}

/** What a year comes to if nothing changes, with what that assumes; or why it cannot be said. */
export function sayProjection(projection: Projection | undefined, place: Pick<InsightPlace, 'currency' | 'locale'>): string {
  if (!projection) return `What a year comes to cannot be said before there are ${LEAST_MONTHS} whole months with cases.`
  const money = (minor: number) => sayRough(minor, place)
  const { yearMinor, lowMinor, highMinor, months } = projection
  return `If nothing changes, a year comes to about ${money(yearMinor)}: as if all its months were like the average of the last ${months} whole ones. Like the cheapest of them it would be ${money(lowMinor)}, like the dearest ${money(highMinor)}. No season and no growth is counted in.`
}

function sayCases(count: number): string {
  return count === 1 ? 'one case' : `${count} cases`
}

function sayHours(hours: number): string {
  const rounded = hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours)
  return rounded === 1 ? 'one hour' : `${rounded} hours`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
