import type { Cause, Option, Vertical } from '../case.ts'

/** A default with its range (about the tenth and ninetieth percentile) and the fact behind it, or none where it is our own assumption. */
export interface Default {
  readonly low: number
  readonly value: number
  readonly high: number
  readonly fact?: string
  /** The fact itself says that it is an assumption. */
  readonly assumed?: true
  /** The year of the source. */
  readonly asOf?: number
}

const range = (low: number, value: number, high: number): Default => ({ low, value, high })

/** What is assumed of a shop by its kind, with ranges. Shares and counts only: nothing here is money. Assumptions unless a fact is named. */
export interface VerticalDefaults {
  /** Sells things that can be sent again. */
  readonly goods: boolean
  /** Does work that can be done again. */
  readonly work: boolean
  /** Gross margin on revenue, 0–1. */
  readonly margin: Default
  /** Further orders that a customer who comes back still places. */
  readonly futureOrders: Default
  /** Share of revenue that public reviews steer, 0–1. */
  readonly steeredShare: Default
  /** Revenue a month in hours of support work. */
  readonly monthlyRevenueHours: Default
  readonly reviewCount: Default
  readonly newReviewsPerMonth: Default
}

const VERTICAL_DEFAULTS: Readonly<Record<Vertical, VerticalDefaults>> = {
  online_shop: {
    goods: true,
    work: false,
    margin: range(0.25, 0.4, 0.55),
    futureOrders: range(0, 1.5, 3),
    steeredShare: range(0.05, 0.15, 0.4),
    monthlyRevenueHours: range(320, 800, 2000),
    reviewCount: range(24, 120, 600),
    newReviewsPerMonth: range(1, 5, 20),
  },
  retail: {
    goods: true,
    work: false,
    margin: range(0.3, 0.45, 0.6),
    futureOrders: range(0, 3, 6),
    steeredShare: range(0.05, 0.15, 0.35),
    monthlyRevenueHours: range(480, 1200, 3000),
    reviewCount: range(16, 80, 400),
    newReviewsPerMonth: range(0.6, 3, 12),
  },
  restaurant: {
    goods: false,
    work: true,
    margin: range(0.5, 0.65, 0.8),
    futureOrders: range(0, 5, 10),
    steeredShare: range(0.15, 0.35, 0.6),
    monthlyRevenueHours: range(640, 1600, 4000),
    reviewCount: range(40, 200, 1000),
    newReviewsPerMonth: range(1.6, 8, 32),
  },
  salon_clinic: {
    goods: false,
    work: true,
    margin: range(0.45, 0.6, 0.75),
    futureOrders: range(0, 5, 10),
    steeredShare: range(0.15, 0.35, 0.6),
    monthlyRevenueHours: range(320, 800, 2000),
    reviewCount: range(16, 80, 400),
    newReviewsPerMonth: range(0.6, 3, 12),
  },
  contractor_trades: {
    goods: false,
    work: true,
    margin: range(0.2, 0.35, 0.5),
    futureOrders: range(0, 0.5, 1),
    steeredShare: range(0.15, 0.35, 0.6),
    monthlyRevenueHours: range(640, 1600, 4000),
    reviewCount: range(10, 50, 250),
    newReviewsPerMonth: range(0.4, 2, 8),
  },
  rental_hospitality: {
    goods: false,
    work: false,
    margin: range(0.35, 0.5, 0.65),
    futureOrders: range(0, 0.5, 1),
    steeredShare: range(0.2, 0.4, 0.7),
    monthlyRevenueHours: range(480, 1200, 3000),
    reviewCount: range(20, 100, 500),
    newReviewsPerMonth: range(0.8, 4, 16),
  },
  freelance_agency: {
    goods: false,
    work: true,
    margin: range(0.45, 0.6, 0.75),
    futureOrders: range(0, 1, 2),
    steeredShare: range(0.05, 0.15, 0.35),
    monthlyRevenueHours: range(160, 400, 1000),
    reviewCount: range(4, 20, 100),
    newReviewsPerMonth: range(0.1, 0.5, 2),
  },
  software: {
    goods: false,
    work: false,
    margin: range(0.6, 0.75, 0.9),
    futureOrders: range(0, 4, 8),
    steeredShare: range(0.05, 0.15, 0.35),
    monthlyRevenueHours: range(480, 1200, 3000),
    reviewCount: range(16, 80, 400),
    newReviewsPerMonth: range(0.6, 3, 12),
  },
}

