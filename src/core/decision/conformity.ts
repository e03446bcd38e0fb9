import { EEA } from './law.ts'
import type { Situation } from './situation.ts'

/** Who chooses between putting it right and money back. `unknown`: the law of the place is not in our facts. */
export type Chooser = 'repair_first' | 'customer' | 'unknown'

/** What the law says where goods or work are not as agreed. */
export interface ConformityRule {
  /** ISO 3166-1 countries of the customer. */
  readonly countries: readonly string[]
  readonly clause: string
  /** `repair_first`: the shop may put it right before money is due. */
  readonly chooser: Chooser
  /** Where the customer chooses after all. */
  readonly customerChooses?: {
    /** Goods, up to so many days after they came. */
    readonly goodsWithinDays?: number
    /** A failure that is major. */
    readonly majorFailure?: true
  }
  /** A defect that shows within so many days is presumed to have been there when the goods came. */
  readonly presumedDays?: number
  readonly presumedFact?: string
  /** The price up to which the rule is sure to hold, minor units of `currency`. */
  readonly upTo?: { readonly minor: number; readonly currency: string }
  /** The year for which the facts hold. */
  readonly asOf: number
}

export const CONFORMITY: readonly ConformityRule[] = [
  {
    countries: ['GB'],
    clause: 'Consumer Rights Act 2015 (D005, D006).',
    chooser: 'repair_first',
    customerChooses: { goodsWithinDays: 30 },
    presumedDays: 182,
    presumedFact: 'D006',
    asOf: 2025,
  },
  {
    countries: EEA,
    clause: 'Conformity with the contract, Directive (EU) 2019/771 (D003).',
    chooser: 'repair_first',
    presumedDays: 365,
    presumedFact: 'D003',
    asOf: 2022,
  },
  {
    countries: ['AU'],
    clause: 'Australian Consumer Law guarantees (D017, D018).',
    chooser: 'repair_first',
    customerChooses: { majorFailure: true },
    upTo: { minor: 10_000_000, currency: 'AUD' },
    asOf: 2025,
  },
  { countries: ['US'], clause: 'Goods or work not as agreed (UCC 2-601 and 2-608 for goods, D014).', chooser: 'unknown', asOf: 2025 },
  { countries: ['CA'], clause: 'Implied warranties of the province (D021).', chooser: 'unknown', asOf: 2025 },
]

/** The clause on goods or work not as agreed, and who chooses the remedy, by the customer's country, else the shop's. */
export function conformityOf(situation: Situation): { readonly clause: string; readonly chooser: Chooser } {
  const country = situation.customerCountry ?? situation.shopCountry
  if (country === undefined)
    return { clause: 'A plain fault of the shop; the law of the customer’s country may say more.', chooser: 'unknown' }
  const rule = ruleOf(situation)
  if (!rule) return { clause: 'A plain fault of the shop; local law may say more.', chooser: 'unknown' }
  return { clause: rule.clause, chooser: chooserOf(rule, situation) }
}

/**
 * The clause by which a defect counts as the shop's, where nobody says whose it is: goods, a defect, and the days since they came inside the
 * time for which the law presumes it. Undefined where any of that is not known.
 */
export function presumptionOf(situation: Situation): string | undefined {
  const { cause, daysSinceDelivery, vertical } = situation
  const goods = vertical === 'online_shop' || vertical === 'retail'
  if (cause !== 'damaged_defective' || !goods || daysSinceDelivery === undefined) return undefined
  const rule = ruleOf(situation)
  if (rule?.presumedDays === undefined || daysSinceDelivery > rule.presumedDays) return undefined
  return `A defect that shows within ${rule.presumedDays} days is presumed to have been there (${rule.presumedFact}).`
}

function ruleOf({ customerCountry, shopCountry }: Situation): ConformityRule | undefined {
  const country = customerCountry ?? shopCountry
  return country === undefined ? undefined : CONFORMITY.find(({ countries }) => countries.includes(country))
}

function chooserOf({ chooser, customerChooses, upTo }: ConformityRule, situation: Situation): Chooser {
  const { currency, orderValueMinor, majorFailure, daysSinceDelivery, vertical } = situation
  if (upTo && currency === upTo.currency && orderValueMinor > upTo.minor) return 'unknown'
  if (customerChooses?.majorFailure && majorFailure === true) return 'customer'
  const goods = vertical === 'online_shop' || vertical === 'retail'
  const within = customerChooses?.goodsWithinDays
  return within !== undefined && goods && daysSinceDelivery !== undefined && daysSinceDelivery <= within ? 'customer' : chooser
}
