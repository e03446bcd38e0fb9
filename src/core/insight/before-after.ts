import { quantileOf } from '../probability.ts'

/** Cases of a cause before and after something was changed. */
export interface BeforeAfter {
  readonly before: { readonly cases: number; readonly weeks: number }
  readonly after: { readonly cases: number; readonly weeks: number }
}

export const CHANGE_VERDICTS = ['too_early', 'too_few', 'cannot_tell', 'fewer', 'more'] as const

/** What may be said of it. */
export interface Change {
  /**
   * `too_early`: fewer than four whole weeks since. `too_few`: so few cases before that even none at all since would prove nothing yet. `cannot_tell`: the
   * interval holds 1. `fewer`, `more`: it does not.
   */
  readonly verdict: (typeof CHANGE_VERDICTS)[number]
  /** Cases a week after ÷ before; undefined where there were none before or no week is over since. */
  readonly ratio?: number
  /** The 95 % interval of the ratio; `high` is undefined where nothing bounds it. */
  readonly interval?: { readonly low: number; readonly high?: number }
  /** After how many weeks since the change a halving would be told, by what came before; undefined where that takes more than two years. */
  readonly weeksToTell?: number
}

/** Less than this since the change says nothing about what it did. */
export const LEAST_WEEKS_AFTER = 4
const MOST_WEEKS_TO_TELL = 104
const CONFIDENCE = 0.95

/**
 * Compares the cases a week before and after a change. Given how many there were in all, those after are a binomial count, so that the exact interval of its
 * share (Clopper and Pearson 1934) gives the exact interval of the ratio of two Poisson rates (Przyborowski and Wilenski 1940): with x₁ cases in t₁ weeks
 * and x₂ in t₂, p₂ = ρt₂ / (t₁ + ρt₂). It holds 95 % or more of the time where counts vary as chance has it; where they vary more, it is too narrow.
 * Counts are whole and ≥ 0, weeks ≥ 0.
 */
export function compareBeforeAfter({ before, after }: BeforeAfter): Change {
  const told = weeksToTell(before)
  const wait = told === undefined ? {} : { weeksToTell: told }
  if (before.weeks <= 0 || after.weeks <= 0) return { verdict: before.weeks > 0 ? 'too_early' : 'too_few', ...wait }
  const interval = intervalOf({ before, after })
  const ratio = before.cases === 0 ? {} : { ratio: after.cases / after.weeks / (before.cases / before.weeks) }
  return { verdict: verdictOf({ before, after }, interval), ...ratio, ...(interval && { interval }), ...wait }
}

type Interval = NonNullable<Change['interval']>

function verdictOf({ before, after }: BeforeAfter, interval: Interval | undefined): Change['verdict'] {
  if (after.weeks < LEAST_WEEKS_AFTER) return 'too_early'
  if (interval === undefined) return 'too_few'
  if (interval.high !== undefined && interval.high < 1) return 'fewer'
  if (interval.low > 1) return 'more'
  const atBest = intervalOf({ before, after: { cases: 0, weeks: after.weeks } })
  return atBest?.high === undefined || atBest.high >= 1 ? 'too_few' : 'cannot_tell'
}

/** The 95 % interval of the ratio of rates; undefined where there was no case at all. */
function intervalOf({ before, after }: BeforeAfter): Interval | undefined {
  const [x, y] = [before.cases, after.cases]
  if (x + y === 0) return undefined
  const tail = (1 - CONFIDENCE) / 2
  const ratioAt = (share: number) => (share / (1 - share)) * (before.weeks / after.weeks)
  const low = y === 0 ? 0 : ratioAt(quantileOf({ kind: 'beta', alpha: y, beta: x + 1 }, tail))
  return x === 0 ? { low } : { low, high: ratioAt(quantileOf({ kind: 'beta', alpha: y + 1, beta: x }, 1 - tail)) }
}

/** The first week at which half as many as before would be told from as many. */
function weeksToTell(before: BeforeAfter['before']): number | undefined {
  if (before.cases === 0 || before.weeks <= 0) return undefined
  const isTold = (weeks: number) => {
    const interval = intervalOf({ before, after: { cases: Math.round((before.cases / before.weeks) * weeks * 0.5), weeks } })
    return interval?.high !== undefined && interval.high < 1
  }
  for (let weeks = LEAST_WEEKS_AFTER; weeks <= MOST_WEEKS_TO_TELL; weeks++) if (isTold(weeks)) return weeks
  return undefined
}