/** What is assumed where the kind of shop is not known. Whether anything can be replaced or done again is then not assumed. */
const UNKNOWN_VERTICAL: VerticalDefaults = {
  goods: false,
  work: false,
  margin: range(0.3, 0.45, 0.6),
  futureOrders: range(0, 1.5, 3),
  steeredShare: range(0.05, 0.2, 0.5),
  monthlyRevenueHours: range(400, 1000, 2500),
  reviewCount: range(16, 80, 400),
  newReviewsPerMonth: range(0.6, 3, 12),
}

/** The defaults for a kind of shop, or the general ones. */
export function defaultsFor(vertical: Vertical | undefined): VerticalDefaults {
  return vertical ? VERTICAL_DEFAULTS[vertical] : UNKNOWN_VERTICAL
}

/** Chance of a dispute when held firm (A081: no public source; an explicit assumption there). */
export const DISPUTE_IF_HELD: Readonly<Record<'quiet' | 'threatened' | 'inquiry' | 'won', Default>> = {
  quiet: { low: 0.05, value: 0.1, high: 0.3, fact: 'A081', assumed: true, asOf: 2026 },
  threatened: { low: 0.2, value: 0.4, high: 0.7, fact: 'A081', assumed: true, asOf: 2026 },
  // An inquiry that is not met may become a chargeback (A037); how often, no source says.
  inquiry: { low: 0.3, value: 0.5, high: 0.8 },
  won: { low: 0.01, value: 0.03, high: 0.1 },
}

/** Chance to win a contested dispute by the strength of the shop's evidence (A047: 54 % of those that US merchants chose to fight; the rest cautious). */
export const WIN_DISPUTE: Readonly<Record<'weak' | 'medium' | 'strong', Default>> = {
  weak: { low: 0.1, value: 0.2, high: 0.3 },
  medium: { low: 0.2, value: 0.4, high: 0.54 },
  strong: { low: 0.4, value: 0.54, high: 0.7, fact: 'A047', asOf: 2025 },
}

/** Chance of a bad public review when held firm. No source was found: assumptions. */
export const REVIEW_IF_HELD: Readonly<Record<'quiet' | 'threatened' | 'posted', Default>> = {
  quiet: { low: 0.02, value: 0.08, high: 0.2 },
  threatened: { low: 0.2, value: 0.4, high: 0.7 },
  // A review that is posted is sunk. What counts is the chance that they take it further, or would have changed it.
  posted: { low: 0.02, value: 0.1, high: 0.25 },
}

/** Chance of a lawyer's or regulator's step when held firm. No source was found: assumptions. */
export const LEGAL_IF_HELD: Readonly<Record<'quiet' | 'threatened' | 'begun', Default>> = {
  quiet: { low: 0.001, value: 0.01, high: 0.03 },
  threatened: { low: 0.03, value: 0.12, high: 0.35 },
  begun: { low: 0.6, value: 0.9, high: 1 },
}

/** Hours of arguing if held firm, median and ninetieth percentile: a clear case is a short argument. Assumptions. */
export const HOURS_IF_HELD: Readonly<Record<'weak' | 'medium' | 'strong', Default>> = {
  weak: { low: 0.7, value: 1.5, high: 4 },
  medium: { low: 0.5, value: 1, high: 3 },
  strong: { low: 0.3, value: 0.6, high: 1.5 },
}

/** Hours to put a dispute file together, median and ninetieth percentile (H016: 30–120 minutes, an assumption there). */
export const HOURS_TO_CONTEST: Default = { low: 0.25, value: 0.75, high: 2, fact: 'H016', assumed: true, asOf: 2026 }

/** The range of an hour's worth around its default (calculator appendix: 18, 25, 40). */
export const HOURLY_RANGE = { low: 18 / 25, high: 40 / 25, asOf: 2025 } as const

/** Chance gained that they buy again, by a remedy that settles it (B021, an assumption there; never above the level without a failure, B012). */
export const REPURCHASE_GAIN: Default = { low: 0.01, value: 0.05, high: 0.2, fact: 'B021', assumed: true, asOf: 2026 }

/** Orders still to come of somebody who ordered often: two years at the most (B021), one a month; an assumption. */
export const MOST_FUTURE_ORDERS = 24

/** ε: revenue change per star (B001; one sector, one city). */
export const REVENUE_PER_STAR: Default = { low: 0, value: 0.05, high: 0.09, fact: 'B001', asOf: 2016 }

