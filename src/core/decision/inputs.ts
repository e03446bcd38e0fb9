import { betaOf, type Distribution, lognormalOf, meanOf, pertOf, point, quantileTable, readTable } from '../probability.ts'
import type { DecideMemory } from './decide-memory.ts'
import type { Origin, Owed, UsedInput } from './decision.ts'
import {
  COLLECT_SHARE,
  CREDIT,
  type Default,
  DISPUTE_IF_HELD,
  DISPUTE_SHARE_AFTER_REFUND,
  defaultsFor,
  GOODWILL,
  HOURLY_RANGE,
  HOURS_IF_HELD,
  HOURS_TO_CONTEST,
  LEGAL_HOURS,
  LEGAL_IF_HELD,
  MANAGER,
  MOST_FUTURE_ORDERS,
  REDO_SHARE,
  REPEAT_MOST,
  REPEAT_PER_CLAIM,
  REPURCHASE_GAIN,
  RESHIP_SHARE,
  RETURN_HANDLING,
  REVENUE_PER_STAR,
  REVIEW_IF_HELD,
  REVIEW_SHARE_AFTER_REFUND,
  SALVAGE,
  WIN_DISPUTE,
} from './defaults-by-vertical.ts'
import { type Learned, learnInput } from './learning.ts'
import type { MergedSituation } from './merge-reading.ts'
import { owedFor, type Stakes, stakesOf } from './owed.ts'
import { PROCESSOR_FEES } from './processor-fees.ts'
import { programmeCost } from './programme.ts'
import { PRIOR_AVERAGE, type ReviewProfile, reviewCost, starMonths } from './review-cost.ts'
import type { Situation } from './situation.ts'
import { US_WORK_HOUR_MINOR, workHourMinor } from './work-hour.ts'

