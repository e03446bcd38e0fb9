import { costParts, disputeChance, disputeCosts, type OptionTerms, plannedBranch, winChance } from './cost.ts'
import { LEGAL_AWARD_SHARE, LEGAL_SHARE_AFTER_REFUND } from './defaults-by-vertical.ts'
import { AT, type Model } from './inputs.ts'
import type { Draws } from './sample.ts'

/** What the samples say of each option, in the order of `options`. Money in minor units, not rounded. */
export interface Simulation {
  readonly p10: readonly number[]
  readonly p90: readonly number[]
  /** Chance of being the cheapest of the open options, each at its expected cost given the drawn inputs; 0 for blocked ones. */
  readonly chanceBest: readonly number[]
  /** What knowing every input would be worth. */
  readonly perfectInformation: number
  /** Mean cost with events drawn and disputes met by the plan made at the means: estimates the expected cost without bias. */
  readonly meanOfEvents: readonly number[]
}

/** Runs every option through the same draws. `open` marks the options that no guard blocks. */
export function simulate(model: Model, options: readonly OptionTerms[], open: readonly boolean[], draws: Draws): Simulation {
  const { count } = draws
  const outcomes = options.map(() => new Float64Array(count))
  const plans = options.map((terms) => plannedBranch(model, terms, model.means))
  const wins = new Float64Array(options.length)
  const givenMeans = new Float64Array(options.length)
  const at = Float64Array.from(model.means)
  const fate = new Float64Array(draws.events.length)
  const parts = new Float64Array(7)
  let bestGiven = 0
  for (let i = 0; i < count; i++) {
    load(at, draws.parameters, i)
    for (let event = 0; event < fate.length; event++) fate[event] = draws.events[event]![i]!
    let least = Number.POSITIVE_INFINITY
    let winner = -1
    for (let k = 0; k < options.length; k++) {
      const given = costParts(model, options[k]!, at, 'cheaper', parts)
      outcomes[k]![i] = outcome(model, options[k]!, at, plans[k]!, fate, parts[0]!, parts[1]!)
      if (!open[k]) continue
      givenMeans[k]! += given
      if (given < least) {
        least = given
        winner = k
      }
    }
    if (winner >= 0) {
      wins[winner]! += 1
      bestGiven += least
    }
  }
  const openMeans = options.map((_, k) => k).filter((k) => open[k])
  const bestMean = openMeans.length > 0 ? Math.min(...openMeans.map((k) => givenMeans[k]! / count)) : 0
  return {
    meanOfEvents: outcomes.map((values) => values.reduce((sum, value) => sum + value, 0) / count),
    ...percentiles(outcomes),
    chanceBest: Array.from(wins, (won) => won / count),
    perfectInformation: openMeans.length > 0 ? Math.max(0, bestMean - bestGiven / count) : 0,
  }
}

function load(at: Float64Array, columns: Draws['parameters'], i: number): void {
  for (let p = 0; p < columns.length; p++) {
    const column = columns[p]
    if (column !== undefined) at[p] = column[i]!
  }
}

/** What one fate costs under an option: the formulas of `costParts` with each chance turned into a yes or a no. */
function outcome(
  model: Model,
  terms: OptionTerms,
  at: Float64Array,
  plan: 'contest' | 'accept',
  fate: Float64Array,
  money: number,
  time: number,
): number {
  let cost = money + time + disputeOutcome(model, terms, at, plan, fate)
  if (fate[2]! < at[AT.pBadReviewIfHeld]! * (1 - (1 - at[AT.reviewShareAfterRefund]!) * terms.calm)) cost += at[AT.reviewCostMinor]!
  if (fate[3]! < at[AT.pLegalStepIfHeld]! * (1 - (1 - LEGAL_SHARE_AFTER_REFUND) * terms.calm))
    cost += at[AT.legalHours]! * at[AT.hourlyCostMinor]! + LEGAL_AWARD_SHARE * terms.legalExposureMinor
  if (fate[4]! < at[AT.repeatChance]! * terms.givesInShare) cost += money + time
  if (fate[5]! < at[AT.repurchaseGain]! * terms.calm) cost -= at[AT.customerFutureValueMinor]!
  return cost
}

function disputeOutcome(model: Model, terms: OptionTerms, at: Float64Array, plan: 'contest' | 'accept', fate: Float64Array): number {
  if (terms.dispute === 'none' || terms.dispute === 'accepted') return 0
  const work = at[AT.hoursToContest]! * at[AT.hourlyCostMinor]!
  const won = fate[1]! < winChance(terms, at)
  const counter = at[AT.counterFeeMinor]! * (won ? 1 - model.counterFeeReturned : 1)
  const fee = at[AT.disputeFeeMinor]!
  if (terms.dispute === 'contested') return work + counter - (won ? terms.exposureMinor + model.disputeFeeReturned * fee : 0)
  const answering = terms.dispute === 'answered' ? work : 0
  if (fate[0]! >= disputeChance(terms, at)) return answering
  if (plan === 'accept') return answering + disputeCosts(model, terms, at).accept
  return answering + work + counter + fee * (won ? 1 - model.disputeFeeReturned : 1) + (won ? 0 : terms.exposureMinor)
}

function percentiles(outcomes: readonly Float64Array[]): { p10: number[]; p90: number[] } {
  const p10: number[] = []
  const p90: number[] = []
  for (const values of outcomes) {
    const low = Math.floor(0.1 * (values.length - 1))
    const high = Math.ceil(0.9 * (values.length - 1))
    p10.push(selectRank(values, low, 0))
    p90.push(selectRank(values, high, low))
  }
  return { p10, p90 }
}

/** The value of a rank (0 the smallest) by partitioning in place; everything before `from` is already at most as large. */
function selectRank(values: Float64Array, rank: number, from: number): number {
  let low = from
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!
    let i = low
    let j = high
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i <= j) {
        const swapped = values[i]!
        values[i] = values[j]!
        values[j] = swapped
        i++
        j--
      }
    }
    if (rank <= j) high = j
    else if (rank >= i) low = i
    else break
  }
  return values[rank]!
}