/** φ and ψ at a full refund: what is left of the chance of a dispute (A019: a refunded charge can still be disputed) and of a bad review. Assumptions in size. */
export const DISPUTE_SHARE_AFTER_REFUND: Default = { low: 0.01, value: 0.04, high: 0.12 }
export const REVIEW_SHARE_AFTER_REFUND: Default = { low: 0.1, value: 0.35, high: 0.7 }
/** What is left of the chance of a legal step at a full refund; an assumption. */
export const LEGAL_SHARE_AFTER_REFUND = 0.1
/** Chance to win a dispute of a charge that was refunded in full, with the refund as proof (A027); an assumption in size. */
export const WIN_AFTER_REFUND = 0.9

/** Share of the cost of goods that returned goods bring: damaged ones (B024) and others (an assumption). */
export const SALVAGE: Readonly<Record<'damaged' | 'sound', Default>> = {
  damaged: { low: 0, value: 0.15, high: 0.2, fact: 'B024', asOf: 2017 },
  sound: { low: 0.3, value: 0.6, high: 0.9 },
}
/** Return freight and inspection as a share of the price (B022, B023). */
export const RETURN_HANDLING: Default = { low: 0.1, value: 0.21, high: 0.4, fact: 'B022', asOf: 2022 }

/** Freight and labour of sending again, as a share of the price, on top of the goods; an assumption. */
export const RESHIP_SHARE = 0.12
/** Share of the price that doing the work again costs; an assumption. */
export const REDO_SHARE: Default = { low: 0.2, value: 0.5, high: 0.9 }

/** What one unit of credit costs the shop, (1 − b)((1 − κ)c + κ): breakage b, displaced purchases κ; assumptions. c is the cost share of the vertical. */
export const CREDIT = { breakage: 0.2, displaced: 0.4 } as const

/** A goodwill gesture: a share of the price, never more than an hour of work; assumptions. */
export const GOODWILL = { shareOfPrice: 0.1, mostHours: 1 } as const

/** Share of an unpaid bill that would come in if held firm; an assumption. */
export const COLLECT_SHARE: Default = { low: 0.3, value: 0.6, high: 0.9 }

/** Hours that a legal or regulator's step takes, and the share of what is left in dispute that it awards; assumptions. */
export const LEGAL_HOURS: Default = { low: 2, value: 5, high: 20 }
export const LEGAL_AWARD_SHARE = 0.4

/** Chance of a repeat for each claim counted in the last year, and its cap; assumptions. */
export const REPEAT_PER_CLAIM = 0.08
export const REPEAT_MOST = 0.5

/** Share of the hours that the manager spends, and what an hour of the manager is worth against one of the team; assumptions. */
export const MANAGER = { share: 0.1, wageRatio: 1.6 } as const

/** Hours it takes to carry out an option, beside any arguing; assumptions. */
export const HANDLING_HOURS: Readonly<Record<Option, number>> = {
  full_refund: 0.15,
  partial_refund: 0.4,
  replace: 0.35,
  redo: 0.5,
  store_credit: 0.3,
  goodwill: 0.25,
  hold_firm: 0,
  contest_dispute: 0,
  accept_dispute: 0.1,
}

/**
 * How far an option calms compared with a full refund (0–1), before what the customer asked for is known. In kind calms best (B015); sizes
 * assumed. A gesture calms in proportion to its size, up to a tenth of what is asked.
 */
export const CALM = {
  replace: 0.85,
  redo: 0.75,
  creditAgreed: 0.9,
  creditNotAgreed: 0.4,
  goodwill: 0.25,
  goodwillFullAt: 0.1,
  accept: 0.7,
  asAsked: 1,
  againstWish: 0.6,
} as const

/** Share of the price that was not delivered, by cause, when the shop is at fault and when it is partly; assumptions that a stated figure replaces. */
export const OWED_SHARE: Readonly<Record<Cause, { readonly yes: number; readonly partly: number }>> = {
  late_delivery: { yes: 0.1, partly: 0.05 },
  wrong_item: { yes: 1, partly: 0.5 },
  damaged_defective: { yes: 1, partly: 0.5 },
  quality_below_expectation: { yes: 0.5, partly: 0.3 },
  billing_overcharge: { yes: 1, partly: 0.5 },
  refund_delay_or_denied: { yes: 1, partly: 0.5 },
  staff_behaviour: { yes: 0.1, partly: 0.05 },
  poor_communication: { yes: 0.1, partly: 0.05 },
  policy_dispute: { yes: 1, partly: 0.5 },
  no_show_or_cancellation: { yes: 1, partly: 0.5 },
  safety_hygiene: { yes: 1, partly: 0.5 },
  fraud_suspicion: { yes: 1, partly: 0.5 },
  other: { yes: 1, partly: 0.5 },
}
