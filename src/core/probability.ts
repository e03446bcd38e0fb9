/**
 * Distributions of uncertain inputs. Parameters are assumed finite and in range: 0 < alpha, beta; min ≤ mode ≤ max; 0 < median ≤ p90.
 * A pert is the beta on [min, max] with shape 4 (Malcolm, Roseboom, Clark and Fazar 1959); a lognormal is given by its median and its ninetieth percentile.
 */
export type Distribution =
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'pert'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'lognormal'; readonly median: number; readonly p90: number }

/** A value that is known. */
export const point = (value: number): Distribution => ({ kind: 'point', value })

/** A chance with this mean, worth `pseudoCases` cases of evidence; 0 and 1 are points. */
export function betaOf(mean: number, pseudoCases: number): Distribution {
  if (mean <= 0 || mean >= 1) return point(Math.min(1, Math.max(0, mean)))
  return { kind: 'beta', alpha: mean * pseudoCases, beta: (1 - mean) * pseudoCases }
}

/** A pert, or a point when there is no room between the ends. */
export function pertOf(min: number, mode: number, max: number): Distribution {
  return max > min ? { kind: 'pert', min, mode, max } : point(mode)
}

/** A lognormal by median and ninetieth percentile, or a point when the median is 0 or the two are equal. */
export function lognormalOf(median: number, p90: number): Distribution {
  return median > 0 && p90 > median ? { kind: 'lognormal', median, p90 } : point(median)
}

/** The mean, exactly. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'point':
      return distribution.value
    case 'beta':
      return distribution.alpha / (distribution.alpha + distribution.beta)
    case 'pert':
      return (distribution.min + 4 * distribution.mode + distribution.max) / 6
    case 'lognormal':
      return distribution.median * Math.exp(logSpread(distribution) ** 2 / 2)
  }
}

/** The variance, exactly. */
export function varianceOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'point':
      return 0
    case 'beta': {
      const { alpha, beta } = distribution
      return (alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1))
    }
    case 'pert':
      return (distribution.max - distribution.min) ** 2 * varianceOf({ kind: 'beta', ...pertShape(distribution) })
    case 'lognormal':
      return meanOf(distribution) ** 2 * Math.expm1(logSpread(distribution) ** 2)
  }
}

/** The value that a share `chance` (0–1) of outcomes stays below. */
export function quantileOf(distribution: Distribution, chance: number): number {
  switch (distribution.kind) {
    case 'point':
      return distribution.value
    case 'beta':
      return betaQuantile(chance, distribution)
    case 'pert': {
      const { alpha, beta } = pertShape(distribution)
      return distribution.min + (distribution.max - distribution.min) * betaQuantile(chance, { alpha, beta })
    }
    case 'lognormal':
      return distribution.median * Math.exp(logSpread(distribution) * normalQuantile(chance))
  }
}

/** Steps of a quantile table, in standard deviations of the normal that drives it. */
export const TABLE_STEP = 0.25
/** The table runs from −TABLE_REACH to TABLE_REACH. */
export const TABLE_REACH = 4
const KNOTS = (2 * TABLE_REACH) / TABLE_STEP + 1

/**
 * Quantiles at the chances Φ(z) for z from −4 to 4 in steps of a quarter, rescaled so that reading the table linearly at a standard normal z
 * has the exact mean of the distribution. `shapesOf` gives `betaQuantiles`, for who keeps them.
 */
export function quantileTable(distribution: Distribution, shapesOf = betaQuantiles): Float64Array {
  const table = new Float64Array(KNOTS)
  const low = distribution.kind === 'pert' ? distribution.min : 0
  const shape = distribution.kind === 'pert' ? pertShape(distribution) : distribution.kind === 'beta' ? distribution : undefined
  if (shape) {
    const shares = shapesOf(shape.alpha, shape.beta)
    const width = distribution.kind === 'pert' ? distribution.max - distribution.min : 1
    for (let knot = 0; knot < KNOTS; knot++) table[knot] = shares[knot]! * width
  } else for (let knot = 0; knot < KNOTS; knot++) table[knot] = quantileAt(distribution, -TABLE_REACH + knot * TABLE_STEP)
  let tableMean = 0
  for (let knot = 0; knot < KNOTS; knot++) tableMean += table[knot]! * KNOT_WEIGHTS[knot]!
  const scale = tableMean > 0 ? (meanOf(distribution) - low) / tableMean : 1
  for (let knot = 0; knot < KNOTS; knot++) table[knot] = low + table[knot]! * scale
  return table
}

