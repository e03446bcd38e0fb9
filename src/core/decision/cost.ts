import type { Option } from '../case.ts'
import { CALM, HANDLING_HOURS, LEGAL_AWARD_SHARE, LEGAL_SHARE_AFTER_REFUND, WIN_AFTER_REFUND } from './defaults-by-vertical.ts'
import { AT, type Model, PARAMETERS } from './inputs.ts'

/** The parts of a cost, in the order of a parts vector. */
export const PARTS = ['money', 'time', 'dispute', 'review', 'legal', 'repeat', 'future'] as const

/** What the shop does once a dispute comes: what is cheaper, or one of the two whatever it costs. */
export type Plan = 'cheaper' | 'contest' | 'accept'

/** One option of one case, ready to be costed for any parameter vector. Money in minor units. */
export interface OptionTerms {
  readonly option: Option
  /** A_k: money given back now, or the face value of a credit. */
  readonly amountMinor: number
  /** g_k: how much of what is owed this meets. */
  readonly meetsMinor: number
  /** How far it calms compared with a full refund, 0 (holding) to 1. Drives φ, ψ, ρ, the legal chance and the hours saved. */
  readonly calm: number
  readonly handlingHours: number
  /** Share of the arguing that is still to be done, 0–1. */
  readonly arguingShare: number
  /** A_k − f_back + f_refund, in so far as it is money given back. */
  readonly refundMinor: number
  readonly feesMinor: number
  readonly takesGoodsBack: boolean
  readonly uses: 'nothing' | 'replacement' | 'redo' | 'credit' | 'goodwill'
  readonly dispute: 'none' | 'possible' | 'answered' | 'refunded' | 'contested' | 'accepted'
  /** X_k: what a dispute would be about. */
  readonly exposureMinor: number
  /** What a legal step could still award, above what is owed. */
  readonly legalExposureMinor: number
  /** Share of the option that gives in beyond what is owed, 0–1. */
  readonly givesInShare: number
}

/** Terms of an option at an amount; `amountMinor` matters for money and credit. */
export function optionTerms(model: Model, option: Option, amountMinor: number): OptionTerms {
  const { stakes, owed } = model
  const filed = model.disputeStatus === 'open'
  const money = option === 'full_refund' || option === 'partial_refund'
  const calm = calmOf(model, option, amountMinor)
  const left = Math.max(0, stakes.keptMinor - (money ? amountMinor : 0))
  return {
    option,
    amountMinor: money || option === 'store_credit' ? amountMinor : 0,
    meetsMinor: meets(model, option, amountMinor),
    calm,
    handlingHours: HANDLING_HOURS[option],
    arguingShare: option === 'contest_dispute' || option === 'accept_dispute' ? 0 : 1 - calm,
    refundMinor: money ? amountMinor : 0,
    feesMinor:
      money && !stakes.unpaid && amountMinor > 0
        ? model.feeForRefundMinor - Math.min(amountMinor, model.feeBackMinor * shareOf(amountMinor, stakes.keptMinor))
        : 0,
    takesGoodsBack: option === 'full_refund' && model.situation.goodsReturned === true,
    uses: usesOf(option),
    dispute: disputeOf(model, option, filed),
    exposureMinor: option === 'full_refund' ? stakes.keptMinor : left,
    legalExposureMinor:
      option === 'accept_dispute' ? 0 : Math.max(0, stakes.keptMinor - Math.max(money ? amountMinor : 0, owed.amountMinor)),
    givesInShare: givesIn(model, option, amountMinor),
  }
}

/** Where a parameter vector holds what all options share, behind the parameters themselves. */
export const SHARED_AT = {
  hour: PARAMETERS.length,
  arguing: PARAMETERS.length + 1,
  work: PARAMETERS.length + 2,
  acceptFees: PARAMETERS.length + 3,
  contestFees: PARAMETERS.length + 4,
  feesBack: PARAMETERS.length + 5,
  disputeSaved: PARAMETERS.length + 6,
  review: PARAMETERS.length + 7,
  reviewSaved: PARAMETERS.length + 8,
  legalWork: PARAMETERS.length + 9,
  returning: PARAMETERS.length + 10,
} as const
/** Places in a parameter vector. */
export const VECTOR_LENGTH = PARAMETERS.length + 11

