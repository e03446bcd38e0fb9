import {
  acceptCost,
  contestCost,
  contestOutlay,
  contestPrize,
  contestWork,
  costParts,
  disputeChance,
  legalChance,
  legalCost,
  meanVector,
  type OptionTerms,
  plannedBranch,
  repeatChance,
  reviewChance,
  settle,
  winChance,
} from './cost.ts'
import { AT, type Model } from './inputs.ts'
import { BLOCK, type Draws } from './sample.ts'

/** What the samples say of each option, in the order of `options`. Money in minor units, not rounded. */
export interface Simulation {
  readonly p10: readonly number[]
  readonly p90: readonly number[]
  /** Chance of being the cheapest of the open options, each at its expected cost given the drawn inputs; 0 for blocked ones. */
  readonly chanceBest: readonly number[]
  /** What knowing every input would be worth. */
  readonly perfectInformation: number
  /** Mean cost with common events drawn and disputes met by the plan made at the means: estimates the expected cost without bias. */
  readonly meanOfEvents: readonly number[]
  /** What each sample came to under each option, in no order: for a picture of the spread. */
  readonly outcomes: readonly Float64Array[]
}

/** Runs every option through the same draws, `count` of them. `open` marks the options that no guard blocks. */
export function simulate(model: Model, options: readonly OptionTerms[], open: readonly boolean[], draws: Draws, count: number): Simulation {
  const at = meanVector(model)
  settle(model, at)
  const plans = options.map((terms) => planFor(terms, at))
  const outcomes = options.map(() => new Float64Array(count))
  const wins = new Float64Array(options.length)
  const givenSums = new Float64Array(options.length)
  const fate = new Float64Array(draws.events.length)
  const parts = new Float64Array(7)
  const drawn = draws.parameters.flatMap((column, place) => (column ? [{ place, column }] : []))
  let bestGiven = 0
  for (let from = 0; from < count; from += BLOCK) {
    const size = Math.min(BLOCK, count - from)
    draws.next(size)
    for (let i = 0; i < size; i++) {
      load(at, drawn, i)
      settle(model, at)
      for (let event = 0; event < fate.length; event++) fate[event] = draws.events[event]![i]!
      let least = Number.POSITIVE_INFINITY
      let winner = -1
      for (let k = 0; k < options.length; k++) {
        const terms = options[k]!
        const given = costParts(terms, at, 'cheaper', parts)
        outcomes[k]![from + i] = outcome(terms, at, plans[k]!, fate, parts)
        givenSums[k]! += given
        if (open[k] && given < least) {
          least = given
          winner = k
        }
      }
      if (winner < 0) continue
      wins[winner]! += 1
      bestGiven += least
    }
  }
  const openMeans = Array.from(givenSums, (sum) => sum / count).filter((_, k) => open[k])
  return {
    meanOfEvents: outcomes.map((values) => values.reduce((sum, value) => sum + value, 0) / count),
    ...percentiles(outcomes),
    chanceBest: Array.from(wins, (won) => won / count),
    perfectInformation: openMeans.length > 0 ? Math.max(0, Math.min(...openMeans) - bestGiven / count) : 0,
    outcomes,
  }
}

function load(at: Float64Array, drawn: readonly DrawnColumn[], i: number): void {
  for (let d = 0; d < drawn.length; d++) {
    const { place, column } = drawn[d]!
    at[place] = column[i]!
  }
}

/** A column of draws and the parameter it belongs to. */
interface DrawnColumn {
  readonly place: number
  readonly column: Float64Array
}

/** An event rarer than this under an option cannot show between p10 and p90: it enters at its expected value, as an insurer would price it. */
const LEAST_DRAWN = 0.05

/** What the shop would do about a dispute that comes, and which events are common enough under an option to be drawn. */
interface OptionPlan {
  readonly branch: 'contest' | 'accept'
  readonly drawsDispute: boolean
  readonly drawsReview: boolean
  readonly drawsLegal: boolean
  readonly drawsRepeat: boolean
}

function planFor(terms: OptionTerms, at: Float64Array): OptionPlan {
  return {
    branch: plannedBranch(terms, at),
    drawsDispute: terms.dispute === 'contested' || disputeChance(terms, at) >= LEAST_DRAWN,
    drawsReview: reviewChance(terms, at) >= LEAST_DRAWN,
    drawsLegal: legalChance(terms, at) >= LEAST_DRAWN,
    drawsRepeat: repeatChance(terms, at) >= LEAST_DRAWN,
  }
}

/**
 * What one fate costs under an option: the formulas of `costParts`, whose parts for the same parameters are given, with each chance turned
 * into a yes or a no. Two things stay at their expected value given the drawn parameters, which leaves the mean as it is: events rarer than
 * one in twenty, and what the customer still buys, which is a stream of purchases and not one toss of a coin.
 */
function outcome(terms: OptionTerms, at: Float64Array, plan: OptionPlan, fate: Float64Array, parts: Float64Array): number {
  const sure = parts[0]! + parts[1]!
  const review = plan.drawsReview ? (fate[2]! < reviewChance(terms, at) ? at[AT.reviewCostMinor]! : 0) : parts[3]!
  const legal = plan.drawsLegal ? (fate[3]! < legalChance(terms, at) ? legalCost(terms, at) : 0) : parts[4]!
  const repeat = plan.drawsRepeat ? (fate[4]! < repeatChance(terms, at) ? sure : 0) : parts[5]!
  return sure + disputeOutcome(terms, at, plan, fate) + review + legal + repeat + parts[6]!
}

function disputeOutcome(terms: OptionTerms, at: Float64Array, { branch, drawsDispute }: OptionPlan, fate: Float64Array): number {
  if (terms.dispute === 'none' || terms.dispute === 'accepted') return 0
  if (!drawsDispute) {
    const chance = disputeChance(terms, at)
    const cost = branch === 'accept' ? acceptCost(terms, at) : contestCost(terms, at)
    return (terms.dispute === 'answered' ? contestWork(at) : 0) + chance * cost
  }
  const prize = fate[1]! < winChance(terms, at) ? contestPrize(terms, at) : 0
  if (terms.dispute === 'contested') return contestOutlay(terms, at) - acceptCost(terms, at) - prize
  const answering = terms.dispute === 'answered' ? contestWork(at) : 0
  if (fate[0]! >= disputeChance(terms, at)) return answering
  return answering + (branch === 'accept' ? acceptCost(terms, at) : contestOutlay(terms, at) - prize)
}

function percentiles(outcomes: readonly Float64Array[]): { p10: number[]; p90: number[] } {
  const p10: number[] = []
  const p90: number[] = []
  for (const values of outcomes) {
    const [low, high] = tenthAndNinetieth(values)
    p10.push(low)
    p90.push(high)
  }
  return { p10, p90 }
}

/** The tenth and ninetieth percentile of the values, whose order is lost: the ranks below and above where they fall between two. */
export function tenthAndNinetieth(values: Float64Array): readonly [low: number, high: number] {
  const low = Math.floor(0.1 * (values.length - 1))
  const high = Math.ceil(0.9 * (values.length - 1))
  return [selectRank(values, low, 0), selectRank(values, high, low)]
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