/** Quantiles of a beta (α, β > 0) at the chances of a quantile table, in [0, 1]. */
export function betaQuantiles(alpha: number, beta: number): Float64Array {
  const table = new Float64Array(KNOTS)
  const logScale = logScaleOf(alpha, beta)
  let share = 0
  // The log odds bend little from knot to knot: a parabola through the last three starts the search for the next.
  let [last, before, first] = [Number.NaN, Number.NaN, Number.NaN]
  for (let knot = 0; knot < KNOTS; knot++) {
    const start = 1 / (1 + Math.exp(-(knot < 3 ? 2 * last - before : 3 * last - 3 * before + first)))
    share = betaQuantile(KNOT_CHANCES[knot]!, { alpha, beta, logScale, least: share, start: start > share && start < 1 ? start : share })
    first = before
    before = last
    last = Math.log(share / (1 - share))
    table[knot] = share
  }
  return table
}

/** Reads a quantile table linearly at a standard normal z; beyond its reach it keeps its end. */
export function readTable(table: Float64Array, z: number): number {
  const place = (z + TABLE_REACH) / TABLE_STEP
  if (!(place > 0)) return table[0]!
  if (place >= KNOTS - 1) return table[KNOTS - 1]!
  const knot = Math.floor(place)
  return table[knot]! + (table[knot + 1]! - table[knot]!) * (place - knot)
}

function quantileAt(distribution: Distribution, z: number): number {
  if (distribution.kind === 'lognormal') return distribution.median * Math.exp(logSpread(distribution) * z)
  return distribution.kind === 'point' ? distribution.value : 0
}

const Z90 = 1.2815515655446004

function logSpread({ median, p90 }: { median: number; p90: number }): number {
  return Math.log(p90 / median) / Z90
}

function pertShape({ min, mode, max }: { min: number; mode: number; max: number }): { alpha: number; beta: number } {
  return { alpha: 1 + (4 * (mode - min)) / (max - min), beta: 1 + (4 * (max - mode)) / (max - min) }
}

/** Density of the standard normal. */
function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** Φ(z), to about 1e-14: the odd series near the middle, the continued fraction of the tail further out (Abramowitz and Stegun 26.2.11, 26.2.14). */
export function normalCdf(z: number): number {
  const distance = Math.abs(z)
  if (distance > 38) return z > 0 ? 1 : 0
  if (distance < 3) {
    let term = z
    let sum = z
    for (let odd = 3; odd < 120 && Math.abs(term) > 1e-17; odd += 2) {
      term *= (z * z) / odd
      sum += term
    }
    return 0.5 + normalDensity(z) * sum
  }
  let fraction = distance
  for (let step = 60; step > 0; step--) fraction = distance + step / fraction
  const tail = normalDensity(distance) / fraction
  return z > 0 ? 1 - tail : tail
}

/** The inverse of `normalCdf` on (0, 1), by Newton's method from a rough start in the log of the tail; the ends give ∓8. */
export function normalQuantile(chance: number): number {
  if (chance <= 0) return -8
  if (chance >= 1) return 8
  if (chance === 0.5) return 0
  const tail = Math.min(chance, 1 - chance)
  const reach = Math.sqrt(-2 * Math.log(tail))
  // Abramowitz and Stegun 26.2.22: within 0.003, close enough for Newton to double its digits each step.
  let z = -(reach - (2.30753 + 0.27061 * reach) / (1 + reach * (0.99229 + 0.04481 * reach)))
  for (let step = 0; step < 4; step++) z -= (normalCdf(z) - tail) / normalDensity(z)
  return chance < 0.5 ? z : -z
}