const { hour: HOUR, arguing: ARGUING, work: WORK, acceptFees: ACCEPT_FEES, contestFees: CONTEST_FEES, feesBack: FEES_BACK } = SHARED_AT
const { disputeSaved: DISPUTE_SAVED, review: REVIEW, reviewSaved: REVIEW_SAVED, legalWork: LEGAL_WORK, returning: RETURNING } = SHARED_AT

/** A parameter vector at the means of the model, with room for what the options share. */
export function meanVector(model: Model): Float64Array {
  const at = new Float64Array(VECTOR_LENGTH)
  at.set(model.means)
  return at
}

/** The parameters that `settle` reads; a test compares what comes of the others. */
export const SETTLED_FROM: readonly number[] = [
  AT.hourlyCostMinor,
  AT.disputeFeeMinor,
  AT.counterFeeMinor,
  AT.hoursStillToSpend,
  AT.hoursToContest,
  AT.extraDisputeCostMinor,
  AT.pDisputeIfHeld,
  AT.disputeShareAfterRefund,
  AT.pBadReviewIfHeld,
  AT.reviewCostMinor,
  AT.reviewShareAfterRefund,
  AT.legalHours,
  AT.repurchaseGain,
  AT.customerFutureValueMinor,
]

/** Works out what all options share from the parameters; to be called after any of them changed. */
export function settle(model: Model, at: Float64Array): void {
  const wage = at[AT.hourlyCostMinor]!
  const open = at[AT.disputeFeeMinor]!
  const counter = at[AT.counterFeeMinor]!
  at[HOUR] = wage * model.hourFactor + model.hourFixedMinor
  at[ARGUING] = at[AT.hoursStillToSpend]! * at[HOUR]!
  at[WORK] = at[AT.hoursToContest]! * wage
  at[ACCEPT_FEES] = open + at[AT.extraDisputeCostMinor]!
  at[CONTEST_FEES] = at[ACCEPT_FEES]! + counter + at[WORK]!
  at[FEES_BACK] = open * model.disputeFeeReturned + counter * model.counterFeeReturned
  at[DISPUTE_SAVED] = at[AT.pDisputeIfHeld]! * (1 - at[AT.disputeShareAfterRefund]!)
  at[REVIEW] = at[AT.pBadReviewIfHeld]! * at[AT.reviewCostMinor]!
  at[REVIEW_SAVED] = at[REVIEW]! * (1 - at[AT.reviewShareAfterRefund]!)
  at[LEGAL_WORK] = at[AT.legalHours]! * wage
  at[RETURNING] = at[AT.repurchaseGain]! * at[AT.customerFutureValueMinor]!
}

/**
 * The expected cost of an option given a settled parameter vector, by part, into `parts` (order of PARTS); returns the sum.
 * Measured against keeping the money and doing nothing more. Source of every line: the engine's design, "Cost of an option" (after B027, B028):
 *
 *     money    A_k·collect − f_back + f_refund − s·G + return handling | R | V·(1 − b)((1 − κ)c + κ) | goodwill
 *     time     h_k·(w(1 − e) + w_m·e),  h_k = handling + hours of arguing·(1 − calm); a dispute's file is the argument, so none beside it
 *     dispute  p_k·min(contest, accept),  p_k = p·(1 − (1 − φ)·calm)
 *              accept  = X + F_open + λ      contest = (1 − q)X + F_open(1 − q·ret_open) + F_counter(1 − q·ret_counter) + h_d·w + λ
 *              once filed: accept = 0, contest = h_d·w + F_counter(1 − q·ret_counter) − q(X + ret_open·F_open)
 *     review   r·(1 − (1 − ψ)·calm)·D      legal  ℓ·(1 − 0.9·calm)·(hours·w + share·(X above O))
 *     repeat   m·(share given beyond O)·(money + time)      future  − Δρ·calm·L
 *
 * Future is counted from the chance that they buy again anyway, which stands alike in every option. λ is what one more dispute costs near a card
 * programme's threshold, 0 far from it; of a dispute that is filed it is spent.
 */
