/** Who speaks of a dispute by codes of its own. */
export const DISPUTE_NETWORKS = ['visa', 'mastercard', 'amex', 'discover', 'stripe', 'paypal', 'other'] as const
export type DisputeNetwork = (typeof DISPUTE_NETWORKS)[number]

/** What the bank has to decide, whatever the code. */
export const DISPUTE_FAMILIES = [
  'fraud',
  'not_received',
  'not_as_described',
  'credit_not_processed',
  'duplicate',
  'wrong_amount',
  'cancelled',
  'authorization',
  'other',
] as const
export type DisputeFamily = (typeof DISPUTE_FAMILIES)[number]

/** One code of one network. */
export interface DisputeReason {
  readonly network: DisputeNetwork
  /** As the network writes it, in capitals: "13.1", "C08", "PRODUCT_NOT_RECEIVED". */
  readonly code: string
  readonly name: string
  readonly family: DisputeFamily
  /** Fact id, or `design` where the place in a family is our own judgement. */
  readonly source: string
}

/** What was made out of the words of a bank. */
export interface UnderstoodReason {
  readonly family: DisputeFamily
  /** The code, where one was found. */
  readonly reason?: DisputeReason
}

/** Every code that is known, by network. */
export const DISPUTE_REASONS: readonly DisputeReason[] = [
  ...codes('visa', 'A038', [
    ['10.1', 'EMV liability shift, counterfeit card', 'fraud'],
    ['10.2', 'EMV liability shift, card lost or stolen', 'fraud'],
    ['10.3', 'Other fraud, card present', 'fraud'],
    ['10.4', 'Other fraud, card absent', 'fraud'],
    ['10.5', 'Visa fraud monitoring', 'fraud'],
    ['11.1', 'Card recovery bulletin', 'authorization'],
    ['11.2', 'Declined authorization', 'authorization'],
    ['11.3', 'No authorization', 'authorization'],
    ['12.1', 'Late presentment', 'authorization'],
    ['12.2', 'Incorrect transaction code', 'wrong_amount'],
    ['12.3', 'Incorrect currency', 'wrong_amount'],
    ['12.4', 'Incorrect account number', 'authorization'],
    ['12.5', 'Incorrect amount', 'wrong_amount'],
    ['12.6.1', 'Duplicate processing', 'duplicate'],
    ['12.6.2', 'Paid by other means', 'duplicate'],
    ['12.6', 'Duplicate processing or paid by other means', 'duplicate'],
    ['12.7', 'Invalid data', 'authorization'],
    ['13.1', 'Merchandise or services not received', 'not_received'],
    ['13.2', 'Cancelled recurring', 'cancelled'],
    ['13.3', 'Not as described, or defective', 'not_as_described'],
    ['13.4', 'Counterfeit merchandise', 'not_as_described'],
    ['13.5', 'Misrepresentation', 'not_as_described'],
    ['13.6', 'Credit not processed', 'credit_not_processed'],
    ['13.7', 'Cancelled merchandise or services', 'cancelled'],
    ['13.8', 'Original credit not accepted', 'other'],
    ['13.9', 'Cash or load value not received', 'not_received'],
  ]),
  ...codes('mastercard', 'A039', [
    ['4837', 'No cardholder authorization', 'fraud'],
    ['4849', 'Questionable merchant activity', 'fraud'],
    ['4863', 'Cardholder does not recognise the transaction', 'fraud'],
    ['4870', 'Chip liability shift', 'fraud'],
    ['4871', 'Chip and PIN liability shift', 'fraud'],
    ['4808', 'Authorization', 'authorization'],
    ['4834', 'Point-of-interaction error', 'duplicate'],
    ['4850', 'Instalment billing', 'wrong_amount'],
    ['4853', 'Cardholder dispute', 'not_as_described'],
  ]),
  ...codes('amex', 'A040', [
    ['C02', 'Credit not processed', 'credit_not_processed'],
    ['C04', 'Goods or services returned or refused', 'credit_not_processed'],
    ['C05', 'Goods or services cancelled', 'cancelled'],
    ['C08', 'Goods or services not received', 'not_received'],
    ['C18', 'No-show or card deposit cancelled', 'cancelled'],
    ['C28', 'Cancelled recurring billing', 'cancelled'],
    ['C31', 'Not as described', 'not_as_described'],
    ['C32', 'Damaged or defective', 'not_as_described'],
    ['F24', 'No cardholder authorization', 'fraud'],
    ['F29', 'Card not present', 'fraud'],
    ['F30', 'EMV counterfeit', 'fraud'],
    ['F31', 'EMV lost, stolen or not received', 'fraud'],
    ['FR2', 'Fraud full recourse programme', 'fraud'],
    ['FR4', 'Immediate chargeback programme', 'fraud'],
    ['FR6', 'Partial immediate chargeback programme', 'fraud'],
    ['P05', 'Incorrect amount', 'wrong_amount'],
    ['P08', 'Duplicate charge', 'duplicate'],
  ]),
  ...codes('discover', 'A041', [
    ['4534', 'Duplicate processing', 'duplicate'],
    ['4541', 'Cancelled recurring', 'cancelled'],
    ['4542', 'Late presentment', 'authorization'],
    ['4550', 'Credit or debit posted wrongly', 'wrong_amount'],
    ['4553', 'Quality of goods or services', 'not_as_described'],
    ['4752', 'Does not recognise', 'fraud'],
    ['4755', 'Goods or services not received', 'not_received'],
    ['4865', 'Paid by other means', 'duplicate'],
    ['7010', 'Fraud, card present', 'fraud'],
    ['7030', 'Fraud, card not present', 'fraud'],
    ['8002', 'Credit not processed', 'credit_not_processed'],
  ]),
  ...codes('discover', 'A042', [
    ['DP', 'Duplicate processing', 'duplicate'],
    ['AP', 'Cancelled recurring', 'cancelled'],
    ['LP', 'Late presentment', 'authorization'],
    ['RM', 'Quality of goods or services', 'not_as_described'],
    ['RG', 'Goods or services not received', 'not_received'],
    ['RN2', 'Credit not processed', 'credit_not_processed'],
    ['UA01', 'Fraud, card present', 'fraud'],
    ['UA02', 'Fraud, card not present', 'fraud'],
  ]),
  ...codes('stripe', 'A030', [
    ['FRAUDULENT', 'Fraudulent', 'fraud'],
    ['UNRECOGNIZED', 'Unrecognised', 'fraud'],
    ['PRODUCT_NOT_RECEIVED', 'Product not received', 'not_received'],
    ['PRODUCT_UNACCEPTABLE', 'Product unacceptable', 'not_as_described'],
    ['CREDIT_NOT_PROCESSED', 'Credit not processed', 'credit_not_processed'],
    ['DUPLICATE', 'Duplicate', 'duplicate'],
    ['SUBSCRIPTION_CANCELED', 'Subscription cancelled', 'cancelled'],
    ['BANK_CANNOT_PROCESS', 'Bank cannot process', 'authorization'],
    ['CHECK_RETURNED', 'Check returned', 'authorization'],
    ['CUSTOMER_INITIATED', 'Started by the customer', 'other'],
    ['DEBIT_NOT_AUTHORIZED', 'Debit not authorised', 'fraud'],
    ['GENERAL', 'General', 'other'],
    ['INCORRECT_ACCOUNT_DETAILS', 'Incorrect account details', 'authorization'],
    ['INSUFFICIENT_FUNDS', 'Insufficient funds', 'authorization'],
    ['NONCOMPLIANT', 'Compliance', 'other'],
  ]),
  ...codes('paypal', 'design', [
    ['MERCHANDISE_OR_SERVICE_NOT_RECEIVED', 'Item not received', 'not_received'],
    ['MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED', 'Significantly not as described', 'not_as_described'],
    ['UNAUTHORISED', 'Unauthorised transaction', 'fraud'],
    ['CREDIT_NOT_PROCESSED', 'Refund not received', 'credit_not_processed'],
    ['DUPLICATE_TRANSACTION', 'Duplicate transaction', 'duplicate'],
    ['INCORRECT_AMOUNT', 'Incorrect amount', 'wrong_amount'],
    ['PAYMENT_BY_OTHER_MEANS', 'Paid by other means', 'duplicate'],
    ['CANCELED_RECURRING_BILLING', 'Cancelled recurring billing', 'cancelled'],
    ['PROBLEM_WITH_REMITTANCE', 'Problem with remittance', 'other'],
  ]),
]

