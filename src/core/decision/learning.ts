import type { Cause } from '../case.ts'
import { betaOf, type Distribution, lognormalOf, meanOf, point, varianceOf } from '../probability.ts'
import type { Origin } from './decision.ts'
import type { Parameter } from './inputs.ts'
import type { Situation } from './situation.ts'

/** What outcomes show. Chances as shares of cases, hours as the logarithm of their ratio to the default. */
export const OBSERVED = [
  'dispute',
  'bad_review',
  'dispute_won',
  'back_if_settled',
  'back_if_held',
  'hours_arguing',
  'hours_contesting',
  'solved',
] as const
export type Observed = (typeof OBSERVED)[number]

/** Kinds of cases that are never thrown together: those with and without the threat, an inquiry, a dispute won, the strength of the evidence. */
export const STRATA = ['quiet', 'threatened', 'inquiry', 'won', 'weak', 'medium', 'strong', 'any'] as const
export type Stratum = (typeof STRATA)[number]

/** Which cases a number was seen in. */
export interface TallyKey {
  readonly observed: Observed
  readonly stratum: Stratum
  readonly cause: Cause
}

/**
 * What one outcome, or many of one kind added up, show of one thing. `weight` is how many whole cases they are worth; `sum` the events among
 * them, or the weighted sum of log ratios of hours; `squares` the weighted sum of the squares of those (0 for chances).
 */
export interface Tally extends TallyKey {
  readonly cases: number
  readonly weight: number
  readonly sum: number
  readonly squares: number
}

/** All outcomes of a shop, one tally for each kind of case. */
export type OwnOutcomes = readonly Tally[]

/** A number that the shop's own cases moved. */
export interface Learned {
  readonly distribution: Distribution
  /** How many cases it rests on, and how many of them had this very cause. */
  readonly cases: number
  readonly causeCases: number
  /** How many whole cases they are worth beside the prior: open windows and other causes count in part. */
  readonly weight: number
  /** What the cases alone say: a share, or hours. */
  readonly data: number
  /** The cases weigh at least as much as the default did: the number is no guess any more. */
  readonly firm: boolean
}

/** Less than this many whole cases say nothing yet: a refusal of yesterday that nobody disputed so far is no experience. */
export const LEAST_WEIGHT = 0.5

/** A case of another cause counts half, and all of them together as no more than twenty, so that a shop's own cases of a cause win in time. */
export const OTHER_CAUSE = { share: 0.5, most: 20 } as const

/** What the default of hours is worth beside cases of the shop. */
export const HOURS_PRIOR_CASES = 5

/**
 * What the shop's own outcomes make of an input, or undefined when they say nothing of it.
 *
 * Chances: Beta–Binomial. The prior is the default with its range, B(α, β), worth α + β cases; events e of n whole cases make it
 * B(α + e, β + n − e). Hours: normal in the logarithm with both moments unknown (the conjugate update of Gelman, Bayesian Data Analysis, 3.3),
 * the default worth five cases. The gain in coming back is a difference of two shares, weighed against its default by their variances.
 */
export function learnInput(
  input: { readonly name: Parameter; readonly origin: Origin; readonly distribution: Distribution },
  situation: Situation,
  own: OwnOutcomes,
): Learned | undefined {
  if (own.length === 0 || (input.origin !== 'default' && input.origin !== 'assumption')) return undefined
  const cause = situation.cause ?? 'other'
  const seen = (observed: Observed, stratum: Stratum) => pool(own, { observed, stratum, cause })
  switch (input.name) {
    case 'pDisputeIfHeld': {
      const stratum = disputeStratum(situation)
      return stratum && learnChance(input.distribution, seen('dispute', stratum))
    }
    case 'pBadReviewIfHeld':
      return learnChance(input.distribution, seen('bad_review', reviewStratum(situation)))
    case 'pWinDispute':
      return learnChance(input.distribution, seen('dispute_won', evidenceStratum(situation)))
    case 'repurchaseGain': {
      const stratum = threatStratum(situation)
      return learnGain(input.distribution, seen('back_if_settled', stratum), seen('back_if_held', stratum))
    }
    case 'hoursStillToSpend':
      return learnHours(input.distribution, seen('hours_arguing', 'any'))
    case 'hoursToContest':
      return learnHours(input.distribution, seen('hours_contesting', 'any'))
    default:
      return undefined
  }
}

/** The kind of case that a dispute comes out of; undefined where none can come. */
export function disputeStratum({ disputeStatus, chargebackThreat }: Situation): Stratum | undefined {
  if (disputeStatus === 'open' || disputeStatus === 'lost') return undefined
  if (disputeStatus === 'inquiry' || disputeStatus === 'won') return disputeStatus
  return chargebackThreat ? 'threatened' : 'quiet'
}

export function reviewStratum({ publicReviewThreat }: Situation): Stratum {
  return publicReviewThreat ? 'threatened' : 'quiet'
}