const KNOT_CHANCES = Float64Array.from({ length: KNOTS }, (_, knot) => normalCdf(-TABLE_REACH + knot * TABLE_STEP))
const KNOT_WEIGHTS = knotWeights()

/** For each knot, the expected share it has in a linear reading at a standard normal z held to the table's reach. */
function knotWeights(): Float64Array {
  const weights = new Float64Array(KNOTS)
  for (let cell = 0; cell < KNOTS - 1; cell++) {
    const from = -TABLE_REACH + cell * TABLE_STEP
    const mass = normalCdf(from + TABLE_STEP) - normalCdf(from)
    const right = (normalDensity(from) - normalDensity(from + TABLE_STEP) - from * mass) / TABLE_STEP
    weights[cell]! += mass - right
    weights[cell + 1]! += right
  }
  const tail = normalCdf(-TABLE_REACH)
  weights[0]! += tail
  weights[KNOTS - 1]! += tail
  return weights
}

/** x with I_x(α, β) = chance, by Halley's method inside a bracket that starts at `least`; to about 1e-9 of the unit. */
function betaQuantile(chance: number, { alpha, beta, logScale = logScaleOf(alpha, beta), least = 0, start = 0 }: BetaSearch): number {
  if (chance <= 0) return 0
  if (chance >= 1) return 1
  let low = least
  let high = 1
  let x = start > 0 ? start : startOfBeta(chance, alpha, beta, logScale)
  for (let step = 0; step < 60; step++) {
    const miss = betaCdf(x, alpha, beta, logScale) - chance
    if (miss > 0) high = x
    else low = x
    const density = Math.exp(logScale + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x))
    const newton = miss / density
    const bend = 1 - (newton * ((alpha - 1) / x - (beta - 1) / (1 - x))) / 2
    let next = x - newton / Math.min(2, Math.max(0.5, bend))
    if (!(next > low && next < high)) next = (low + high) / 2
    // Each step cubes what is missing: after one this short, less than 1e-9 is.
    else if (Math.abs(next - x) <= 1e-4 * Math.min(x, 1 - x)) return next
    if (high - low <= 1e-9 * low + 1e-300) return next
    x = next
  }
  return x
}

interface BetaSearch {
  readonly alpha: number
  readonly beta: number
  /** `logScaleOf` the two, where it is known. */
  readonly logScale?: number
  /** No quantile that is looked for lies below. */
  readonly least?: number
  /** Where the search starts; 0 for a start by the shape of the tail. */
  readonly start?: number
}

/** The logarithm of the factor that makes the density of a beta one. */
function logScaleOf(alpha: number, beta: number): number {
  return logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
}

/** The lower tail of a beta is about c·x^α / α, which starts Newton in the right decade. */
function startOfBeta(chance: number, alpha: number, beta: number, logScale: number): number {
  const tail = Math.exp((Math.log(chance * alpha) - logScale) / alpha)
  const mean = alpha / (alpha + beta)
  return tail > 0 && tail < mean ? tail : mean
}

/** The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8), evaluated by Lentz's method. */
function betaCdf(x: number, alpha: number, beta: number, logScale: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logScale + alpha * Math.log(x) + beta * Math.log1p(-x))
  if (x < (alpha + 1) / (alpha + beta + 2)) return (front * betaFraction(x, alpha, beta)) / alpha
  return 1 - (front * betaFraction(1 - x, beta, alpha)) / beta
}

function betaFraction(x: number, alpha: number, beta: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / notZero(1 - ((alpha + beta) * x) / (alpha + 1), tiny)
  let value = d
  for (let m = 1; m < 300; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m))
    d = 1 / notZero(1 + even * d, tiny)
    c = notZero(1 + even / c, tiny)
    value *= d * c
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1))
    d = 1 / notZero(1 + odd * d, tiny)
    c = notZero(1 + odd / c, tiny)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-12) break
  }
  return value
}

function notZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/** ln Γ(x) for x > 0: Stirling's series after shifting x above 8 by the recurrence. */
function logGamma(x: number): number {
  let shift = 0
  let y = x
  while (y < 8) {
    shift -= Math.log(y)
    y += 1
  }
  const inverse = 1 / (y * y)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / y
  return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series
}
