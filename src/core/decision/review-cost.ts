/** What the cost of one bad review rests on. Money in minor units, time in months. */
export interface ReviewProfile {
  /** ε: relative change of revenue for one star (B001: 5–9 % for independent restaurants; wide elsewhere). */
  readonly revenuePerStar: number
  /** σ: share of revenue that reviews steer, 0–1. */
  readonly steeredShare: number
  readonly monthlyRevenueMinor: number
  readonly margin: number
  /** a: mean stars of the reviews that count; ignored when there are none. */
  readonly average: number
  /** n. */
  readonly count: number
  /** ν. */
  readonly newPerMonth: number
  /** s₁: the stars that the bad review would give. */
  readonly stars: number
  /** T: how long a review is read. */
  readonly months: number
}

/** Mean stars assumed of a shop without reviews; an assumption. */
export const PRIOR_AVERAGE = 4.2
/** n₀: reviews' worth of standing that a shop has before its first one; an assumption (design of the engine: about 10). */
export const PRIOR_REVIEWS = 10

/**
 * D = ε · σ · revenue a month · margin · (a − s₁)/ν · ln(1 + νT/(n + n₀)), minor units, never below 0.
 * At month t the review has pulled the mean down by (a − s₁)/(n + n₀ + νt); the sum over T months is the logarithm,
 * and for ν → 0 its limit (a − s₁) · T/(n + n₀).
 */
export function reviewCost(profile: ReviewProfile): number {
  const { revenuePerStar, steeredShare, monthlyRevenueMinor, margin } = profile
  return revenuePerStar * steeredShare * monthlyRevenueMinor * margin * starMonths(profile)
}

/** Stars lost, summed over the months that a review is read. */
export function starMonths({ average, count, newPerMonth, stars, months }: Omit<ReviewProfile, 'revenuePerStar'>): number {
  const drop = Math.max(0, (count > 0 ? average : PRIOR_AVERAGE) - stars)
  const standing = count + PRIOR_REVIEWS
  const growth = (newPerMonth * months) / standing
  return growth < 1e-9 ? (drop * months) / standing : (drop / newPerMonth) * Math.log1p(growth)
}

/**
 * The number of reviews at which one bad review costs `targetMinor`, all else as in the profile: the formula inverted.
 * Undefined when no count of 0 or more does.
 */
export function reviewCountForCost(profile: ReviewProfile, targetMinor: number): number | undefined {
  const { newPerMonth, months, average, stars } = profile
  const scale = profile.revenuePerStar * profile.steeredShare * profile.monthlyRevenueMinor * profile.margin * Math.max(0, average - stars)
  if (!(targetMinor > 0) || !(scale > 0)) return undefined
  const count =
    newPerMonth * months < 1e-9
      ? (scale * months) / targetMinor - PRIOR_REVIEWS
      : (newPerMonth * months) / Math.expm1((targetMinor * newPerMonth) / scale) - PRIOR_REVIEWS
  return Number.isFinite(count) && count > 0 ? count : undefined
}
