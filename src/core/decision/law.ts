import type { MergedSituation } from './merge-reading.ts'
import type { Situation } from './situation.ts'

/**
 * What consumer law gives a customer, as far as a few plain facts decide it. General information with the facts it rests on, never advice;
 * nothing here is guessed: a right whose conditions are not all stated or read is not claimed.
 */

/** The countries of the European Economic Area, ISO 3166-1. */
export const EEA: readonly string[] = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' ')

type SaleChannel = NonNullable<Situation['saleChannel']>

/** A right to give goods back without any fault of the shop, inside a number of days. */
export interface ReturnRight {
  readonly name: string
  /** ISO 3166-1 countries, or 3166-2 subdivisions, of the customer. */
  readonly places: readonly string[]
  readonly channels: readonly SaleChannel[]
  /** Counted from delivery, or from the sale where the right says so. */
  readonly days: number
  /** The same where the shop did not tell the customer of the right. */
  readonly daysIfNotTold?: number
  /** Only where the shop had not posted a policy of its own. */
  readonly unlessPosted: boolean
  /** Only for goods that were not used. */
  readonly unusedOnly: boolean
  /** The price from which it counts, minor units of `currency`. */
  readonly from?: { readonly minor: number; readonly currency: string }
  readonly facts: readonly string[]
  /** The year for which the facts hold. */
  readonly asOf: number
}

export const RETURN_RIGHTS: readonly ReturnRight[] = [
  {
    name: 'EU right of withdrawal from distance and off-premises contracts',
    places: EEA,
    channels: ['distance', 'off_premises', 'temporary_place'],
    days: 14,
    daysIfNotTold: 14 + 365,
    unlessPosted: false,
    unusedOnly: false,
    facts: ['D001', 'D002'],
    asOf: 2025,
  },
  {
    name: 'UK Consumer Contracts Regulations 2013, right to cancel',
    places: ['GB'],
    channels: ['distance', 'off_premises'],
    days: 14,
    unlessPosted: false,
    unusedOnly: false,
    facts: ['D007'],
    asOf: 2013,
  },
  {
    name: 'FTC Cooling-Off Rule, sales at the buyer’s home',
    places: ['US'],
    channels: ['off_premises'],
    // Midnight of the third business day: three days are safe to say, a weekend may add to them.
    days: 3,
    unlessPosted: false,
    unusedOnly: false,
    from: { minor: 2500, currency: 'USD' },
    facts: ['D013', 'D016'],
    asOf: 2025,
  },
  {
    name: 'FTC Cooling-Off Rule, sales at a temporary place of the shop’s',
    places: ['US'],
    channels: ['temporary_place'],
    days: 3,
    unlessPosted: false,
    unusedOnly: false,
    from: { minor: 13_000, currency: 'USD' },
    facts: ['D013', 'D016'],
    asOf: 2015,
  },
  {
    name: 'Provincial cooling-off for direct sales in Canada, commonly ten days',
    places: ['CA'],
    channels: ['off_premises'],
    days: 10,
    unlessPosted: false,
    unusedOnly: false,
    facts: ['D021'],
    asOf: 2025,
  },
  {
    name: 'California Civil Code 1723, no policy displayed',
    places: ['US-CA'],
    channels: ['shop'],
    days: 30,
    unlessPosted: true,
    unusedOnly: false,
    facts: ['D009'],
    asOf: 2025,
  },
  {
    name: 'New York General Business Law 218-a, no policy posted',
    places: ['US-NY'],
    channels: ['shop', 'distance'],
    days: 30,
    unlessPosted: true,
    unusedOnly: true,
    facts: ['D010'],
    asOf: 2025,
  },
  {
    name: 'Florida Statutes 501.142, no policy posted',
    places: ['US-FL'],
    channels: ['shop'],
    days: 7,
    unlessPosted: true,
    unusedOnly: true,
    facts: ['D011'],
    asOf: 2024,
  },
]

/** States that also ask for a posted policy; their days are not in our facts, so no right is claimed (D015). */
const STATES_TO_CHECK: readonly string[] = 'CT HI MD MA MN NJ OH RI UT VA'.split(' ').map((state) => `US-${state}`)

/**
 * The right under which the customer may simply give the goods back, when the channel, the place and the days since delivery are known and
 * the goods are not of a kind that is left out (made to measure, perishable, unsealed hygiene goods, dated travel or events).
 */
export function findReturnRight({ situation }: Pick<MergedSituation, 'situation'>): ReturnRight | undefined {
  const { saleChannel, daysSinceDelivery, returnExempt } = situation
  if (saleChannel === undefined || daysSinceDelivery === undefined || returnExempt === true) return undefined
  return RETURN_RIGHTS.find(
    (right) =>
      isAt(situation, right.places) &&
      right.channels.includes(saleChannel) &&
      daysSinceDelivery <= daysOf(right, situation) &&
      (!right.unlessPosted || situation.policyPosted === false) &&
      (!right.unusedOnly || situation.goodsUsed === false) &&
      (right.from === undefined || (situation.currency === right.from.currency && situation.orderValueMinor >= right.from.minor)),
  )
}

/** Days in which the right may be used in this case. */
export function daysOf(right: ReturnRight, { toldOfRight }: Situation): number {
  return toldOfRight === false ? (right.daysIfNotTold ?? right.days) : right.days
}

/** A word on a state whose rule on posted policies has to be looked up, where no policy was posted. */
export function noteOfPlace({ customerRegion, policyPosted, saleChannel }: Situation): string | undefined {
  if (customerRegion === undefined || policyPosted !== false || saleChannel !== 'shop') return undefined
  if (!STATES_TO_CHECK.includes(customerRegion)) return undefined
  return `${customerRegion} has a rule for shops that post no return policy: look up its days (D015).`
}

/** A right to the money back when goods sold at a distance do not come in time, whoever is to blame. */
export interface LateRight {
  readonly name: string
  readonly places: readonly string[]
  /** Days since the order after which the buyer may have it all back, where no other time was promised. */
  readonly days: number
  readonly facts: readonly string[]
  readonly asOf: number
}

export const LATE_RIGHTS: readonly LateRight[] = [
  { name: 'FTC Mail, Internet or Telephone Order Rule, 16 CFR 435', places: ['US'], days: 30, facts: ['D012'], asOf: 2025 },
  { name: 'Provincial rules on distance contracts in Canada', places: ['CA'], days: 30, facts: ['D021'], asOf: 2025 },
]

/** The right under which goods that have not come in time are paid back; needs the channel, the place and the days since the order. */
export function findLateRight({ situation }: Pick<MergedSituation, 'situation'>): LateRight | undefined {
  const { saleChannel, daysSinceOrder, promisedDays, delivered } = situation
  if (delivered !== false || saleChannel !== 'distance' || daysSinceOrder === undefined) return undefined
  return LATE_RIGHTS.find((right) => isAt(situation, right.places) && daysSinceOrder > (promisedDays ?? right.days))
}

/** The law of the customer's place; a sale that was not made at a distance was made where the shop is, unless somebody says otherwise. */
function isAt({ customerCountry, customerRegion, shopCountry, saleChannel }: Situation, places: readonly string[]): boolean {
  const country = customerCountry ?? (saleChannel === 'distance' ? undefined : shopCountry)
  return (
    (country !== undefined && places.includes(country)) ||
    (customerRegion !== undefined && (places.includes(customerRegion) || places.includes(customerRegion.slice(0, 2))))
  )
}
