import fc from 'fast-check'
import { CAUSES, STANDINGS, VERTICALS } from '../src/core/case.ts'
import type { Situation } from '../src/core/decision/situation.ts'

const LARGEST_MINOR = Math.floor(Number.MAX_SAFE_INTEGER / 1e4)
const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'XOF', 'ZWL'] as const

/** Situations over the whole range that the schema admits, extremes included; every optional field may be absent. */
export function anySituation(): fc.Arbitrary<Situation> {
  return situations(
    fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: LARGEST_MINOR }), fc.constantFrom(0, 1, LARGEST_MINOR)),
  )
}

/** Situations of everyday size. */
export function everydaySituation(): fc.Arbitrary<Situation> {
  return situations(fc.integer({ min: 100, max: 300_000 }))
}

function situations(minor: fc.Arbitrary<number>): fc.Arbitrary<Situation> {
  const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1))
  const hours = fc.oneof(fc.double({ min: 0, max: 8, noNaN: true }), fc.constantFrom(0, 10_000))
  const signed = fc.integer({ min: -1e12, max: 1e12 })
  const yes = fc.boolean()
  return fc.record(
    {
      orderValueMinor: minor,
      currency: fc.constantFrom(...CURRENCIES),
      paidMinor: minor,
      askedMinor: minor,
      alreadyRefundedMinor: minor,
      owedMinor: minor,
      agreedRefundMinor: minor,
      refundAgreed: yes,
      faultOfShop: fc.constantFrom('yes', 'partly', 'no', 'unknown'),
      delivered: yes,
      cancelledBy: fc.constantFrom('shop', 'customer', 'agreed'),
      withinPolicyWindow: yes,
      withdrawalInTime: yes,
      cause: fc.constantFrom(...CAUSES),
      injury: yes,
      safetyThreat: fc.constantFrom(true, false, false, false),
      chargebackThreat: yes,
      publicReviewThreat: yes,
      legalThreat: yes,
      legalStepBegun: yes,
      remedyTiedToReview: yes,
      disputeStatus: fc.constantFrom('none', 'inquiry', 'open', 'won', 'lost'),
      disputeFeeMinor: minor,
      counterFeeMinor: minor,
      counterFeeReturnedOnWin: yes,
      feeReturnedOnRefundMinor: minor,
      feeForRefundMinor: minor,
      processor: fc.constantFrom('stripe', 'paypal', 'square', 'shopify_payments', 'other'),
      evidenceStrength: fc.constantFrom('weak', 'medium', 'strong'),
      goodsReturned: yes,
      costOfGoodsMinor: minor,
      replacementCostMinor: minor,
      redoCostMinor: minor,
      goodwillMinor: minor,
      creditAgreed: yes,
      hoursStillToSpend: hours,
      hoursToContest: hours,
      hourlyCostMinor: minor,
      managerHourlyCostMinor: minor,
      pDisputeIfHeld: chance,
      pWinDispute: chance,
      pBadReviewIfHeld: chance,
      reviewCostMinor: minor,
      monthlyRevenueMinor: minor,
      grossMargin: chance,
      reviewCount: fc.constantFrom(0, 3, 10_000, 10_000_000),
      reviewAverage: fc.double({ min: 1, max: 5, noNaN: true }),
      newReviewsPerMonth: fc.oneof(fc.double({ min: 0, max: 100_000, noNaN: true }), fc.constantFrom(0, 5e-324, 100_000)),
      customerLifetimeOrders: fc.double({ min: 0, max: 100_000, noNaN: true }),
      customerFutureValueMinor: signed,
      priorClaims: fc.integer({ min: 0, max: 10_000 }),
      customerHoursPerYear: hours,
      customerMarginPerYearMinor: signed,
      casesLikeThisPerYear: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
      customerStanding: fc.constantFrom(...STANDINGS),
      vertical: fc.constantFrom(...VERTICALS),
      shopCountry: fc.constantFrom('US', 'DE', 'GB', 'ZZ'),
      customerCountry: fc.constantFrom('US', 'FR', 'AU', 'GB', 'CA', 'ZZ'),
      customerRegion: fc.constantFrom('US-CA', 'US-NY', 'US-MD', 'CA-QC'),
      saleChannel: fc.constantFrom('distance', 'shop', 'off_premises', 'temporary_place'),
      daysSinceDelivery: fc.constantFrom(0, 9, 25, 400, 36_500),
      daysSinceOrder: fc.constantFrom(0, 29, 31, 36_500),
      promisedDays: fc.constantFrom(0, 7, 60),
      toldOfRight: yes,
      goodsUsed: yes,
      returnExempt: yes,
      policyPosted: yes,
      majorFailure: yes,
      mayKeepMinor: minor,
      undeliveredShare: chance,
      reviewPosted: yes,
      salvageShare: chance,
      returnHandlingMinor: minor,
      collectShare: chance,
      disputesThisMonth: fc.constantFrom(0, 3, 40, 10_000_000),
      cardSalesPerMonth: fc.constantFrom(0, 300, 1_000_000_000),
      extraDisputeCostMinor: minor,
      policyRefundLimitMinor: minor,
    },
    { requiredKeys: ['orderValueMinor', 'currency'] },
  )
}
