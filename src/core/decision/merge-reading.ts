import type { Want } from '../case.ts'
import { currencyDecimals, moneyFormatter } from '../money.ts'
import type { Reading } from '../reading/reading.ts'
import type { Origin } from './decision.ts'
import type { OwnOutcomes } from './learning.ts'
import type { Situation } from './situation.ts'

/** What the decision takes from a reading. */
export type ReadingForDecision = Pick<Reading, 'threats' | 'cause' | 'wants' | 'facts' | 'amounts'>

/** One situation out of what a person stated, what the words say and what the shop's profile holds, with where each field came from. */
export interface MergedSituation {
  readonly situation: Situation
  readonly origins: Readonly<Partial<Record<keyof Situation, Origin>>>
  /** What the customer asks for, by the words; most certain first. */
  readonly wants: readonly Want[]
  /** Formats an amount of the case's currency for people. */
  readonly money: (amountMinor: number) => string
  /** Minor units in one major unit of the currency. */
  readonly minorPerMajor: number
  /** What happened after the shop's own cases: moves the defaults of what nobody stated. */
  readonly own?: OwnOutcomes
}

/** Below this confidence a thing read does not enter the decision. */
const LEAST_CONFIDENCE = 0.5

/**
 * Merges in the order stated, read, shop: an earlier source is never overridden by a later one. A field that nobody knows stays absent.
 * Money of the shop's profile counts only when it is in the currency of the case. `fromWords` names the fields of `stated` that no person
 * stated but somebody took from the words: their origin is `read`.
 */
export function mergeReading(
  stated: Situation,
  reading: ReadingForDecision | undefined,
  shop: Partial<Situation> | undefined,
  fromWords: readonly (keyof Situation)[] = [],
): MergedSituation {
  const situation: Record<string, unknown> = {}
  const origins: Partial<Record<keyof Situation, Origin>> = {}
  const take = (fields: Partial<Situation>, origin: Origin) => {
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined || (situation[field] !== undefined && !isUnknown(field, situation[field]))) continue
      situation[field] = value
      origins[field as keyof Situation] = origin
    }
  }
  take(stated, 'stated')
  for (const field of fromWords) if (origins[field] === 'stated') origins[field] = 'read'
  if (reading) take(readFields(reading, stated), 'read')
  if (shop) take(inCurrency(shop, stated.currency), 'shop')
  return {
    situation: situation as Situation,
    origins,
    money: moneyFormatter(stated.currency),
    minorPerMajor: 10 ** currencyDecimals(stated.currency),
    wants: reading ? reading.wants.filter((want) => want.confidence >= LEAST_CONFIDENCE).map((want) => want.kind) : [],
  }
}

/** Who says that the fault is unknown leaves it open. */
function isUnknown(field: string, value: unknown): boolean {
  return field === 'faultOfShop' && value === 'unknown'
}

/** The fields of a situation that a reading supplies. Every one is a claim of the writer. */
export function readFields(reading: ReadingForDecision, stated: Pick<Situation, 'orderValueMinor'>): Partial<Situation> {
  const { facts } = reading
  const threatened = (kinds: readonly string[]) =>
    reading.threats.some((threat) => kinds.includes(threat.kind) && threat.confidence >= LEAST_CONFIDENCE)
  return {
    ...(facts.faultOfShop && { faultOfShop: facts.faultOfShop }),
    ...(facts.cancelledBy && { cancelledBy: facts.cancelledBy }),
    ...(facts.delivered !== undefined && { delivered: facts.delivered }),
    ...(facts.refundAgreed !== undefined && { refundAgreed: facts.refundAgreed }),
    ...(facts.disputeStatus && { disputeStatus: facts.disputeStatus }),
    ...(facts.injury && { injury: true }),
    ...(facts.goodsReturned !== undefined && { goodsReturned: facts.goodsReturned }),
    ...plausibleMoney(facts, stated.orderValueMinor),
    ...(reading.cause.kind !== 'other' && reading.cause.confidence >= LEAST_CONFIDENCE && { cause: reading.cause.kind }),
    ...(facts.chargedTwice && chargedTwice(reading.amounts, stated.orderValueMinor)),
    ...(threatened(['chargeback']) && { chargebackThreat: true }),
    ...(threatened(['bad_review', 'media_social']) && { publicReviewThreat: true }),
    ...(threatened(['legal', 'regulator']) && { legalThreat: true }),
    ...(reading.threats.some((threat) => threat.begun && threat.kind === 'legal' && threat.confidence >= LEAST_CONFIDENCE) && {
      legalStepBegun: true,
    }),
    ...(threatened(['safety_violence', 'self_harm']) && { safetyThreat: true }),
  }
}

/**
 * Charged twice: the price was paid two times over, so one charge is too much. Where the words name half of the amount stated and not the
 * amount itself, what was stated is both charges together, and half of it is asked back.
 */
function chargedTwice(amounts: ReadingForDecision['amounts'], orderValueMinor: number): Partial<Situation> {
  const names = (amountMinor: number) => amounts.some((amount) => amount.amountMinor === amountMinor)
  const isSum = !names(orderValueMinor) && names(orderValueMinor / 2)
  return { cause: 'billing_overcharge', ...(isSum ? { askedMinor: orderValueMinor / 2 } : { paidMinor: orderValueMinor * 2 }) }
}

/** An amount read counts only where it fits the price that a person stated: words name many amounts, and most are something else. */
function plausibleMoney(facts: ReadingForDecision['facts'], orderValueMinor: number): Partial<Situation> {
  const { paidMinor, alreadyRefundedMinor, askedMinor } = facts
  return {
    ...(paidMinor !== undefined &&
      (paidMinor === 0 || (paidMinor * 2 >= orderValueMinor && paidMinor <= orderValueMinor * 3)) && { paidMinor }),
    ...(askedMinor !== undefined && askedMinor < orderValueMinor && { askedMinor }),
    ...(alreadyRefundedMinor !== undefined && alreadyRefundedMinor <= orderValueMinor && { alreadyRefundedMinor }),
  }
}

function inCurrency(shop: Partial<Situation>, currency: string): Partial<Situation> {
  if (shop.currency === undefined || shop.currency === currency) return shop
  return Object.fromEntries(Object.entries(shop).filter(([field]) => !field.endsWith('Minor')))
}
