import { z } from 'zod'
import { CAUSES, STANDINGS, VERTICALS } from '../case.ts'
import { isCurrency } from '../money.ts'

const minor = (what: string) =>
  z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER / 1e4)
    .describe(`${what} Integer minor units of \`currency\`.`)
const chance = (what: string) => z.number().min(0).max(1).describe(`${what} A probability, 0–1.`)
const hours = (what: string) => z.number().min(0).max(10_000).describe(`${what} Hours.`)
const country = (whose: string) =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code in capitals, such as US')
    .describe(`${whose}`)

/**
 * The inputs of a decision. Only `orderValueMinor` and `currency` are needed; every other field has a default by vertical, marked as such in the result.
 * Unknown fields are ignored.
 */
export const situationSchema = z.object({
  orderValueMinor: minor('The price of what was bought, or the bill.'),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency code in capitals, such as USD').describe('ISO 4217 code.'),
  paidMinor: minor('What was really paid, when less than the price; 0 when nothing was.').optional(),
  askedMinor: minor('What the customer asks for. Default: what is still with the shop.').optional(),
  alreadyRefundedMinor: minor('What was already given back.').optional(),
  owedMinor: minor('What is owed, when a person knows it; otherwise computed.').optional(),
  agreedRefundMinor: minor('A refund that the shop agreed to or promised.').optional(),
  refundAgreed: z.boolean().optional().describe('The shop agreed to the refund that is asked for.'),
  faultOfShop: z.enum(['yes', 'partly', 'no', 'unknown']).optional(),
  delivered: z.boolean().optional().describe('False: goods not received, or the service not performed.'),
  cancelledBy: z.enum(['shop', 'customer', 'agreed']).optional(),
  withinPolicyWindow: z.boolean().optional().describe("The shop's own return or refund policy covers this."),
  withdrawalInTime: z.boolean().optional().describe('A statutory right of withdrawal or cooling-off was used in time.'),
  saleChannel: z
    .enum(['distance', 'shop', 'off_premises', 'temporary_place'])
    .optional()
    .describe(
      "How it was sold: by web, mail or telephone; in the shop; at the customer's home or work; at a fair or another temporary place.",
    ),
  daysSinceDelivery: z
    .number()
    .min(0)
    .max(36_500)
    .optional()
    .describe('Days since the goods came, or since the sale where nothing was sent.'),
  daysSinceOrder: z.number().min(0).max(36_500).optional().describe('Days since the order or the sale.'),
  promisedDays: z.number().min(0).max(36_500).optional().describe('Days from the order in which delivery was promised.'),
  toldOfRight: z.boolean().optional().describe('Whether the shop told the customer of their right to withdraw.'),
  goodsUsed: z.boolean().optional().describe('Whether the goods were used.'),
  mayKeepMinor: minor('What the law lets the shop keep of a withdrawal: value lost by handling, the part already performed.').optional(),
  undeliveredShare: chance('Share of what was paid for that was not delivered or not as agreed, where the shop is at fault.').optional(),
  returnExempt: z
    .boolean()
    .optional()
    .describe('Of a kind that change of mind leaves out: made to measure, perishable, unsealed hygiene goods, dated travel or events.'),
  policyPosted: z.boolean().optional().describe('Whether the return policy was posted where the sale was made.'),
  majorFailure: z
    .boolean()
    .optional()
    .describe('Unsafe, substantially unfit or very different from what was sold, and not soon put right.'),
  cause: z.enum(CAUSES).optional(),
  injury: z.boolean().optional().describe('Injury or property damage is claimed.'),
  safetyThreat: z.boolean().optional().describe('A threat of violence or of self-harm was made.'),
  chargebackThreat: z.boolean().optional(),
  publicReviewThreat: z.boolean().optional(),
  legalThreat: z.boolean().optional(),
  legalStepBegun: z.boolean().optional().describe("A lawyer's letter came, or a claim was filed."),
  reviewPosted: z.boolean().optional().describe('A bad review of this is public already.'),
  remedyTiedToReview: z.boolean().optional().describe('The shop would give something in return for a review, its change or its removal.'),
  disputeStatus: z.enum(['none', 'inquiry', 'open', 'won', 'lost']).optional(),
  disputeFeeMinor: minor('Fee when a dispute opens.').optional(),
  counterFeeMinor: minor('Fee to contest a dispute.').optional(),
  counterFeeReturnedOnWin: z.boolean().optional(),
  disputesThisMonth: z.int().min(0).max(10_000_000).optional().describe('Disputes that the shop had this month, this one left out.'),
  cardSalesPerMonth: z.int().min(0).max(1_000_000_000).optional().describe('Card payments that the shop takes a month.'),
  extraDisputeCostMinor: minor('What one more dispute costs near the threshold of a card programme; 0 far from it.').optional(),
  feeReturnedOnRefundMinor: minor('Processor fee that comes back on a refund.').optional(),
  collectShare: chance('Share of an unpaid bill that would still come in if held firm.').optional(),
  feeForRefundMinor: minor('Processor fee charged for refunding.').optional(),
  processor: z.enum(['stripe', 'paypal', 'square', 'shopify_payments', 'other']).optional(),
  evidenceStrength: z.enum(['weak', 'medium', 'strong']).optional().describe("Strength of the shop's own evidence."),
  goodsReturned: z.boolean().optional().describe('The goods are back, or will be with a refund.'),
  costOfGoodsMinor: minor('Cost of the goods.').optional(),
  salvageShare: chance('Share of the cost of the goods that they bring when they come back.').optional(),
  returnHandlingMinor: minor('What taking goods back costs: freight and inspection.').optional(),
  replacementCostMinor: minor('Cost to replace: goods, freight, labour.').optional(),
  redoCostMinor: minor('Cost to do the work again.').optional(),
  goodwillMinor: minor('Worth of a goodwill gesture to the shop.').optional(),
  creditAgreed: z.boolean().optional().describe('The customer agreed to store credit.'),
  hoursStillToSpend: hours('Time that settling by argument would still take if held firm.').optional(),
  hoursToContest: hours('Time to put a dispute file together.').optional(),
  hourlyCostMinor: minor('What an hour of the team is worth.').optional(),
  managerHourlyCostMinor: minor('What an hour of the manager is worth.').optional(),
  pDisputeIfHeld: chance('Chance of a dispute when held firm.').optional(),
  pWinDispute: chance('Chance to win a dispute at this evidence.').optional(),
  pBadReviewIfHeld: chance('Chance of a bad public review when held firm.').optional(),
  reviewCostMinor: minor('Cost of one bad public review; computed from the profile when left out.').optional(),
  monthlyRevenueMinor: minor("The shop's revenue a month.").optional(),
  grossMargin: chance('Margin on revenue.').optional(),
  reviewCount: z.int().min(0).max(10_000_000).optional().describe('Reviews the shop has.'),
  reviewAverage: z.number().min(1).max(5).optional().describe('Mean stars.'),
  newReviewsPerMonth: z.number().min(0).max(100_000).optional(),
  customerLifetimeOrders: z.number().min(0).max(100_000).optional(),
  customerFutureValueMinor: z
    .int()
    .min(-1e12)
    .max(1e12)
    .optional()
    .describe('Margin of their future less the hours it takes; may be negative. Minor units.'),
  priorClaims: z.int().min(0).max(10_000).optional().describe('Claims by this customer in the last year, this one left out.'),
  customerHoursPerYear: hours('Hours this customer took in the last year.').optional(),
  customerMarginPerYearMinor: z
    .int()
    .min(-1e12)
    .max(1e12)
    .optional()
    .describe('Margin this customer brought in the last year. Minor units.'),
  casesLikeThisPerYear: z.number().min(0).max(1_000_000).optional(),
  customerStanding: z.enum(STANDINGS).optional(),
  vertical: z.enum(VERTICALS).optional(),
  shopCountry: country("The shop's country.").optional(),
  customerCountry: country("The customer's country.").optional(),
  customerRegion: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code in capitals, such as US-CA')
    .optional()
    .describe("The customer's state or province."),
  policyRefundLimitMinor: minor('The most that the member at work may give back without approval.').optional(),
})

/** What a person, the reading or the shop's profile says of a case. See `situationSchema` for units and ranges. */
export type Situation = z.infer<typeof situationSchema>
