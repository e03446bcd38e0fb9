/** What cases come to, added up. Money in minor units of the shop's currency, whole; hours as they are. */
export interface InsightSums {
  readonly cases: number
  /** Refunds, credit and goodwill: told, else chosen. */
  readonly givenMinor: number
  /** Disputes that were lost, with their fees. */
  readonly lostMinor: number
  readonly hours: number
  /** What the hours displace; `timeGuessedMinor` is the part of it of cases on which nobody told the hours. */
  readonly timeMinor: number
  readonly timeGuessedMinor: number
  /** Bad reviews that came, and what was expected of those that may. */
  readonly reviewMinor: number
  /** How hot they came in, 0–4 each, added up. */
  readonly heat: number
  /** Disputes that were lost in another currency, and are in no sum. */
  readonly lostElsewhere: number
}

/** What causes are weighed by. */
export const MEASURES = ['money', 'cases', 'given', 'lost', 'time', 'review', 'heat'] as const
export type Measure = (typeof MEASURES)[number]

/** What cases are told apart by. */
export const GROUPINGS = ['cause', 'product', 'supplier', 'place', 'channel', 'tag'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What friction is made of. */
export const FRICTION_PARTS = ['given', 'lost', 'time', 'review'] as const
export type FrictionPart = (typeof FRICTION_PARTS)[number]

/** No case at all. */
export const NO_CASES: InsightSums = {
  cases: 0,
  givenMinor: 0,
  lostMinor: 0,
  hours: 0,
  timeMinor: 0,
  timeGuessedMinor: 0,
  reviewMinor: 0,
  heat: 0,
  lostElsewhere: 0,
}

/** What the friction of these cases comes to: all four parts. */
export function costOf(sums: InsightSums): number {
  return sums.givenMinor + sums.lostMinor + sums.timeMinor + sums.reviewMinor
}

/** One measure of these cases; money in minor units. */
export function measureOf(sums: InsightSums, measure: Measure): number {
  switch (measure) {
    case 'money':
      return costOf(sums)
    case 'cases':
      return sums.cases
    case 'given':
      return sums.givenMinor
    case 'lost':
      return sums.lostMinor
    case 'time':
      return sums.timeMinor
    case 'review':
      return sums.reviewMinor
    case 'heat':
      return sums.heat
  }
}

/** Both together. */
export function addSums(one: InsightSums, other: InsightSums): InsightSums {
  const sum = (key: keyof InsightSums) => one[key] + other[key]
  return {
    cases: sum('cases'),
    givenMinor: sum('givenMinor'),
    lostMinor: sum('lostMinor'),
    hours: sum('hours'),
    timeMinor: sum('timeMinor'),
    timeGuessedMinor: sum('timeGuessedMinor'),
    reviewMinor: sum('reviewMinor'),
    heat: sum('heat'),
    lostElsewhere: sum('lostElsewhere'),
  }
}
