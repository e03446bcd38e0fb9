import type { Stated } from './use-decision.ts'

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
  'salvageShare',
  'returnHandlingMinor',
  'replacementCostMinor',
  'redoCostMinor',
  'goodwillMinor',
  'collectShare',
  'disputeFeeMinor',
  'counterFeeMinor',
] satisfies readonly (keyof Stated)[])

export function isStatable(input: string): boolean {
  return STATABLE.has(input)
}

/** A number that a person states, as the situation takes it: money in whole minor units; undefined takes it back. */
export function statedNumber(input: string, value: number | undefined): Stated {
  return { [input]: value !== undefined && input.endsWith('Minor') ? Math.round(value) : value } as Stated
}