export function costParts(terms: OptionTerms, at: Float64Array, plan: Plan, parts: Float64Array): number {
  const { calm } = terms
  const money = moneyPart(terms, at)
  const time = terms.handlingHours * at[HOUR]! + terms.arguingShare * at[ARGUING]!
  const dispute = disputePart(terms, at, plan)
  const review = at[REVIEW]! - calm * at[REVIEW_SAVED]!
  const legal = legalChance(terms, at) * legalCost(terms, at)
  const repeat = repeatChance(terms, at) * (money + time)
  const future = -calm * at[RETURNING]!
  parts[0] = money
  parts[1] = time
  parts[2] = dispute
  parts[3] = review
  parts[4] = legal
  parts[5] = repeat
  parts[6] = future
  return money + time + dispute + review + legal + repeat + future
}

function moneyPart(terms: OptionTerms, at: Float64Array): number {
  switch (terms.uses) {
    case 'replacement':
      return at[AT.replacementCostMinor]!
    case 'redo':
      return at[AT.redoCostMinor]!
    case 'credit':
      return terms.amountMinor * at[AT.creditCostShare]!
    case 'goodwill':
      return at[AT.goodwillMinor]!
    case 'nothing': {
      const back = terms.takesGoodsBack ? at[AT.returnHandlingMinor]! - at[AT.salvageShare]! * at[AT.costOfGoodsMinor]! : 0
      return terms.refundMinor * at[AT.collectShare]! + terms.feesMinor + back
    }
  }
}

function disputePart(terms: OptionTerms, at: Float64Array, plan: Plan): number {
  switch (terms.dispute) {
    case 'none':
    case 'accepted':
      return 0
    case 'contested':
      // The opening fee and λ are gone; what a win returns of it is in FEES_BACK.
      return at[CONTEST_FEES]! - at[ACCEPT_FEES]! - at[AT.pWinDispute]! * (terms.exposureMinor + at[FEES_BACK]!)
    default: {
      const answering = terms.dispute === 'answered' ? at[WORK]! : 0
      const contest = contestCost(terms, at)
      const accept = acceptCost(terms, at)
      const cost = plan === 'contest' ? contest : plan === 'accept' ? accept : Math.min(contest, accept)
      return answering + disputeChance(terms, at) * cost
    }
  }
}

/** An inquiry that is answered with evidence becomes a chargeback this much less often; an assumption. */
export const ANSWERED_INQUIRY_SHARE = 0.5

/** p_k: the chance that a dispute comes under this option. */
export function disputeChance(terms: OptionTerms, at: Float64Array): number {
  if (terms.dispute === 'none' || terms.dispute === 'contested' || terms.dispute === 'accepted') return 0
  const chance = at[AT.pDisputeIfHeld]! - terms.calm * at[DISPUTE_SAVED]!
  return terms.dispute === 'answered' ? chance * ANSWERED_INQUIRY_SHARE : chance
}

/** q: the chance to win under this option; a charge refunded in full is defended with the refund itself. */
export function winChance(terms: OptionTerms, at: Float64Array): number {
  return terms.dispute === 'refunded' ? WIN_AFTER_REFUND : at[AT.pWinDispute]!
}

/** What accepting a dispute costs once it has come: X + F_open + λ. */
export function acceptCost(terms: OptionTerms, at: Float64Array): number {
  return terms.exposureMinor + at[ACCEPT_FEES]!
}

/** What contesting costs once it has come: (1 − q)X + F_open(1 − q·ret_open) + F_counter(1 − q·ret_counter) + h_d·w + λ. */
export function contestCost(terms: OptionTerms, at: Float64Array): number {
  return contestOutlay(terms, at) - winChance(terms, at) * contestPrize(terms, at)
}

/** What contesting costs when it is lost: X, both fees, λ and the work. */
export function contestOutlay(terms: OptionTerms, at: Float64Array): number {
  return terms.exposureMinor + at[CONTEST_FEES]!
}

/** What a win brings back: X, and the fees in so far as they are returned. */
export function contestPrize(terms: OptionTerms, at: Float64Array): number {
  return terms.exposureMinor + at[FEES_BACK]!
}

/** Time that goes into contesting, in money. */
export function contestWork(at: Float64Array): number {
  return at[WORK]!
}

