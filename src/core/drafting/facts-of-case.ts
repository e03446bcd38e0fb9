import type { Decision } from '../decision/decision.ts'
import type { Situation } from '../decision/situation.ts'
import type { PlanStep } from '../follow-ups/trust-plan.ts'
import { isAtEase } from '../reading/at-ease.ts'
import type { Reading } from '../reading/reading.ts'
import type { ShopProfile } from '../shop.ts'
import { findCauseWords } from './cause-words.ts'
import type { CaseRecords, CaseStory, DraftFacts } from './draft.ts'

/** What a case holds that a draft may use. */
export interface CaseForDraft {
  readonly shop: ShopProfile
  /** ISO date of today where the shop is. */
  readonly today: string
  readonly customerName?: string | undefined
  readonly orderNumber?: string | undefined
  readonly item?: string | undefined
  readonly message: string
  readonly reading: Reading
  /** The message that tells what went wrong with its own reading, where `reading` was merged from several. */
  readonly told?: { readonly message: string; readonly reading: Reading } | undefined
  readonly situation?: Situation | undefined
  readonly decision?: Decision | undefined
  /** The most that the member at work may give back without approval. */
  readonly limitMinor?: number | undefined
  /** What the shop sent on other cases lately, newest first. */
  readonly recentTexts?: readonly string[] | undefined
  readonly chosen?: { readonly option: Decision['options'][number]['option']; readonly amountMinor: number } | undefined
  /** What stands behind promises besides the choice; left out where nobody looked. */
  readonly records?: Omit<CaseRecords, 'chosen'> | undefined
  /** How the case went, for whoever takes it over. */
  readonly story?: CaseStory | undefined
  /** The next step of a plan to win trust back. */
  readonly step?: PlanStep | undefined
}

/**
 * What a draft of this case may know: nothing is added that the case does not hold. The remedy is the one chosen by a person,
 * or else the one recommended. Stated inputs win over what was read.
 */
export function draftFactsOf(source: CaseForDraft): DraftFacts {
  const { shop, reading, situation, decision } = source
  const recommended = decision?.options.find((costed) => costed.option === decision.recommended)
  const remedy = source.chosen ?? (recommended && { option: recommended.option, amountMinor: recommended.amountMinor })
  const orderNumber = source.orderNumber ?? reading.signals.orderNumbers[0]?.text
  const faultOfShop = situation?.faultOfShop ?? reading.facts.faultOfShop
  const paidMinor = situation?.paidMinor ?? situation?.orderValueMinor
  const cause = situation?.cause ?? reading.cause.kind
  const told = source.told ?? source
  const causeWords = told.reading.cause.kind === cause ? findCauseWords(told.message, told.reading) : undefined
  return {
    shopName: shop.name,
    currency: shop.currency,
    locale: shop.locale,
    today: source.today,
    ...(shop.signedBy && { signedBy: shop.signedBy }),
    ...(shop.contact && { shopContact: shop.contact }),
    ...(source.customerName && { customerName: source.customerName }),
    ...(orderNumber && { orderNumber }),
    ...(source.item && { item: source.item }),
    ...(paidMinor !== undefined && { paidMinor }),
    message: source.message,
    ...(source.step && { step: source.step }),
    cause,
    ...(causeWords !== undefined && { causeWords }),
    wants: reading.wants.map((want) => want.kind),
    threats: reading.threats.map((threat) => threat.kind),
    heat: reading.heat,
    questions: reading.questions.map((question) => question.text),
    ...(reading.facts.priorContacts !== undefined && { priorContacts: reading.facts.priorContacts }),
    ...(faultOfShop && { faultOfShop }),
    ...((situation?.injury ?? reading.facts.injury) && { injury: true }),
    ...(cause === 'other' && remedy === undefined && isAtEase(reading) && { isComplaint: false }),
    ...(remedy && { option: remedy.option, amountMinor: remedy.amountMinor }),
    promiseDate: workingDaysAfter(source.today, PROMISE_DAYS),
    ...(source.limitMinor !== undefined && { limitMinor: source.limitMinor }),
    ...(source.recentTexts && source.recentTexts.length > 0 && { recentTexts: source.recentTexts }),
    ...(source.story && { story: source.story }),
    ...(source.records && { records: { ...source.records, ...(source.chosen && { chosen: source.chosen }) } }),
  }
}

/** Working days that a shop is given to keep what a fresh draft promises; whoever sends it may write another date. */
const PROMISE_DAYS = 2

/** The ISO date that many working days (Monday to Friday) after an ISO date. */
export function workingDaysAfter(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  let at = Date.UTC(year, month - 1, day)
  for (let left = days; left > 0; ) {
    at += DAY_MS
    if (!WEEKEND.includes(new Date(at).getUTCDay())) left--
  }
  return new Date(at).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000
const WEEKEND: readonly number[] = [0, 6]