export function evidenceStratum({ evidenceStrength }: Situation): Stratum {
  return evidenceStrength ?? 'medium'
}

/** Those who threaten anything are refunded more, so that what they do afterwards is kept apart. */
export function threatStratum({ chargebackThreat, publicReviewThreat, legalThreat }: Situation): Stratum {
  return chargebackThreat || publicReviewThreat || legalThreat ? 'threatened' : 'quiet'
}

interface Pooled extends Pick<Tally, 'cases' | 'weight' | 'sum' | 'squares'> {
  readonly causeCases: number
}

/** The cases of this cause in full, those of other causes in part. */
function pool(own: OwnOutcomes, { observed, stratum, cause }: TallyKey): Pooled {
  const alike = own.filter((tally) => tally.observed === observed && tally.stratum === stratum)
  const nothing = { cases: 0, weight: 0, sum: 0, squares: 0 }
  const same = alike.filter((tally) => tally.cause === cause).reduce((sum, tally) => plus(sum, tally, 1), nothing)
  const other = alike.filter((tally) => tally.cause !== cause).reduce((sum, tally) => plus(sum, tally, 1), nothing)
  const share = other.weight > 0 ? Math.min(OTHER_CAUSE.share, OTHER_CAUSE.most / other.weight) : 0
  return { ...plus(same, other, share), causeCases: same.cases }
}

function plus<Sum extends Pick<Tally, 'cases' | 'weight' | 'sum' | 'squares'>>(
  one: Sum,
  other: Pick<Tally, 'cases' | 'weight' | 'sum' | 'squares'>,
  share: number,
): Sum {
  return {
    ...one,
    cases: one.cases + other.cases,
    weight: one.weight + share * other.weight,
    sum: one.sum + share * other.sum,
    squares: one.squares + share * other.squares,
  }
}

function learnChance(prior: Distribution, { cases, causeCases, weight, sum }: Pooled): Learned | undefined {
  if (prior.kind !== 'beta' || !(weight >= LEAST_WEIGHT)) return undefined
  const distribution: Distribution = { kind: 'beta', alpha: prior.alpha + sum, beta: prior.beta + Math.max(0, weight - sum) }
  return { distribution, cases, causeCases, weight, data: sum / weight, firm: weight >= prior.alpha + prior.beta }
}

function learnHours(prior: Distribution, { cases, causeCases, weight, sum, squares }: Pooled): Learned | undefined {
  if (prior.kind !== 'lognormal' || !(weight >= LEAST_WEIGHT)) return undefined
  const spread = Math.log(prior.p90 / prior.median) / Z90
  const all = HOURS_PRIOR_CASES + weight
  const mean = sum / weight
  const within = Math.max(0, squares - sum * mean)
  const between = (HOURS_PRIOR_CASES * weight * mean ** 2) / all
  const learnedSpread = Math.sqrt((HOURS_PRIOR_CASES * spread ** 2 + within + between) / all)
  const median = prior.median * Math.exp(sum / all)
  const distribution = lognormalOf(median, median * Math.exp(Z90 * learnedSpread))
  const data = prior.median * Math.exp(mean)
  return { distribution, cases, causeCases, weight, data, firm: weight >= HOURS_PRIOR_CASES }
}

/** The least gain: to settle a matter does not drive people away, whatever a few cases look like. */
const LEAST_GAIN = 0.001
const MOST_GAIN = 0.9

function learnGain(prior: Distribution, settled: Pooled, held: Pooled): Learned | undefined {
  if (prior.kind !== 'beta' || !(Math.min(settled.weight, held.weight) >= LEAST_WEIGHT)) return undefined
  const gain = settled.sum / settled.weight - held.sum / held.weight
  const before = { mean: meanOf(prior), precision: 1 / varianceOf(prior) }
  const precision = 1 / (varianceOfShare(settled) + varianceOfShare(held))
  const mean = (before.mean * before.precision + gain * precision) / (before.precision + precision)
  const likely = Math.min(MOST_GAIN, Math.max(LEAST_GAIN, mean))
  const pseudoCases = likely * (1 - likely) * (before.precision + precision) - 1
  return {
    distribution: pseudoCases > 0 ? betaOf(likely, pseudoCases) : point(likely),
    // Every case is in both, in part.
    cases: Math.max(settled.cases, held.cases),
    causeCases: Math.max(settled.causeCases, held.causeCases),
    weight: settled.weight + held.weight,
    data: gain,
    firm: precision >= before.precision,
  }
}

/** The variance of a share seen in so many cases; one event and one miss are added, so that none and all are not taken for certain. */
function varianceOfShare({ weight, sum }: Pooled): number {
  const share = (sum + 1) / (weight + 2)
  return (share * (1 - share)) / weight
}

/** Standard normal at the ninetieth percentile. */
const Z90 = 1.2815515655446004
