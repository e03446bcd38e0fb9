import type { MergedSituation } from './merge-reading.ts'
import type { Situation } from './situation.ts'

/**
 * What consumer law gives a customer, as far as a few plain facts decide it. General information with the facts it rests on, never advice;
 * nothing here is guessed: a right whose conditions are not all stated or read is not claimed.
 */

const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' ')

/** A right to give goods back without any fault of the shop, inside a number of days. */
export interface ReturnRight {
  readonly name: string
  /** ISO 3166-1 countries, or 3166-2 subdivisions, of the customer. */
  readonly places: readonly string[]
  readonly channels: readonly NonNullable<Situation['saleChannel']>[]
  /** Counted from delivery, or from the sale where the right says so. */
  readonly days: number
  /** Only where the shop had not posted a policy of its own. */
  readonly unlessPosted: boolean
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
    channels: ['distance', 'off_premises'],
    days: 14,
    unlessPosted: false,
    facts: ['D001', 'D002'],
    asOf: 2025,
  },
  {
    name: 'UK Consumer Contracts Regulations 2013, right to cancel',
    places: ['GB'],
    channels: ['distance', 'off_premises'],
    days: 14,
    unlessPosted: false,
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
    from: { minor: 2500, currency: 'USD' },
    facts: ['D013', 'D016'],
    asOf: 2025,
  },
  {
    name: 'California Civil Code 1723, no policy displayed',
    places: ['US-CA'],
    channels: ['shop'],
    days: 30,
    unlessPosted: true,
    facts: ['D009'],
    asOf: 2025,
  },
  {
    name: 'New York General Business Law 218-a, no policy posted',
    places: ['US-NY'],
    channels: ['shop', 'distance'],
    days: 30,
    unlessPosted: true,
    facts: ['D010'],
    asOf: 2025,
  },
  {
    name: 'Florida Statutes 501.142, no policy posted',
    places: ['US-FL'],
    channels: ['shop'],
    days: 7,
    unlessPosted: true,
    facts: ['D011'],
    asOf: 2024,
  },
]

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
      daysSinceDelivery <= right.days &&
      (!right.unlessPosted || situation.policyPosted === false) &&
      (right.from === undefined || (situation.currency === right.from.currency && situation.orderValueMinor >= right.from.minor)),
  )
}

function isAt({ customerCountry, customerRegion }: Situation, places: readonly string[]): boolean {
  return (
    (customerCountry !== undefined && places.includes(customerCountry)) || (customerRegion !== undefined && places.includes(customerRegion))
  )
}

/** Who chooses between putting it right and money back, for goods or work that are not as agreed. */
export interface ConformityRule {
  readonly countries: readonly string[]
  readonly clause: string
  /** `repair_first`: the shop may put it right before money is due; `customer`: the customer chooses; `unknown`: the law is not in our facts. */
  readonly chooser: (situation: Situation) => 'repair_first' | 'customer' | 'unknown'
  readonly asOf: number
}

/** Days in which a UK buyer may reject goods outright (D005). */
const UK_REJECT_DAYS = 30

const CONFORMITY: readonly ConformityRule[] = [
  {
    countries: ['GB'],
    clause: 'Consumer Rights Act 2015 (D005, D006).',
    // Services are done again first, and so are goods after the thirty days.
    chooser: ({ daysSinceDelivery, vertical }) =>
      daysSinceDelivery !== undefined && daysSinceDelivery <= UK_REJECT_DAYS && (vertical === 'online_shop' || vertical === 'retail')
        ? 'customer'
        : 'repair_first',
    asOf: 2025,
  },
  {
    countries: EEA,
    clause: 'Conformity with the contract, Directive (EU) 2019/771 (D003).',
    chooser: () => 'repair_first',
    asOf: 2022,
  },
  {
    countries: ['AU'],
    clause: 'Australian Consumer Law guarantees (D017, D018).',
    chooser: ({ majorFailure }) => (majorFailure === true ? 'customer' : 'repair_first'),
    asOf: 2025,
  },
  {
    countries: ['US'],
    clause: 'Goods or work not as agreed (UCC 2-601 and 2-608 for goods, D014).',
    chooser: () => 'unknown',
    asOf: 2025,
  },
  { countries: ['CA'], clause: 'Implied warranties of the province (D021).', chooser: () => 'unknown', asOf: 2025 },
]

/** The clause on goods or work not as agreed, and who chooses the remedy, by the customer's country, else the shop's. */
export function conformityOf(situation: Situation): { readonly clause: string; readonly chooser: 'repair_first' | 'customer' | 'unknown' } {
  const country = situation.customerCountry ?? situation.shopCountry
  if (country === undefined)
    return { clause: 'A plain fault of the shop; the law of the customer’s country may say more.', chooser: 'unknown' }
  const rule = CONFORMITY.find(({ countries }) => countries.includes(country))
  if (!rule) return { clause: 'A plain fault of the shop; local law may say more.', chooser: 'unknown' }
  return { clause: rule.clause, chooser: rule.chooser(situation) }
}
