import type { Option } from '../case.ts'
import type { Distribution } from '../probability.ts'
import { type DecideOptions, modelFor } from './decide.ts'
import { findAskNext } from './information.ts'
import { counts, tablesOf } from './inputs.ts'
import { rankOptions } from './rank.ts'
import { startDraws, USUAL_SEED } from './sample.ts'
import { simulate } from './simulate.ts'
import type { Situation } from './situation.ts'
import { type SumLine, sumLines } from './sum-lines.ts'
import { findSwings, type Swing } from './swings.ts'

/** What stands behind a decision, for those who ask. */
export interface ShownMath {
  /** In the order of `Decision.options`. */
  readonly sums: readonly OptionSum[]
  readonly swings: readonly Swing[]
  /** What is believed of each uncertain number that counts, by its name. */
  readonly beliefs: Readonly<Record<string, Distribution>>
  readonly sampleCount: number
}

/** The sum of one option, line by line, and how its samples spread. */
export interface OptionSum {
  readonly option: Option
  readonly lines: readonly SumLine[]
  readonly spread: Spread
}

/** Shares of the samples in equal steps between two amounts, minor units; what lies outside counts in the first or the last. They add up to 1. */
export interface Spread {
  readonly fromMinor: number
  readonly toMinor: number
  readonly shares: readonly number[]
}

/** Samples behind the pictures. */
const SAMPLES = 10_000
const STEPS = 30
/** The scale of the pictures leaves out this share of the samples at either end: one rare fate would squeeze all others. */
const LEFT_OUT = 0.01

/** Every line of every sum, what moves the choice, what is believed of each number, and how the samples spread, of the decision that `decide` makes of the same input. */
export function showMath(situation: Situation, options: Omit<DecideOptions, 'samples'> = {}): ShownMath {
  const model = modelFor(situation, options)
  const ranked = rankOptions(model)
  const tables = tablesOf(model)
  const draws = startDraws(model, tables, options.seed ?? USUAL_SEED)
  const terms = ranked.map((candidate) => candidate.terms)
  const open = ranked.map((candidate) => candidate.open)
  const { outcomes } = simulate(model, terms, open, draws, SAMPLES)
  const spreads = spreadAlike(outcomes, open)
  const beliefs = model.inputs.flatMap(({ name, distribution }) =>
    counts(model, name) && distribution.kind !== 'point' ? [[name, distribution] as const] : [],
  )
  return {
    sums: terms.map((of, index) => ({ option: of.option, lines: sumLines(model, of), spread: spreads[index]! })),
    swings: findSwings(model, ranked, tables, findAskNext(model, ranked, tables)),
    beliefs: Object.fromEntries(beliefs),
    sampleCount: SAMPLES,
  }
}

/** The numbers that move the choice, most telling first, as in `ShownMath.swings`, without the samples. */
export function findNumbersThatMatter(situation: Situation, options: Omit<DecideOptions, 'samples' | 'seed'> = {}): Swing[] {
  const model = modelFor(situation, options)
  const ranked = rankOptions(model)
  const tables = tablesOf(model)
  return findSwings(model, ranked, tables, findAskNext(model, ranked, tables))
}

/** All options on one scale, so that their pictures may be compared. What is not open does not stretch it. */
function spreadAlike(outcomes: readonly Float64Array[], open: readonly boolean[]): Spread[] {
  const sorted = outcomes.map((values) => values.toSorted())
  const shown = open.includes(true) ? sorted.filter((_, index) => open[index]) : sorted
  const fromMinor = Math.min(...shown.map((values) => values[Math.floor(LEFT_OUT * (values.length - 1))]!))
  const toMinor = Math.max(...shown.map((values) => values[Math.ceil((1 - LEFT_OUT) * (values.length - 1))]!), fromMinor + 1)
  return sorted.map((values) => {
    const shares = new Array<number>(STEPS).fill(0)
    for (const value of values) {
      const step = Math.floor(((value - fromMinor) / (toMinor - fromMinor)) * STEPS)
      shares[Math.min(STEPS - 1, Math.max(0, step))]! += 1 / values.length
    }
    return { fromMinor, toMinor, shares }
  })
}
