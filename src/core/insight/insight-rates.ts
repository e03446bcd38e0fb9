import { AT, buildModel } from '../decision/inputs.ts'
import { mergeReading } from '../decision/merge-reading.ts'
import { PRIOR_AVERAGE } from '../decision/review-cost.ts'
import { workHourMinor } from '../decision/work-hour.ts'
import { currencyDecimals } from '../money.ts'
import { NO_POLICY } from '../policy/policy.ts'
import { quantileOf } from '../probability.ts'
import { type ShopProfile, situationOfShop } from '../shop.ts'

/** What is counted with where a case has no figure of its own. Money in whole minor units of the shop's currency. */
export interface InsightRates {
  /** What an hour of the team displaces; 0 where nobody said and nothing is known for the currency. */
  readonly hourMinor: number
  readonly hourFrom: 'shop' | 'fact' | 'assumption' | 'unknown'
  /** H006: 8–12 e-mails an hour; 4–6 calls an hour. */
  readonly hoursPerMessage: number
  readonly hoursPerCall: number
  /** What a review of one, two … five stars costs by the decision's formula. */
  readonly reviewMinorByStars: readonly number[]
  /** Tenth and ninetieth percentile of that cost over its mean. */
  readonly reviewRange: readonly [low: number, high: number]
  /** What a lost dispute costs besides its amount. */
  readonly disputeFeeMinor: number
}

/** Ten e-mails and five calls an hour: the middle of H006. */
const MESSAGES_AN_HOUR = 10
const CALLS_AN_HOUR = 5
/** An order that the decision's model is asked about; what is taken from it does not depend on its size. */
const ORDER_HOURS = 10

/**
 * What a shop's cases are counted with: from its profile, else by the same formulas and defaults as its decisions. A review of s stars costs
 * D · (a − s)/(a − 1), D being what one of one star costs and a the shop's average.
 */
export function insightRatesOf(profile: ShopProfile): InsightRates {
  const { currency } = profile
  const usual = workHourMinor(currency, 0, 10 ** currencyDecimals(currency))
  const hourMinor = profile.hourlyCostMinor || Math.round(usual.valueMinor)
  const orderValueMinor = Math.max(1, hourMinor) * ORDER_HOURS
  const model = buildModel(mergeReading({ currency, orderValueMinor }, undefined, situationOfShop(profile, NO_POLICY, 'owner')))
  const oneStar = model.means[AT.reviewCostMinor] ?? 0
  const distribution = model.inputs[AT.reviewCostMinor]?.distribution
  const average = (profile.reviewCount ?? 0) > 0 ? (profile.reviewAverage ?? PRIOR_AVERAGE) : PRIOR_AVERAGE
  return {
    hourMinor,
    hourFrom: profile.hourlyCostMinor ? 'shop' : hourMinor === 0 ? 'unknown' : usual.fact ? 'fact' : 'assumption',
    hoursPerMessage: 1 / MESSAGES_AN_HOUR,
    hoursPerCall: 1 / CALLS_AN_HOUR,
    reviewMinorByStars: [1, 2, 3, 4, 5].map((stars) =>
      Math.round(oneStar * (average > 1 ? Math.max(0, average - stars) / (average - 1) : 0)),
    ),
    reviewRange: distribution && oneStar > 0 ? [quantileOf(distribution, 0.1) / oneStar, quantileOf(distribution, 0.9) / oneStar] : [1, 1],
    disputeFeeMinor: Math.round(model.means[AT.disputeFeeMinor] ?? 0),
  }
}
