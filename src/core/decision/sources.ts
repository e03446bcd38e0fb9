/** What stands behind a fact id of a default: what the source found, who it is, and of when. */
export interface FactSource {
  readonly says: string
  readonly source: string
  /** Absent where no usable source exists and the figure is our own assumption. */
  readonly url?: string
  readonly year: number
}

/** The facts that defaults of a decision cite, by id. What a source found is told in our words. */
export const FACT_SOURCES: Readonly<Record<string, FactSource>> = {
  A001: {
    says: 'Stripe in the US charges $15 whenever a card dispute opens, whatever comes of it.',
    source: 'Chargeback Gurus on Stripe’s dispute fees',
    url: 'https://www.chargebackgurus.com/blog/stripe-dispute-fees',
    year: 2025,
  },
  A002: {
    says: 'Since June 2025 Stripe charges another $15 for contesting a dispute; it comes back on a win.',
    source: 'Stripe Support, pricing updates for disputes',
    url: 'https://support.stripe.com/questions/june-2025-pricing-updates-for-disputes',
    year: 2025,
  },
  A009: {
    says: 'Square charges sellers nothing for a dispute.',
    source: 'Square Support, payment disputes',
    url: 'https://api.squareup.com/help/us/en/article/3882-payment-disputes-walkthrough',
    year: 2025,
  },
  A012: {
    says: 'PayPal in the US charges about $15 a dispute, twice that for sellers with many disputes; seen on a third party’s page only.',
    source: 'A hosting company’s help page on chargeback terms',
    url: 'https://onlineaudience.co.uk/billing/knowledgebase/143/PayPal-or-square-or-stripe-Chargeback-Terms-.html',
    year: 2025,
  },
  A015: {
    says: 'Shopify Payments takes the disputed amount and a fee when a chargeback opens; contesting costs nothing more.',
    source: 'Shopify Help Center, chargebacks and inquiries',
    url: 'https://help.shopify.com/en/manual/payments/chargebacks/chargeback-process',
    year: 2025,
  },
  A016: {
    says: 'The fee of Shopify Payments in the US is $15.',
    source: 'chargeback.io on Shopify’s chargeback fee',
    url: 'https://chargeback.io/blog/whats-the-shopify-chargeback-fee',
    year: 2024,
  },
  A047: {
    says: 'Merchants in the US won about 54 % of the disputes that they chose to fight; those new to it likely win fewer.',
    source: 'LegalClarity, after a study by Datos Insights',
    url: 'https://legalclarity.org/how-often-do-merchants-win-chargeback-disputes',
    year: 2025,
  },
  A081: {
    says: 'Nobody publishes how often a customer who was refused goes to the bank: one in ten, four in ten after a threat, is an assumption.',
    source: 'Assumption of ours',
    year: 2026,
  },
  B001: {
    says: 'One more star raised the revenue of independent restaurants in one city by 5 to 9 %; chains gained nothing.',
    source: 'Michael Luca, Reviews, Reputation, and Revenue (Harvard Business School)',
    url: 'https://vdocuments.fr/michael-luca.html',
    year: 2016,
  },
  B021: {
    says: 'How much likelier a customer comes back after a fair remedy, 5 to 20 in 100, is a convention of such models, not a finding.',
    source: 'Assumption of ours',
    year: 2026,
  },
  B022: {
    says: 'A return costs larger online shops 21 % of the order on average.',
    source: 'Pitney Bowes survey, told by EcommerceBytes',
    url: 'https://www.ecommercebytes.com/2022/04/17/returns-cost-sellers-a-whopping-21-percent-of-order-value/',
    year: 2022,
  },
  B024: {
    says: 'Returned goods that are sold off in bulk bring 10 to 20 % of what they cost.',
    source: 'Optoro on what happens to returned products',
    url: 'https://www.optoro.com/2017/07/21/what-actually-happens-returned-products/',
    year: 2017,
  },
  H006: {
    says: 'A paid hour of support work in the US costs about $25 with benefits.',
    source: 'Supp, cost per ticket by channel',
    url: 'https://supp.support/blog/cost-per-ticket-by-channel',
    year: 2026,
  },
  H016: {
    says: 'No one has measured how long a dispute file takes; half an hour to two hours is assumed.',
    source: 'Assumption of ours',
    year: 2026,
  },
}
