import { z } from 'zod'
import { CAUSES, STANDINGS, VERTICALS } from '../case.ts'
import { isCurrency } from '../money.ts'

const minor = (what: string) =>
  z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER / 1e4)
    .describe(`${what} Integer minor units of \`currency\`.`)
const chance = (what: string) => z.number().min(0).max(1).describe(`${what} A share or probability, 0–1.`)
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
  paidMinor: minor(
    'What was really paid, when less than the price; 0 when nothing was, and refund words then mean waiving. Default: the price.',
  ).optional(),
  askedMinor: minor('What the customer asks for. Default: what is still with the shop.').optional(),
  alreadyRefundedMinor: minor('What was already given back. Default: 0.').optional(),
  owedMinor: minor('What is owed, when a person knows it; otherwise computed.').optional(),
  agreedRefundMinor: minor('A refund that the shop agreed to or promised.').optional(),
  refundAgreed: z.boolean().optional().describe('The shop agreed to the refund that is asked for.'),
  faultOfShop: z
    .enum(['yes', 'partly', 'no', 'unknown'])
    .optional()
    .describe('Whose fault it is. Default: what the words say; unknown leaves it open.'),
  delivered: z.boolean().optional().describe('False: goods not received, or the service not performed.'),
  cancelledBy: z.enum(['shop', 'customer', 'agreed']).optional().describe('Who cancelled. Default: what the words say, else nobody.'),
  withinPolicyWindow: z.boolean().optional().describe("The shop's own return or refund policy covers this."),
  returnWindowDays: z
    .int()
    .min(0)
    .max(3650)
    .optional()
    .describe("Days within which the shop's own policy takes goods back for any reason, for money. Default: the policy in force."),
  returnUnusedOnly: z.boolean().optional().describe("The shop's own policy takes back only goods that were not used."),
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
  cause: z.enum(CAUSES).optional().describe('What went wrong. Default: what the words say, else other.'),
  injury: z.boolean().optional().describe('Injury or property damage is claimed.'),
  safetyThreat: z.boolean().optional().describe('A threat of violence or of self-harm was made.'),
  chargebackThreat: z.boolean().optional().describe('They threaten to go to their bank. Default: what the words say.'),
  publicReviewThreat: z.boolean().optional().describe('They threaten a bad public review. Default: what the words say.'),
  legalThreat: z.boolean().optional().describe('They threaten a lawyer, a court or an authority. Default: what the words say.'),
  legalStepBegun: z.boolean().optional().describe("A lawyer's letter came, or a claim was filed."),
  reviewPosted: z.boolean().optional().describe('A bad review of this is public already.'),
  remedyTiedToReview: z.boolean().optional().describe('The shop would give something in return for a review, its change or its removal.'),
  disputeStatus: z
    .enum(['none', 'inquiry', 'open', 'won', 'lost'])
    .optional()
    .describe(
      'A dispute at the bank: none, an inquiry that took no money yet, an open chargeback, or one that is over. Default: what the words say, else none.',
    ),
  disputeFeeMinor: minor('Fee when a dispute opens. Default: of the processor.').optional(),
  counterFeeMinor: minor('Fee to contest a dispute. Default: of the processor.').optional(),
  counterFeeReturnedOnWin: z.boolean().optional().describe('Whether a win returns the fee to contest. Default: as with the processor.'),
  disputesThisMonth: z.int().min(0).max(10_000_000).optional().describe('Disputes that the shop had this month, this one left out.'),
  cardSalesPerMonth: z.int().min(0).max(1_000_000_000).optional().describe('Card payments that the shop takes a month.'),
  extraDisputeCostMinor: minor('What one more dispute costs near the threshold of a card programme; 0 far from it.').optional(),
  feeReturnedOnRefundMinor: minor('Processor fee that comes back on a refund. Default: 0.').optional(),
  collectShare: chance('Share of an unpaid bill that would still come in if held firm. Default: 0.6.').optional(),
  feeForRefundMinor: minor('Processor fee charged for refunding. Default: 0.').optional(),
  processor: z
    .enum(['stripe', 'paypal', 'square', 'shopify_payments', 'other'])
    .optional()
    .describe('Who runs the card payments; sets the default fees. Default: other.'),
  evidenceStrength: z
    .enum(['weak', 'medium', 'strong'])
    .optional()
    .describe("Strength of the shop's own evidence. Default: medium for the odds; it counts against nobody's words until it is stated."),
  goodsReturned: z.boolean().optional().describe('The goods are back, or will be with a refund. Default: false.'),
  costOfGoodsMinor: minor('Cost of the goods. Default: the price less the margin.').optional(),
  salvageShare: chance('Share of the cost of the goods that they bring when they come back. Default: 0.6, damaged ones 0.15.').optional(),
  returnHandlingMinor: minor('What taking goods back costs: freight and inspection. Default: 21 % of the price.').optional(),
  replacementCostMinor: minor('Cost to replace: goods, freight, labour. Default: the goods and 12 % of the price.').optional(),
  redoCostMinor: minor('Cost to do the work again. Default: half the price.').optional(),
  goodwillMinor: minor('What a gesture of goodwill costs the shop. Default: a tenth of the price, at most an hour of work.').optional(),
  creditAgreed: z.boolean().optional().describe('The customer agreed to store credit.'),
  hoursStillToSpend: hours('Time that settling by argument would still take if held firm. Default: by the evidence, about 1.').optional(),
  hoursToContest: hours('Time to put a dispute file together. Default: 0.75.').optional(),
  hourlyCostMinor: minor('What an hour of the team is worth. Default: 25 dollars, or a rough figure for the currency.').optional(),
  managerHourlyCostMinor: minor('What an hour of the manager is worth. Default: 1.6 of the team’s.').optional(),
  pDisputeIfHeld: chance('Chance of a dispute when held firm. Default: 0.1, threatened 0.4.').optional(),
  pWinDispute: chance('Chance to win a dispute at this evidence. Default: 0.2, 0.4 or 0.54 by its strength.').optional(),
  pBadReviewIfHeld: chance('Chance of a bad public review when held firm. Default: 0.08, threatened 0.4.').optional(),
  reviewCostMinor: minor('Cost of one bad public review; computed from the profile when left out.').optional(),
  monthlyRevenueMinor: minor("The shop's revenue a month. Default: by the kind of shop, in hours of work.").optional(),
  grossMargin: chance('Margin on revenue. Default: by the kind of shop.').optional(),
  reviewCount: z.int().min(0).max(10_000_000).optional().describe('Reviews the shop has. Default: by the kind of shop.'),
  reviewAverage: z.number().min(1).max(5).optional().describe('Mean stars of them. Default: 4.2.'),
  newReviewsPerMonth: z.number().min(0).max(100_000).optional().describe('New reviews a month. Default: by the kind of shop.'),
  customerLifetimeOrders: z
    .number()
    .min(0)
    .max(100_000)
    .optional()
    .describe('Orders of this customer so far; as many again, at most 24, are taken to be still to come. Default: by the kind of shop.'),
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
  casesLikeThisPerYear: z
    .number()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('Cases like this one in a year, for what it comes to in a year. Default: not told.'),
  customerStanding: z.enum(STANDINGS).optional().describe('What the shop decided about this customer. Default: good.'),
  vertical: z.enum(VERTICALS).optional().describe('The kind of shop; sets the defaults. Default: one for shops of any kind.'),
  shopCountry: country("The shop's country.").optional(),
  customerCountry: country("The customer's country.").optional(),
  customerRegion: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code in capitals, such as US-CA')
    .optional()
    .describe("The customer's state or province."),
  policyGoodwillLimitMinor: minor('The most that the member at work may give as goodwill or store credit without approval.').optional(),
  policyRefundLimitMinor: minor('The most that the member at work may give back without approval.').optional(),
})

/** What a person, the reading or the shop's profile says of a case. See `situationSchema` for units and ranges. */
export type Situation = z.infer<typeof situationSchema>
