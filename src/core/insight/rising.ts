/** What the weekly counts of something say about its latest week. */
export interface Rising {
  /**
   * `too_few`: there is too little to expect anything. `usual`: within what chance does. `new`: it hardly ever came before. `rising`: more than the season
   * and chance explain.
   */
  readonly state: 'too_few' | 'usual' | 'new' | 'rising'
  /** How many a week were to be expected in the latest week, from its own earlier weeks and season; undefined where there is too little. */
  readonly expected?: number
  /** The week in which what goes on now was first noticed, as an index into the counts; undefined while nothing goes on. */
  readonly sinceWeek?: number
  /** How often in all these weeks something was noticed anew. */
  readonly alarms: number
}

/** On the average so many weeks pass between two false alarms, at the least. */
export const WEEKS_BETWEEN_FALSE_ALARMS = 44
/** What is to be noticed soon: twice as many as expected. */
const TIMES = 2
/** Before that nothing can be expected of anything. */
const LEAST_WEEKS = 8
/** The recent past that a level is taken from. */
const LEVEL_WEEKS = 26
/** How far back the spread is taken from. */
const SPREAD_WEEKS = 104
const YEAR_WEEKS = 52
/** The same season is so many weeks before and after, a year ago. */
const SEASON_REACH = 3
/** A season counts in full once it rests on about so many cases; fewer are drawn towards no season at all. */
const SEASON_CASES = 25
/** Something that never came is expected at least so often a week: one case in half a year is no rise. */
const LEAST_EXPECTED = 0.25
/** Below so many a week it counts as new. */
const NEW_BELOW = 0.5
/** A rise stands on at least so many cases. */
const LEAST_CASES = 4

interface Watch {
  /** The sum of evidence for a doubling. */
  sum: number
  firstWeek: number
  cases: number
  /** Whether it was told and goes on. */
  told: boolean
  calmWeeks: number
}

/**
 * Looks over weekly counts, oldest first, whole weeks alone, and says what goes on in the last of them. A cumulative sum of log-likelihood ratios (CUSUM,
 * Page 1954) for a Poisson count that doubled, x·ln 2 − μ, divided by the over-dispersion that the earlier weeks show; it is told when the sum passes
 * ln(44), by which two false alarms lie at least 44 weeks apart on the average (Lorden 1971) where the expectation μ is right. μ is the level of the
 * half year before, the weeks of a rise left out, times a season drawn from the year before. What was told once is silent until two calm weeks ended it.
 * Counts are whole and ≥ 0; anything else counts as 0.
 */
export function findRising(counts: readonly number[]): Rising {
  const weeks = counts.map((count) => (Number.isFinite(count) && count > 0 ? Math.floor(count) : 0))
  const told = new Array<boolean>(weeks.length).fill(false)
  const threshold = Math.log(WEEKS_BETWEEN_FALSE_ALARMS)
  const watch: Watch = { sum: 0, firstWeek: 0, cases: 0, told: false, calmWeeks: 0 }
  let alarms = 0
  let expected: number | undefined
  for (let week = 0; week < weeks.length; week++) {
    const usual = expectationOf(weeks, told, week)
    expected = usual?.mean
    if (usual === undefined) continue
    const count = weeks[week]!
    if (watch.told) {
      told[week] = true
      // Over once two weeks in a row are nearer to what was usual than to twice that.
      watch.calmWeeks = count < usual.mean * Math.SQRT2 ? watch.calmWeeks + 1 : 0
      if (watch.calmWeeks < 2) continue
      told[week] = told[week - 1] = false
      reset(watch)
      continue
    }
    if (watch.sum === 0) {
      watch.firstWeek = week
      watch.cases = 0
    }
    watch.cases += count
    watch.sum = Math.max(0, watch.sum + (count * Math.log(TIMES) - usual.mean * (TIMES - 1)) / usual.dispersion)
    if (watch.sum < threshold || watch.cases < LEAST_CASES) continue
    watch.told = true
    watch.calmWeeks = 0
    alarms++
    for (let rising = watch.firstWeek; rising <= week; rising++) told[rising] = true
  }
  if (expected === undefined) return { state: 'too_few', alarms }
  if (!watch.told) return { state: 'usual', expected, alarms }
  return { state: expected < NEW_BELOW ? 'new' : 'rising', expected, sinceWeek: watch.firstWeek, alarms }
}

function reset(watch: Watch): void {
  watch.sum = 0
  watch.cases = 0
  watch.told = false
  watch.calmWeeks = 0
}

/** What a week is to bring, by the weeks before it; undefined where they are too few. */
function expectationOf(weeks: readonly number[], told: readonly boolean[], week: number): { mean: number; dispersion: number } | undefined {
  const level: number[] = []
  for (let at = week - 1; at >= 0 && at >= week - LEVEL_WEEKS; at--) if (!told[at]) level.push(weeks[at]!)
  if (level.length < LEAST_WEEKS) return undefined
  return {
    mean: Math.max(LEAST_EXPECTED, meanOf(level) * seasonOf(weeks, week)),
    dispersion: dispersionOf(weeks.slice(Math.max(0, week - SPREAD_WEEKS), week)),
  }
}

/** How the season of this week compares with the half year before it, a year ago; 1 where a year ago is not known, and nearer to 1 the fewer cases tell. */
function seasonOf(weeks: readonly number[], week: number): number {
  const then = week - YEAR_WEEKS
  if (then - LEVEL_WEEKS < 0) return 1
  const around = weeks.slice(Math.max(0, then - SEASON_REACH), then + SEASON_REACH + 1)
  const before = weeks.slice(then - LEVEL_WEEKS, then)
  const usual = meanOf(before)
  const cases = around.reduce((sum, count) => sum + count, 0)
  const weight = cases / (cases + SEASON_CASES)
  const ratio = (meanOf(around) + LEAST_EXPECTED) / (usual + LEAST_EXPECTED)
  return ratio ** weight
}

/** How much more than a Poisson count it varies: the variance over the mean, never below 1. From one week to the next (von Neumann 1941), so that a season is no spread. */
function dispersionOf(weeks: readonly number[]): number {
  let squares = 0
  for (let at = 1; at < weeks.length; at++) squares += (weeks[at]! - weeks[at - 1]!) ** 2
  const mean = meanOf(weeks)
  return mean > 0 && weeks.length > 1 ? Math.max(1, squares / (2 * (weeks.length - 1)) / mean) : 1
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