/** The words that a bank, a processor or a shop uses in place of a code, the telling ones first. */
const WORDS: readonly (readonly [DisputeFamily, RegExp])[] = [
  ['fraud', /fraud|unauthori[sz]ed|not? authori[sz]ed|(?:not|n't|un)[ -]?recogni[sz]e|stolen card/i],
  ['duplicate', /duplicate|twice|paid by other means|double charge/i],
  ['cancelled', /cancel|subscription|recurring|no[- ]show/i],
  ['credit_not_processed', /credit|refund|returned/i],
  ['not_received', /(?:not|never|non)[ _-]?(?:been )?(?:received|receipt|arrived|delivered|provided)|undelivered/i],
  ['not_as_described', /not[ _]as[ _]described|defective|unacceptable|damaged|quality|counterfeit|misrepresent/i],
  ['wrong_amount', /(?:wrong|incorrect|different) (?:amount|currency)|overcharge/i],
  ['authorization', /authori[sz]ation|late presentment/i],
]

/**
 * What a bank's reason comes to: by its code, else by its words; `other` where neither is known. A code that covers several families, such
 * as Mastercard 4853, is told apart by the words beside it. `network` settles codes that two networks share.
 */
export function findDisputeReason(text: string, network?: DisputeNetwork): UnderstoodReason {
  const reason = findCode(text.slice(0, 500), network)
  const spoken = WORDS.find(([, pattern]) => pattern.test(text.slice(0, 500)))?.[0]
  if (reason === undefined) return { family: spoken ?? 'other' }
  return { reason, family: BROAD.has(reason.code) && spoken !== undefined ? spoken : reason.family }
}

/** Codes that stand for more than one family. */
const BROAD: ReadonlySet<string> = new Set(['4853', '4834', 'GENERAL'])

function findCode(text: string, network: DisputeNetwork | undefined): DisputeReason | undefined {
  const words = new Set(
    text
      .toUpperCase()
      .split(/[^A-Z0-9._]+/)
      .map((word) => word.replace(/^[._]+|[._]+$/g, '')),
  )
  // "DUPLICATE" alone is a code of Stripe; two letters are one only where the network is named.
  const found = DISPUTE_REASONS.filter(
    ({ code, network: own }) => words.has(code) && (/\d/.test(code) || code.includes('_') || words.size === 1 || own === network),
  )
  return found.find((reason) => reason.network === network) ?? found[0]
}

function codes(
  network: DisputeNetwork,
  source: string,
  rows: readonly (readonly [code: string, name: string, family: DisputeFamily])[],
): DisputeReason[] {
  return rows.map(([code, name, family]) => ({ network, code, name, family, source }))
}
