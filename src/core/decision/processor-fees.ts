import type { Situation } from './situation.ts'

/** What a payment processor charges around a dispute, in US minor units. Fees change: each row says what it rests on and when it was seen. */
export interface ProcessorFees {
  /** Charged when a dispute opens. */
  readonly disputeFeeUsdMinor: number
  /** Share of the dispute fee that a win returns, 0–1. */
  readonly disputeFeeReturnedOnWin: number
  readonly disputeFeeFact: string | undefined
  /** Charged for contesting. */
  readonly counterFeeUsdMinor: number
  /** Share of the counter fee that a win returns, 0–1. */
  readonly counterFeeReturnedOnWin: number
  readonly counterFeeFact: string | undefined
  /** Below this payment no dispute fee is charged, as a multiple of the fee. */
  readonly waivedBelowFees: number
  /** Fee rows as of this year. */
  readonly asOf: number
}

/** No processor named here returns the card fee on a refund (A005, A006, A007); it is spent either way and never counted. */
export const PROCESSOR_FEES: Readonly<Record<NonNullable<Situation['processor']>, ProcessorFees>> = {
  // Kept whatever the outcome (A001); the counter fee comes back on a win (A002).
  stripe: {
    disputeFeeUsdMinor: 1500,
    disputeFeeReturnedOnWin: 0,
    disputeFeeFact: 'A001',
    counterFeeUsdMinor: 1500,
    counterFeeReturnedOnWin: 1,
    counterFeeFact: 'A002',
    waivedBelowFees: 0,
    asOf: 2025,
  },
  // The standard tier; waived on a win and below twice the fee (A014). High volume pays twice as much (A011, A012).
  paypal: {
    disputeFeeUsdMinor: 1500,
    disputeFeeReturnedOnWin: 1,
    disputeFeeFact: 'A012',
    counterFeeUsdMinor: 0,
    counterFeeReturnedOnWin: 0,
    counterFeeFact: 'A012',
    waivedBelowFees: 2,
    asOf: 2025,
  },
  square: {
    disputeFeeUsdMinor: 0,
    disputeFeeReturnedOnWin: 0,
    disputeFeeFact: 'A009',
    counterFeeUsdMinor: 0,
    counterFeeReturnedOnWin: 0,
    counterFeeFact: 'A009',
    waivedBelowFees: 0,
    asOf: 2025,
  },
  // Whether a win returns the fee depends on the country (A015): counted as half.
  shopify_payments: {
    disputeFeeUsdMinor: 1500,
    disputeFeeReturnedOnWin: 0.5,
    disputeFeeFact: 'A016',
    counterFeeUsdMinor: 0,
    counterFeeReturnedOnWin: 0,
    counterFeeFact: 'A015',
    waivedBelowFees: 0,
    asOf: 2024,
  },
  // Fees by contract, commonly 5 to 25 (A017): the fee of the processors above.
  other: {
    disputeFeeUsdMinor: 1500,
    disputeFeeReturnedOnWin: 0,
    disputeFeeFact: undefined,
    counterFeeUsdMinor: 0,
    counterFeeReturnedOnWin: 0,
    counterFeeFact: undefined,
    waivedBelowFees: 0,
    asOf: 2025,
  },
}
