import {
  ANSWERED_INQUIRY_SHARE,
  disputeChance,
  legalChance,
  type OptionTerms,
  plannedBranch,
  repeatChance,
  reviewChance,
  SETTLED_FROM,
  SHARED_AT,
  settle,
  VECTOR_LENGTH,
} from './cost.ts'
import { LEGAL_AWARD_SHARE, LEGAL_SHARE_AFTER_REFUND, WIN_AFTER_REFUND } from './defaults-by-vertical.ts'
import { AT, type Model } from './inputs.ts'
import { BLOCK, type Draws } from './sample.ts'

/** A block of settled parameter vectors, one column for each place of a vector. */
export type Columns = readonly Float64Array[]

/** Columns for a block, every place at the given settled vector. */
export function columnsOf(at: Float64Array): Columns {
  return Array.from({ length: VECTOR_LENGTH }, (_, place) => new Float64Array(BLOCK).fill(at[place]!))
}

/** Writes the first `size` draws of a block into the columns, settled; `at` is used as a scratch vector. */
export function loadBlock(model: Model, draws: Draws, size: number, at: Float64Array, columns: Columns): void {
  for (const [place, column] of draws.parameters.entries()) if (column) columns[place]!.set(column)
  const read = SETTLED_FROM.filter((place) => draws.parameters[place])
  const drawn = read.map((place) => columns[place]!)
  const shared = SHARED_PLACES.map((place) => columns[place]!)
  for (let i = 0; i < size; i++) {
    for (let d = 0; d < drawn.length; d++) at[read[d]!] = drawn[d]![i]!
    settle(model, at)
    for (let s = 0; s < shared.length; s++) shared[s]![i] = at[SHARED_PLACES[s]!]!
  }
}

const SHARED_PLACES = Object.values(SHARED_AT)

/** An event rarer than this under an option cannot show between p10 and p90: it enters at its expected value, as an insurer would price it. */
const LEAST_DRAWN = 0.05

/** What the shop would do about a dispute that comes, and which events are common enough under an option to be drawn. */
export interface OptionPlan {
  readonly branch: 'contest' | 'accept'
  readonly drawsDispute: boolean
  readonly drawsReview: boolean
  readonly drawsLegal: boolean
  readonly drawsRepeat: boolean
}

/** The plan of an option at a settled vector of means. */
export function planFor(terms: OptionTerms, at: Float64Array): OptionPlan {
  return {
    branch: plannedBranch(terms, at),
    drawsDispute: terms.dispute === 'contested' || disputeChance(terms, at) >= LEAST_DRAWN,
    drawsReview: reviewChance(terms, at) >= LEAST_DRAWN,
    drawsLegal: legalChance(terms, at) >= LEAST_DRAWN,
    drawsRepeat: repeatChance(terms, at) >= LEAST_DRAWN,
  }
}

/** What one option comes to in each sample of a block. */
export interface SampledCosts {
  /** Expected cost given the drawn parameters: `costParts` for the same vectors, which a test compares. */
  readonly given: Float64Array
  /** What the events of the sample make of it. */
  readonly outcome: Float64Array
}

/** The block that options are costed for: the first `size` places of every column count. */
export interface Block {
  readonly columns: Columns
  readonly events: Draws['events']
  readonly size: number
}

/**
 * Costs an option for a block, column by column: the formulas of `costParts` for many vectors at once, and the same with each chance turned into
 * a yes or a no. Two things stay at their expected value given the drawn parameters, which leaves the mean as it is: events rarer than one in
 * twenty, and what the customer still buys, which is a stream of purchases and not one toss of a coin.
 */
export function sampleOption(terms: OptionTerms, plan: OptionPlan, block: Block, into: SampledCosts): void {
  fillSure(terms, block, into.given)
  for (let i = 0; i < block.size; i++) into.outcome[i] = into.given[i]!
  if (terms.givesInShare > 0) addRepeat(terms, plan, block, into)
  if (terms.dispute === 'contested') addContested(terms, block, into)
  else if (terms.dispute !== 'none' && terms.dispute !== 'accepted') addDispute(terms, plan, block, into)
  addReviewLegalFuture(terms, plan, block, into)
}

/** Money and time: what an option takes whatever else happens. */
function fillSure(terms: OptionTerms, { columns, size }: Block, into: Float64Array): void {
  const { amountMinor, refundMinor, feesMinor, handlingHours, arguingShare, uses } = terms
  const hour = columns[SHARED_AT.hour]!
  const arguing = columns[SHARED_AT.arguing]!
  const one =
    uses === 'replacement'
      ? AT.replacementCostMinor
      : uses === 'redo'
        ? AT.redoCostMinor
        : uses === 'credit'
          ? AT.creditCostShare
          : uses === 'goodwill'
            ? AT.goodwillMinor
            : AT.collectShare
  const money = columns[one]!
  const factor = uses === 'credit' ? amountMinor : uses === 'nothing' ? refundMinor : 1
  const fixed = uses === 'nothing' ? feesMinor : 0
  for (let i = 0; i < size; i++) into[i] = factor * money[i]! + fixed + handlingHours * hour[i]! + arguingShare * arguing[i]!
  if (uses !== 'nothing' || !terms.takesGoodsBack) return
  const handling = columns[AT.returnHandlingMinor]!
  const salvage = columns[AT.salvageShare]!
  const goods = columns[AT.costOfGoodsMinor]!
  for (let i = 0; i < size; i++) into[i]! += handling[i]! - salvage[i]! * goods[i]!
}

