import type { Cause, Platform, Tone } from '../../case.ts'
import { formatMoney, isCurrency } from '../../money.ts'
import type { DraftFacts, DraftRequest } from '../draft.ts'
import { type Traced, traced } from './line.ts'

/** What a draft may say, ready to be written: only what is known, cleaned, in the shop's way of writing. */
export interface Known {
  readonly tone: Tone
  readonly platform: Platform | undefined
  readonly facts: DraftFacts
  readonly cause: Cause
  readonly fault: 'yes' | 'partly' | 'no' | 'unknown'
  readonly isInjury: boolean
  /** A threat that comes before everything else. */
  readonly danger: 'violence' | 'self_harm' | undefined
  readonly shop: Traced | undefined
  readonly signer: Traced | undefined
  readonly contact: Traced | undefined
  readonly name: Traced | undefined
  readonly order: Traced | undefined
  readonly item: Traced | undefined
  readonly paid: Traced | undefined
  /** The amount to be given, or else nothing when it is above what the member may give. */
  readonly amount: Traced | undefined
  /** True when the amount needs somebody else's yes. */
  readonly needsApproval: boolean
  /** The day of what is promised: "Friday, November 21", "today". Left out when it lies before today. */
  readonly date: Traced | undefined
  readonly today: Traced | undefined
  readonly evidence: readonly Traced[]
  readonly reason: Traced | undefined
  readonly ownLine: Traced | undefined
  /** The customer's words, in lower case, shortened. */
  readonly message: string
  readonly region: string | undefined
  /** In which days and sums are written. */
  readonly locale: string
  /** Which of several ways to build the same draft. */
  readonly structure: Structure
}

/** 0: what happened comes first; 1: what will happen comes first; 2: both in one paragraph. */
export const STRUCTURES = [0, 1, 2] as const
export type Structure = (typeof STRUCTURES)[number]

/** Reads the facts once for all kinds of draft. */
export function gatherKnown({ facts, tone, platform }: DraftRequest, structure: Structure): Known {
  const locale = englishLocale(facts.locale)
  const needsApproval = facts.limitMinor !== undefined && givenMinor(facts) > facts.limitMinor
  const money = (minor: number | undefined, source: 'paidMinor' | 'amountMinor') =>
    minor === undefined || !Number.isSafeInteger(minor) || !isCurrency(facts.currency) || minor <= 0
      ? undefined
      : traced(source, formatMoney(minor, facts.currency, locale))
  const threats = facts.threats ?? []
  return {
    tone,
    platform,
    facts,
    cause: facts.cause ?? 'other',
    fault: facts.faultOfShop ?? 'unknown',
    isInjury: facts.injury === true,
    danger: threats.includes('self_harm') ? 'self_harm' : threats.includes('safety_violence') ? 'violence' : undefined,
    shop: word('shopName', facts.shopName, 120),
    signer: word('signedBy', facts.signedBy, 80),
    contact: word('shopContact', facts.shopContact, 120),
    name: word('customerName', facts.customerName, 80),
    order: word('orderNumber', facts.orderNumber, 60),
    item: word('item', facts.item, 80),
    paid: money(facts.paidMinor, 'paidMinor'),
    amount: needsApproval ? undefined : money(facts.amountMinor, 'amountMinor'),
    needsApproval,
    date: writeDate(facts.promiseDate, facts.today, locale, 'promiseDate'),
    today: writeDate(facts.today, undefined, locale, 'today'),
    evidence: (facts.evidence ?? []).slice(0, 12).flatMap((text) => word('evidence', text.replace(/[.\s]+$/, ''), 400) ?? []),
    reason: word('disputeReason', facts.disputeReason, 120),
    ownLine: word('ownLine', facts.ownLine, 600),
    message: (facts.message ?? '').slice(0, 20_000).toLowerCase(),
    region: new Intl.Locale(locale).region,
    locale,
    structure,
  }
}

const MONEY_OPTIONS: ReadonlySet<string> = new Set(['full_refund', 'partial_refund', 'store_credit', 'goodwill'])

function givenMinor({ option, amountMinor, paidMinor }: DraftFacts): number {
  if (option === undefined || !MONEY_OPTIONS.has(option)) return 0
  return amountMinor ?? (option === 'full_refund' ? (paidMinor ?? 0) : 0)
}

/** Marks of a template that nobody filled. A fact that holds one is not known. */
const PLACEHOLDER = /[{}[\]<>]|_{3,}|\bTODO\b|\bTBD\b|\bXXX+\b|\blorem ipsum\b/i

function word(source: keyof DraftFacts, value: string | undefined, most: number): Traced | undefined {
  const text = (value ?? '').replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return text === '' || text.length > most || PLACEHOLDER.test(text) ? undefined : traced(source, text)
}

/** The draft is English; days and sums are written the way of the shop's region. */
function englishLocale(locale: string | undefined): string {
  try {
    const { language, region } = new Intl.Locale(locale ?? 'en-US')
    return language === 'en' && region === undefined ? 'en-US' : `en-${region ?? 'GB'}`
  } catch {
    return 'en-US'
  }
}

/** A day in words, or nothing where it is no date or lies before `today`. */
export function writeDate(
  iso: string | undefined,
  today: string | undefined,
  locale: string,
  source: 'promiseDate' | 'today' | 'story' | 'records',
): Traced | undefined {
  if (iso === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || (today !== undefined && iso < today)) return undefined
  if (iso === today) return traced(source, 'today')
  const year = today === undefined || iso.slice(0, 4) !== today.slice(0, 4) ? { year: 'numeric' as const } : {}
  return traced(
    source,
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC', ...year }).format(date),
  )
}
