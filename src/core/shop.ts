import { z } from 'zod'
import { type Role, TONES, VERTICALS } from './case.ts'
import type { Situation } from './decision/situation.ts'
import { isCurrency } from './money.ts'
import { limitOf, type Policy, refundLimitOf } from './policy/policy.ts'

/** The shop's profile: what the decision and the drafts take from the shop. All money in minor units of `currency`. */
export const shopProfileSchema = z.object({
  name: z.string().trim().min(1, 'give the shop a name').max(200),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency code in capitals, such as USD'),
  vertical: z.enum(VERTICALS),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code in capitals, such as US'),
  locale: z.string().max(35).refine(isLocale, 'must be a locale such as en-US'),
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone such as Europe/Berlin').default('UTC'),
  signedBy: z.string().trim().max(200).optional(),
  contact: z.string().trim().max(200).optional(),
  tone: z.enum(TONES),
  undoSendSeconds: z.int().min(0).max(120).optional().describe('How long a message may be taken back before it leaves; 10 when left out.'),
  hourlyCostMinor: z.int().min(0).max(1e9).optional(),
  managerHourlyCostMinor: z.int().min(0).max(1e9).optional(),
  processor: z.enum(['stripe', 'paypal', 'square', 'shopify_payments', 'other']).optional(),
  disputeFeeMinor: z.int().min(0).max(1e9).optional(),
  counterFeeMinor: z.int().min(0).max(1e9).optional(),
  counterFeeReturnedOnWin: z.boolean().optional(),
  feeForRefundMinor: z.int().min(0).max(1e9).optional(),
  cardSalesPerMonth: z.int().min(0).max(1e9).optional(),
  monthlyRevenueMinor: z.int().min(0).max(1e14).optional(),
  grossMargin: z.number().min(0).max(1).optional(),
  reviewCount: z.int().min(0).max(1e7).optional(),
  reviewAverage: z.number().min(1).max(5).optional(),
  newReviewsPerMonth: z.number().min(0).max(1e5).optional(),
})
export type ShopProfile = z.infer<typeof shopProfileSchema>

/**
 * What a decision takes from the shop: its profile, and from its policy the most that the member at work may give without approval and the window
 * in which goods come back for any reason.
 */
export function situationOfShop(profile: ShopProfile, policy: Policy, role: Role): Partial<Situation> {
  const policyRefundLimitMinor = refundLimitOf(policy, role)
  const policyGoodwillLimitMinor = limitOf(policy, role, 'goodwill')
  const { returnWindowDays, returns } = policy
  // Credit and an exchange are no promise of money.
  const promisesMoney = returnWindowDays !== undefined && (returns?.givesBack ?? 'money') === 'money'
  return {
    currency: profile.currency,
    vertical: profile.vertical,
    shopCountry: profile.country,
    ...Object.fromEntries(FOR_DECISIONS.flatMap((field) => (profile[field] === undefined ? [] : [[field, profile[field]]]))),
    ...(policyRefundLimitMinor !== undefined && { policyRefundLimitMinor }),
    ...(policyGoodwillLimitMinor !== policyRefundLimitMinor && policyGoodwillLimitMinor !== undefined && { policyGoodwillLimitMinor }),
    ...(promisesMoney && { returnWindowDays, ...(returns?.unusedOnly && { returnUnusedOnly: true }) }),
  }
}

/** The fields of the profile that a decision takes as they are; fees stated here go before the table of the processor. */
const FOR_DECISIONS = [
  'hourlyCostMinor',
  'managerHourlyCostMinor',
  'processor',
  'disputeFeeMinor',
  'counterFeeMinor',
  'counterFeeReturnedOnWin',
  'feeForRefundMinor',
  'cardSalesPerMonth',
  'monthlyRevenueMinor',
  'grossMargin',
  'reviewCount',
  'reviewAverage',
  'newReviewsPerMonth',
] as const satisfies readonly (keyof ShopProfile & keyof Situation)[]

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

// To ask the runtime for a format is slow, and a profile is checked whenever it is read: it is asked for the zones that it does not list alone.
const LISTED_TIME_ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

function isTimeZone(name: string): boolean {
  if (LISTED_TIME_ZONES.has(name)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
