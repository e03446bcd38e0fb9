import { meanVector, type OptionTerms, settle } from './cost.ts'
import type { Model } from './inputs.ts'
import { BLOCK, type Draws } from './sample.ts'
import { columnsOf, loadBlock, planFor, sampleOption } from './sampled-costs.ts'

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
  const columns = columnsOf(at)
  const outcomes = options.map(() => new Float64Array(count))
  const given = options.map(() => new Float64Array(BLOCK))
  const givenSums = new Float64Array(options.length)
  const rivals = options.flatMap((_, k) => (open[k] ? [k] : []))
  const wins = new Float64Array(options.length)
  let bestGiven = 0
  for (let from = 0; from < count; from += BLOCK) {
    const size = Math.min(BLOCK, count - from)
    draws.next(size)
    loadBlock(model, draws, size, at, columns)
    const block = { columns, events: draws.events, size }
    options.forEach((terms, k) => {
      sampleOption(terms, plans[k]!, block, { given: given[k]!, outcome: outcomes[k]!.subarray(from, from + size) })
      givenSums[k]! += sumOf(given[k]!, size)
    })
    bestGiven += countWins(rivals, given, size, wins)
  }
  const openMeans = Array.from(givenSums, (sum) => sum / count).filter((_, k) => open[k])
  return {
    meanOfEvents: outcomes.map((values) => sumOf(values, count) / count),
    ...percentiles(outcomes),
    chanceBest: Array.from(wins, (won) => won / count),
    perfectInformation: openMeans.length > 0 ? Math.max(0, Math.min(...openMeans) - bestGiven / count) : 0,
    outcomes,
  }
}

function sumOf(values: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += values[i]!
  return sum
}

/** Counts for each sample of a block the rival that costs least, the first of equals; returns the sum of what they cost. */
function countWins(rivals: readonly number[], given: readonly Float64Array[], size: number, wins: Float64Array): number {
  if (rivals.length === 0) return 0
  let sum = 0
  for (let i = 0; i < size; i++) {
    let winner = rivals[0]!
    let least = given[winner]![i]!
    for (let r = 1; r < rivals.length; r++) {
      const cost = given[rivals[r]!]![i]!
      if (cost >= least) continue
      least = cost
      winner = rivals[r]!
    }
    wins[winner]! += 1
    sum += least
  }
  return sum
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

/** Below this many values, to guess where a rank lies costs more than it saves. */
const LEAST_TO_GUESS = 600

/**
 * The value of a rank (0 the smallest) by partitioning in place; everything before `from` is already at most as large. In long stretches a
 * sample is put in order first, so that the pivot lies close to what is looked for (Floyd and Rivest 1975, algorithm 489).
 */
function selectRank(values: Float64Array, rank: number, from: number, to = values.length - 1): number {
  let low = from
  let high = to
  while (low < high) {
    if (high - low > LEAST_TO_GUESS) {
      const size = high - low + 1
      const logSize = Math.log(size)
      const sample = 0.5 * Math.exp((2 * logSize) / 3)
      const side = rank - low < size / 2 ? -1 : 1
      const spread = 0.5 * Math.sqrt((logSize * sample * (size - sample)) / size) * side
      const share = ((rank - low) * sample) / size
      selectRank(values, rank, Math.max(low, Math.floor(rank - share + spread)), Math.min(high, Math.floor(rank - share + sample + spread)))
    }
    const pivot = values[rank]!
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