/** r_k: the chance of a bad review under this option. */
export function reviewChance(terms: OptionTerms, at: Float64Array): number {
  return at[AT.pBadReviewIfHeld]! * (1 - (1 - at[AT.reviewShareAfterRefund]!) * terms.calm)
}

/** ℓ_k: the chance of a lawyer's or regulator's step under this option. */
export function legalChance(terms: OptionTerms, at: Float64Array): number {
  return at[AT.pLegalStepIfHeld]! * (1 - (1 - LEGAL_SHARE_AFTER_REFUND) * terms.calm)
}

/** m_k: the chance that giving in beyond what is owed invites another claim. */
export function repeatChance(terms: OptionTerms, at: Float64Array): number {
  return at[AT.repeatChance]! * terms.givesInShare
}

/** C_law: the hours of such a step, and the share that it awards of what is left in dispute above O. */
export function legalCost(terms: OptionTerms, at: Float64Array): number {
  return at[LEGAL_WORK]! + LEGAL_AWARD_SHARE * terms.legalExposureMinor
}

/** The plan for a dispute that is cheaper at these values: what the shop would set out to do, knowing what it knows now. */
export function plannedBranch(terms: OptionTerms, at: Float64Array): 'contest' | 'accept' {
  return contestCost(terms, at) < acceptCost(terms, at) ? 'contest' : 'accept'
}

function usesOf(option: Option): OptionTerms['uses'] {
  if (option === 'replace') return 'replacement'
  if (option === 'redo') return 'redo'
  if (option === 'store_credit') return 'credit'
  return option === 'goodwill' ? 'goodwill' : 'nothing'
}

function disputeOf({ stakes, disputeStatus }: Model, option: Option, filed: boolean): OptionTerms['dispute'] {
  if (option === 'accept_dispute') return 'accepted'
  if (option === 'contest_dispute') return filed ? 'contested' : 'answered'
  if (stakes.unpaid || stakes.keptMinor === 0 || filed || disputeStatus === 'lost') return 'none'
  return option === 'full_refund' ? 'refunded' : 'possible'
}

function shareOf(amount: number, whole: number): number {
  return whole > 0 ? Math.min(1, amount / whole) : 0
}

/** Piecewise linear in x/asked for a partial refund; for the rest by kind, and by whether it is what the customer asked for. */
function calmOf({ stakes, merged, situation, means }: Model, option: Option, amountMinor: number): number {
  const { wants } = merged
  const wantsMoney = wants.includes('refund') || wants.includes('partial_refund')
  switch (option) {
    case 'full_refund':
      return 1
    case 'partial_refund':
      return shareOf(amountMinor, stakes.askedMinor)
    case 'replace':
      if (wants.includes('replacement')) return CALM.asAsked
      return wantsMoney ? CALM.againstWish : CALM.replace
    case 'redo':
      if (wants.includes('redo_work')) return CALM.asAsked
      return wantsMoney ? CALM.againstWish : CALM.redo
    case 'store_credit':
      return (situation.creditAgreed ? CALM.creditAgreed : CALM.creditNotAgreed) * shareOf(amountMinor, stakes.askedMinor)
    case 'goodwill':
      return CALM.goodwill * shareOf(means[AT.goodwillMinor]!, stakes.askedMinor * CALM.goodwillFullAt)
    case 'accept_dispute':
      return CALM.accept
    case 'hold_firm':
    case 'contest_dispute':
      return 0
  }
}

function meets({ owed, situation }: Model, option: Option, amountMinor: number): number {
  switch (option) {
    case 'full_refund':
    case 'partial_refund':
      return amountMinor
    case 'replace':
    case 'redo':
      return owed.metBy === 'money_or_repair' ? owed.amountMinor : 0
    case 'store_credit':
      return situation.creditAgreed ? amountMinor : 0
    case 'accept_dispute':
      return owed.amountMinor
    default:
      return 0
  }
}

function givesIn({ owed }: Model, option: Option, amountMinor: number): number {
  switch (option) {
    case 'full_refund':
    case 'partial_refund':
    case 'store_credit':
      return amountMinor > 0 ? Math.max(0, amountMinor - owed.amountMinor) / amountMinor : 0
    case 'replace':
    case 'redo':
      return owed.amountMinor > 0 ? 0 : 1
    case 'goodwill':
      return 1
    default:
      return 0
  }
}