/** A chargeback that is contested: what is spent on it less what a win brings back. */
function addContested({ exposureMinor }: OptionTerms, { columns, events, size }: Block, { given, outcome }: SampledCosts): void {
  const contestFees = columns[SHARED_AT.contestFees]!
  const acceptFees = columns[SHARED_AT.acceptFees]!
  const back = columns[SHARED_AT.feesBack]!
  const win = columns[AT.pWinDispute]!
  const won = events[1]!
  for (let i = 0; i < size; i++) {
    const outlay = contestFees[i]! - acceptFees[i]!
    const prize = exposureMinor + back[i]!
    given[i]! += outlay - win[i]! * prize
    outcome[i]! += won[i]! < win[i]! ? outlay - prize : outlay
  }
}

/** A dispute that may come, met by what is cheaper given the parameters; its fate by the plan made at the means. */
function addDispute(terms: OptionTerms, plan: OptionPlan, { columns, events, size }: Block, { given, outcome }: SampledCosts): void {
  const { exposureMinor, calm } = terms
  const held = columns[AT.pDisputeIfHeld]!
  const saved = columns[SHARED_AT.disputeSaved]!
  const work = columns[SHARED_AT.work]!
  const contestFees = columns[SHARED_AT.contestFees]!
  const acceptFees = columns[SHARED_AT.acceptFees]!
  const back = columns[SHARED_AT.feesBack]!
  const win = columns[AT.pWinDispute]!
  const [comes, won] = [events[0]!, events[1]!]
  const answers = terms.dispute === 'answered' ? 1 : 0
  const share = answers ? ANSWERED_INQUIRY_SHARE : 1
  const byRefund = terms.dispute === 'refunded'
  const accepts = plan.branch === 'accept'
  for (let i = 0; i < size; i++) {
    const chance = (held[i]! - calm * saved[i]!) * share
    const q = byRefund ? WIN_AFTER_REFUND : win[i]!
    const outlay = exposureMinor + contestFees[i]!
    const prize = exposureMinor + back[i]!
    const contest = outlay - q * prize
    const accept = exposureMinor + acceptFees[i]!
    const answering = answers * work[i]!
    given[i]! += answering + chance * Math.min(contest, accept)
    if (!plan.drawsDispute) outcome[i]! += answering + chance * (accepts ? accept : contest)
    else if (comes[i]! < chance) outcome[i]! += answering + (accepts ? accept : won[i]! < q ? outlay - prize : outlay)
    else outcome[i]! += answering
  }
}

/** The repeat that giving in beyond what is owed invites: as much again. */
function addRepeat(terms: OptionTerms, plan: OptionPlan, { columns, events, size }: Block, { given, outcome }: SampledCosts): void {
  const again = columns[AT.repeatChance]!
  const repeats = events[4]!
  for (let i = 0; i < size; i++) {
    const sure = given[i]!
    const chance = again[i]! * terms.givesInShare
    given[i]! += chance * sure
    outcome[i]! += !plan.drawsRepeat ? chance * sure : repeats[i]! < chance ? sure : 0
  }
}

/** A bad review, a legal step, and what the customer still buys. */
function addReviewLegalFuture(
  terms: OptionTerms,
  plan: OptionPlan,
  { columns, events, size }: Block,
  { given, outcome }: SampledCosts,
): void {
  const { calm } = terms
  const review = columns[SHARED_AT.review]!
  const reviewSaved = columns[SHARED_AT.reviewSaved]!
  const reviewCost = columns[AT.reviewCostMinor]!
  const posts = columns[AT.pBadReviewIfHeld]!
  const left = columns[AT.reviewShareAfterRefund]!
  const sues = columns[AT.pLegalStepIfHeld]!
  const legalWork = columns[SHARED_AT.legalWork]!
  const returning = columns[SHARED_AT.returning]!
  const [posted, sued] = [events[2]!, events[3]!]
  const legalShare = 1 - (1 - LEGAL_SHARE_AFTER_REFUND) * calm
  const award = LEGAL_AWARD_SHARE * terms.legalExposureMinor
  for (let i = 0; i < size; i++) {
    const expectedReview = review[i]! - calm * reviewSaved[i]!
    const legalStep = legalWork[i]! + award
    const chance = sues[i]! * legalShare
    const future = -calm * returning[i]!
    given[i]! += expectedReview + chance * legalStep + future
    const bad = !plan.drawsReview ? expectedReview : posted[i]! < posts[i]! * (1 - (1 - left[i]!) * calm) ? reviewCost[i]! : 0
    outcome[i]! += bad + (!plan.drawsLegal ? chance * legalStep : sued[i]! < chance ? legalStep : 0) + future
  }
}
