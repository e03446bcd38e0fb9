/** The numbers behind a decision that a person may state; the others are worked out from these or are figures of the world. */
const STATABLE: ReadonlySet<string> = new Set([
  'pDisputeIfHeld',
  'pBadReviewIfHeld',
  'pWinDispute',
  'hoursStillToSpend',
  'hoursToContest',
  'hourlyCostMinor',
  'reviewCostMinor',
  'customerFutureValueMinor',
  'costOfGoodsMinor',
  'replacementCostMinor',
  'redoCostMinor',
  'goodwillMinor',
  'disputeFeeMinor',
  'counterFeeMinor',
])

export function isStatable(input: string): boolean {
  return STATABLE.has(input)
}
