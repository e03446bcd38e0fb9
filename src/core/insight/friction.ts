import type { InsightRates } from './insight-rates.ts'
import { costOf, FRICTION_PARTS, type FrictionPart, type InsightSums } from './sums.ts'

/** An amount with what it may be as well; `low` and `high` are the tenth and ninetieth percentile, or what stands for them. */
export interface Ranged {
  readonly minor: number
  readonly lowMinor: number
  readonly highMinor: number
}

/** What friction cost, and its parts, which add up to it. */
export interface Friction extends Ranged {
  readonly parts: readonly (Ranged & { readonly part: FrictionPart })[]
}

/** Hours that nobody told may be half or twice as many: an assumption, wider than H006, since hard cases are no average ones. */
const HOURS_LOW = 0.5
const HOURS_HIGH = 2

/**
 * What cases cost. Money given and lost is known; told hours, too. Hours that nobody told may be half or twice as many, and what reviews cost is as
 * uncertain as in every decision. The ranges of the parts are added, as if all were too low or too high together: the widest that is fair to say.
 */
export function frictionOf(sums: InsightSums, { reviewRange: [low, high] }: Pick<InsightRates, 'reviewRange'>): Friction {
  const { timeMinor, timeGuessedMinor, reviewMinor } = sums
  const told = timeMinor - timeGuessedMinor
  const ranges: Readonly<Record<FrictionPart, Ranged>> = {
    given: exactly(sums.givenMinor),
    lost: exactly(sums.lostMinor),
    time: {
      minor: timeMinor,
      lowMinor: Math.round(told + timeGuessedMinor * HOURS_LOW),
      highMinor: Math.round(told + timeGuessedMinor * HOURS_HIGH),
    },
    review: {
      minor: reviewMinor,
      lowMinor: Math.round(reviewMinor * Math.min(1, low)),
      highMinor: Math.round(reviewMinor * Math.max(1, high)),
    },
  }
  const parts = FRICTION_PARTS.map((part) => ({ part, ...ranges[part] }))
  return {
    minor: costOf(sums),
    lowMinor: parts.reduce((sum, { lowMinor }) => sum + lowMinor, 0),
    highMinor: parts.reduce((sum, { highMinor }) => sum + highMinor, 0),
    parts,
  }
}

function exactly(minor: number): Ranged {
  return { minor, lowMinor: minor, highMinor: minor }
}

/** A whole month that is over. */
export interface PastMonth {
  readonly cases: number
  readonly minor: number
}

/** What a year comes to if it goes on so, and the whole months that this rests on. */
export interface Projection {
  readonly yearMinor: number
  /** As if every month were as the cheapest of them, or as the dearest. */
  readonly lowMinor: number
  readonly highMinor: number
  readonly months: number
}

/** Fewer whole months say nothing about a year. */
export const LEAST_MONTHS = 3
const MOST_MONTHS = 6

/**
 * Twelve months like the average of the last whole ones, at most six and at least three, beginning with the first month that had a case; undefined
 * where there are fewer.
 */
export function ifNothingChanges(months: readonly PastMonth[]): Projection | undefined {
  const first = months.findIndex(({ cases }) => cases > 0)
  const some = first === -1 ? [] : months.slice(first).slice(-MOST_MONTHS)
  if (some.length < LEAST_MONTHS) return undefined
  const costs = some.map(({ minor }) => minor)
  return {
    yearMinor: Math.round((12 * costs.reduce((sum, minor) => sum + minor, 0)) / costs.length),
    lowMinor: 12 * Math.min(...costs),
    highMinor: 12 * Math.max(...costs),
    months: costs.length,
  }
}