/** The inputs that may be uncertain, in the order of a parameter vector. The cost of every option is linear in each of them on either branch of a dispute. */
export const PARAMETERS = [
  'pDisputeIfHeld',
  'pBadReviewIfHeld',
  'pLegalStepIfHeld',
  'pWinDispute',
  'hoursStillToSpend',
  'hoursToContest',
  'hourlyCostMinor',
  'reviewCostMinor',
  'customerFutureValueMinor',
  'repurchaseGain',
  'legalHours',
  'disputeShareAfterRefund',
  'reviewShareAfterRefund',
  'costOfGoodsMinor',
  'salvageShare',
  'returnHandlingMinor',
  'replacementCostMinor',
  'redoCostMinor',
  'creditCostShare',
  'goodwillMinor',
  'collectShare',
  'repeatChance',
  'disputeFeeMinor',
  'counterFeeMinor',
  'extraDisputeCostMinor',
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** Where each parameter stands in a vector. */
export const AT = Object.fromEntries(PARAMETERS.map((name, index) => [name, index])) as Readonly<Record<Parameter, number>>

/** One input with its uncertainty and where it came from. */
export interface Input {
  readonly name: Parameter
  readonly unit: UsedInput['unit']
  readonly distribution: Distribution
  readonly origin: Origin
  readonly fact?: string
  /** The year of that fact. */
  readonly asOf?: number
  /** For an input of origin `learned`: the cases it rests on, and the mean it had without them. */
  readonly learned?: Learned & { readonly prior: number }
}

/** Everything the costs rest on. Money in minor units. */
export interface Model {
  readonly merged: MergedSituation
  readonly situation: Situation
  readonly stakes: Stakes
  readonly owed: Owed
  readonly disputeStatus: NonNullable<Situation['disputeStatus']>
  /** In the order of PARAMETERS. */
  readonly inputs: readonly Input[]
  readonly means: Float64Array
  /** Processor fee that comes back on a refund, and the fee for refunding. */
  readonly feeBackMinor: number
  readonly feeForRefundMinor: number
  /** Shares of the two dispute fees that a win returns, 0–1. */
  readonly disputeFeeReturned: number
  readonly counterFeeReturned: number
  /** An hour under an option costs hourFactor · w + hourFixed: w(1 − e) + w_m·e. */
  readonly hourFactor: number
  readonly hourFixedMinor: number
  /** Present when the cost of a review was computed from the profile. */
  readonly reviewProfile?: ReviewProfile
}

/** Resolves every input of the case. Never fails on what the schema admits. */
export function buildModel(merged: MergedSituation): Model {
  const { situation } = merged
  const stakes = stakesOf(situation)
  const review = reviewInput(merged)
  const defaults = inputsInOrder([
    ...chanceInputs(merged, stakes),
    ...hourInputs(merged),
    ...goodsInputs(merged),
    ...customerInputs(merged),
    ...feeInputs(merged, stakes),
    review.input,
  ])
  const inputs = defaults.map((input) => learnFrom(input, merged))
  const fees = PROCESSOR_FEES[situation.processor ?? 'other']
  const managerStated = situation.managerHourlyCostMinor
  return {
    merged,
    situation,
    stakes,
    owed: owedFor(merged, stakes),
    disputeStatus: situation.disputeStatus ?? 'none',
    inputs,
    means: Float64Array.from(inputs, (input) => meanOf(input.distribution)),
    feeBackMinor: situation.feeReturnedOnRefundMinor ?? 0,
    feeForRefundMinor: situation.feeForRefundMinor ?? 0,
    disputeFeeReturned: fees.disputeFeeReturnedOnWin,
    counterFeeReturned: returnedOnWin(situation.counterFeeReturnedOnWin, fees.counterFeeReturnedOnWin),
    hourFactor: 1 - MANAGER.share + (managerStated === undefined ? MANAGER.share * MANAGER.wageRatio : 0),
    hourFixedMinor: managerStated === undefined ? 0 : MANAGER.share * managerStated,
    ...(review.profile && { reviewProfile: review.profile }),
  }
}

/** Quantile tables of the uncertain inputs that count in this case, in the order of PARAMETERS; undefined for the rest. */
export type InputTables = readonly (Float64Array | undefined)[]

/** Builds the quantile tables once for everything that needs them. */
export function tablesOf(model: Model, memory?: DecideMemory): InputTables {
  return model.inputs.map(({ distribution }) => (distribution.kind === 'point' ? undefined : quantileTable(distribution, memory?.shapesOf)))
}

/** Standard normal at the ninetieth percentile. */
const Z90 = 1.2815515655446004

/** The tenth and ninetieth percentile of an input; both its value where it is known. */
export function rangeOf(model: Model, tables: InputTables, index: number): readonly [low: number, high: number] {
  const table = tables[index]
  return table ? [readTable(table, -Z90), readTable(table, Z90)] : [model.means[index]!, model.means[index]!]
}

/** The inputs that count in this case, as shown to people, the amount at stake first: the mean, and the tenth to ninetieth percentile of what is uncertain. */
export function usedInputs(model: Model, tables: InputTables): UsedInput[] {
  const { situation, merged } = model
  const stake: UsedInput = {
    name: 'orderValueMinor',
    value: situation.orderValueMinor,
    unit: 'minor',
    origin: merged.origins.orderValueMinor ?? 'stated',
  }
  const others = model.inputs.flatMap(({ name, unit, origin, fact, asOf, learned }, index) => {
    if (!counts(model, name)) return []
    const [low, high] = rangeOf(model, tables, index)
    return {
      name,
      value: model.means[index]!,
      unit,
      origin,
      ...(fact && { fact, ...(asOf && { asOf }) }),
      ...(tables[index] && { low, high }),
      ...(learned && { learned: shownOf(learned) }),
    }
  })
  return [stake, ...others]
}

function shownOf({ cases, causeCases, prior, data }: NonNullable<Input['learned']>): NonNullable<UsedInput['learned']> {
  return { cases, causeCases, prior, data }
}

/** False for an input that no option of this case can use. */
export function counts({ situation, stakes, disputeStatus }: Model, name: Parameter): boolean {
  switch (name) {
    case 'collectShare':
      return stakes.unpaid
    case 'salvageShare':
    case 'returnHandlingMinor':
    case 'costOfGoodsMinor':
      return situation.goodsReturned === true
    case 'pDisputeIfHeld':
    case 'disputeShareAfterRefund':
      return disputeStatus !== 'open'
    case 'repeatChance':
      return (situation.priorClaims ?? 0) > 0
    case 'extraDisputeCostMinor':
      return disputeStatus !== 'open' && (situation.extraDisputeCostMinor !== undefined || programmeCost(situation) !== undefined)
    default:
      return true
  }
}

/** What the shop's own outcomes make of a default; what somebody stated, what was read and what the profile holds stay as they are. */
function learnFrom(input: Input, { situation, own }: MergedSituation): Input {
  const learned = own && learnInput(input, situation, own)
  if (!learned) return input
  const { name, unit } = input
  return { name, unit, distribution: learned.distribution, origin: 'learned', learned: { ...learned, prior: meanOf(input.distribution) } }
}

function returnedOnWin(stated: boolean | undefined, fromProcessor: number): number {
  if (stated === undefined) return fromProcessor
  return stated ? 1 : 0
}

function inputsInOrder(inputs: readonly Input[]): Input[] {
  const byName = new Map(inputs.map((input) => [input.name, input]))
  return PARAMETERS.map((name) => byName.get(name)!)
}

function chanceInputs(merged: MergedSituation, stakes: Stakes): Input[] {
  const { situation } = merged
  const status = situation.disputeStatus ?? 'none'
  const noDispute = stakes.unpaid || status === 'lost' || stakes.keptMinor === 0
  const dispute =
    status === 'inquiry' || status === 'won'
      ? DISPUTE_IF_HELD[status]
      : DISPUTE_IF_HELD[situation.chargebackThreat ? 'threatened' : 'quiet']
  const review = REVIEW_IF_HELD[situation.reviewPosted ? 'posted' : situation.publicReviewThreat ? 'threatened' : 'quiet']
  const legal = LEGAL_IF_HELD[situation.legalStepBegun ? 'begun' : situation.legalThreat ? 'threatened' : 'quiet']
  return [
    noDispute
      ? { name: 'pDisputeIfHeld', unit: 'chance', distribution: point(0), origin: 'stated' }
      : (stated(merged, 'pDisputeIfHeld', 'pDisputeIfHeld', 'chance') ?? chance('pDisputeIfHeld', dispute)),
    stated(merged, 'pBadReviewIfHeld', 'pBadReviewIfHeld', 'chance') ?? chance('pBadReviewIfHeld', review),
    chance('pLegalStepIfHeld', legal),
    stated(merged, 'pWinDispute', 'pWinDispute', 'chance') ?? chance('pWinDispute', WIN_DISPUTE[situation.evidenceStrength ?? 'medium']),
    chance('disputeShareAfterRefund', DISPUTE_SHARE_AFTER_REFUND, 'ratio'),
    chance('reviewShareAfterRefund', REVIEW_SHARE_AFTER_REFUND, 'ratio'),
    chance('repurchaseGain', REPURCHASE_GAIN),
    stakes.unpaid
      ? (stated(merged, 'collectShare', 'collectShare', 'ratio') ?? chance('collectShare', COLLECT_SHARE, 'ratio'))
      : { name: 'collectShare', unit: 'ratio', distribution: point(1), origin: 'stated' },
  ]
}

function hourInputs(merged: MergedSituation): Input[] {
  const { situation } = merged
  const hour = workHourMinor(situation.currency, situation.orderValueMinor, merged.minorPerMajor)
  const range = pertOf(hour.valueMinor * HOURLY_RANGE.low, hour.valueMinor, hour.valueMinor * HOURLY_RANGE.high)
  const argue = HOURS_IF_HELD[situation.evidenceStrength ?? 'medium']
  return [
    stated(merged, 'hoursStillToSpend', 'hoursStillToSpend', 'hours') ?? hours('hoursStillToSpend', argue),
    stated(merged, 'hoursToContest', 'hoursToContest', 'hours') ?? hours('hoursToContest', HOURS_TO_CONTEST),
    stated(merged, 'hourlyCostMinor', 'hourlyCostMinor', 'minor') ?? {
      name: 'hourlyCostMinor',
      unit: 'minor',
      distribution: range,
      ...(hour.fact ? { origin: 'default', fact: hour.fact, asOf: HOURLY_RANGE.asOf } : { origin: 'assumption' }),
    },
    hours('legalHours', LEGAL_HOURS),
  ]
}

function goodsInputs(merged: MergedSituation): Input[] {
  const { situation } = merged
  const price = situation.orderValueMinor
  const costShare = 1 - marginOf(situation)
  const goods = situation.costOfGoodsMinor ?? price * costShare
  const again = goods + price * RESHIP_SHARE
  const returned = situation.goodsReturned === true
  const salvage = SALVAGE[situation.cause === 'damaged_defective' || situation.cause === 'safety_hygiene' ? 'damaged' : 'sound']
  const creditShare = (1 - CREDIT.breakage) * ((1 - CREDIT.displaced) * costShare + CREDIT.displaced)
  const hour = hourMean(merged)
  return [
    stated(merged, 'costOfGoodsMinor', 'costOfGoodsMinor', 'minor') ?? assumed('costOfGoodsMinor', 'minor', around(goods, 0.8, 1.2)),
    returned
      ? (stated(merged, 'salvageShare', 'salvageShare', 'ratio') ?? chance('salvageShare', salvage, 'ratio'))
      : assumed('salvageShare', 'ratio', point(0)),
    returned
      ? (stated(merged, 'returnHandlingMinor', 'returnHandlingMinor', 'minor') ?? {
          ...sourced('returnHandlingMinor', 'minor', RETURN_HANDLING),
          distribution: scaled(RETURN_HANDLING, price),
        })
      : assumed('returnHandlingMinor', 'minor', point(0)),
    stated(merged, 'replacementCostMinor', 'replacementCostMinor', 'minor') ??
      assumed('replacementCostMinor', 'minor', around(again, 0.75, 1.4)),
    stated(merged, 'redoCostMinor', 'redoCostMinor', 'minor') ?? assumed('redoCostMinor', 'minor', scaled(REDO_SHARE, price)),
    assumed('creditCostShare', 'ratio', around(creditShare, 0.7, Math.min(1.3, 1 / creditShare))),
    stated(merged, 'goodwillMinor', 'goodwillMinor', 'minor') ??
      assumed('goodwillMinor', 'minor', point(Math.round(Math.min(price * GOODWILL.shareOfPrice, hour * GOODWILL.mostHours)))),
  ]
}

function customerInputs(merged: MergedSituation): Input[] {
  const { situation } = merged
  const perOrder = situation.orderValueMinor * marginOf(situation)
  const orders = situation.customerLifetimeOrders === undefined ? undefined : Math.min(MOST_FUTURE_ORDERS, situation.customerLifetimeOrders)
  const usual = defaultsFor(situation.vertical).futureOrders
  const claims = situation.priorClaims ?? 0
  const repeat = Math.min(REPEAT_MOST, claims * REPEAT_PER_CLAIM)
  return [
    stated(merged, 'customerFutureValueMinor', 'customerFutureValueMinor', 'minor') ??
      assumed(
        'customerFutureValueMinor',
        'minor',
        orders === undefined ? scaled(usual, perOrder) : pertOf(0, orders * perOrder, 2 * orders * perOrder),
      ),
    assumed('repeatChance', 'chance', betaOf(repeat, 10)),
  ]
}

function feeInputs(merged: MergedSituation, stakes: Stakes): Input[] {
  const { situation } = merged
  const fees = PROCESSOR_FEES[situation.processor ?? 'other']
  const scale =
    situation.currency === 'USD'
      ? 1
      : workHourMinor(situation.currency, situation.orderValueMinor, merged.minorPerMajor).valueMinor / US_WORK_HOUR_MINOR
  const open = fees.disputeFeeUsdMinor * scale
  const waived = stakes.baseMinor < fees.waivedBelowFees * open
  const fee = (name: 'disputeFeeMinor' | 'counterFeeMinor', amount: number, fact: string | undefined): Input => ({
    name,
    unit: 'minor',
    distribution: fact ? point(amount) : pertOf(amount / 3, amount, amount * (5 / 3)),
    ...(fact && situation.currency === 'USD' ? { origin: 'default', fact, asOf: fees.asOf } : { origin: 'assumption' }),
  })
  return [
    stated(merged, 'disputeFeeMinor', 'disputeFeeMinor', 'minor') ?? fee('disputeFeeMinor', waived ? 0 : open, fees.disputeFeeFact),
    stated(merged, 'counterFeeMinor', 'counterFeeMinor', 'minor') ??
      fee('counterFeeMinor', fees.counterFeeUsdMinor * scale, fees.counterFeeFact),
    extraDispute(merged, scale),
  ]
}

/** λ: 0 where the shop is far from a card programme's threshold or nobody knows how near it is. */
function extraDispute(merged: MergedSituation, scale: number): Input {
  const near = programmeCost(merged.situation)
  const distribution = near
    ? pertOf(
        near.hours.low * hourMean(merged) + near.usdMinor * scale,
        near.hours.value * hourMean(merged) + near.usdMinor * scale,
        near.hours.high * hourMean(merged) + near.usdMinor * scale,
      )
    : point(0)
  return (
    stated(merged, 'extraDisputeCostMinor', 'extraDisputeCostMinor', 'minor') ?? {
      ...assumed('extraDisputeCostMinor', 'minor', distribution),
      ...(near?.fact && { fact: near.fact }),
    }
  )
}

/** How long one review is read, months, and the stars it gives; assumptions. */
const REVIEW_MONTHS = 24
const BAD_STARS = 1
/** Log spread of ε · σ: a ninetieth percentile of two and a half times the median. */
const SHARES_LOG_SPREAD = Math.log(2.5) / Z90

function reviewInput(merged: MergedSituation): { readonly input: Input; readonly profile?: ReviewProfile } {
  const known = stated(merged, 'reviewCostMinor', 'reviewCostMinor', 'minor')
  if (known) return { input: known }
  const { situation, origins } = merged
  const usual = defaultsFor(situation.vertical)
  const count = situation.reviewCount ?? usual.reviewCount.value
  const profile: ReviewProfile = {
    revenuePerStar: meanOf(scaled(REVENUE_PER_STAR, 1)),
    steeredShare: meanOf(scaled(usual.steeredShare, 1)),
    monthlyRevenueMinor: situation.monthlyRevenueMinor ?? usual.monthlyRevenueHours.value * hourMean(merged),
    margin: marginOf(situation),
    average: situation.reviewAverage ?? PRIOR_AVERAGE,
    count,
    newPerMonth: situation.newReviewsPerMonth ?? usual.newReviewsPerMonth.value,
    stars: BAD_STARS,
    months: REVIEW_MONTHS,
  }
  const sourcedRevenue = origins.monthlyRevenueMinor !== undefined && situation.vertical === 'restaurant'
  // The mean stays that of the formula; the spread is that of its rough shares and of whatever of the profile is not known.
  const spread = Math.hypot(
    SHARES_LOG_SPREAD,
    situation.monthlyRevenueMinor === undefined ? logSpreadBetween(usual.monthlyRevenueHours.low, usual.monthlyRevenueHours.high) : 0,
    situation.grossMargin === undefined ? logSpreadBetween(usual.margin.low, usual.margin.high) : 0,
    situation.reviewCount === undefined
      ? logSpreadBetween(
          starMonths({ ...profile, count: usual.reviewCount.high }),
          starMonths({ ...profile, count: usual.reviewCount.low }),
        )
      : 0,
  )
  const median = reviewCost(profile) / Math.exp(spread ** 2 / 2)
  return {
    profile,
    input: {
      name: 'reviewCostMinor',
      unit: 'minor',
      distribution: lognormalOf(median, median * Math.exp(spread * Z90)),
      ...(sourcedRevenue ? { origin: 'default', fact: 'B001', asOf: 2016 } : { origin: 'assumption' }),
    },
  }
}

/** The log spread of a lognormal with these as its tenth and ninetieth percentile; 0 where one of them is 0. */
function logSpreadBetween(low: number, high: number): number {
  return low > 0 && high > 0 ? Math.log(high / low) / (2 * Z90) : 0
}

function marginOf(situation: Situation): number {
  return situation.grossMargin ?? defaultsFor(situation.vertical).margin.value
}

function hourMean(merged: MergedSituation): number {
  const { situation } = merged
  return situation.hourlyCostMinor ?? workHourMinor(situation.currency, situation.orderValueMinor, merged.minorPerMajor).valueMinor
}

function stated(merged: MergedSituation, field: keyof Situation, name: Parameter, unit: UsedInput['unit']): Input | undefined {
  const value = merged.situation[field]
  return typeof value === 'number' ? { name, unit, distribution: point(value), origin: merged.origins[field] ?? 'stated' } : undefined
}

function assumed(name: Parameter, unit: UsedInput['unit'], distribution: Distribution): Input {
  return { name, unit, distribution, origin: 'assumption' }
}

function sourced(name: Parameter, unit: UsedInput['unit'], from: Default): Omit<Input, 'distribution'> {
  return {
    name,
    unit,
    origin: from.fact && !from.assumed ? 'default' : 'assumption',
    ...(from.fact && { fact: from.fact, ...(from.asOf && { asOf: from.asOf }) }),
  }
}

/** A beta with the default as its mean and about the width of its range. */
function chance(name: Parameter, from: Default, unit: 'chance' | 'ratio' = 'chance'): Input {
  const spread = (from.high - from.low) / 2.56
  const pseudoCases = Math.max(2, (from.value * (1 - from.value)) / spread ** 2 - 1)
  return { ...sourced(name, unit, from), distribution: betaOf(from.value, pseudoCases) }
}

function hours(name: Parameter, from: Default): Input {
  return { ...sourced(name, 'hours', from), distribution: lognormalOf(from.value, from.high) }
}

function scaled({ low, value, high }: Default, by: number): Distribution {
  return pertOf(low * by, value * by, high * by)
}

function around(value: number, low: number, high: number): Distribution {
  return pertOf(value * low, value, value * high)
}
