import type { Default } from './defaults-by-vertical.ts'
import type { Situation } from './situation.ts'

/** Share of disputes among sales from which a processor looks closer; below it one more costs nothing (A058, A060: 0.5–1 %, quoted, not official). */
export const NEAR_PROGRAMME = 0.005

/** Hours that one more dispute costs near the threshold: writing to the processor, a review of the account; an assumption. */
const HOURS_NEAR: Default = { low: 0, value: 2, high: 10 }

/** From here on the card network itself charges for each (A057: 1.5 % and more than 1,500 a month; A059: about 8 dollars each). */
const EXCESSIVE = { share: 0.015, disputes: 1500, usdMinor: 800, fact: 'A059', asOf: 2025 } as const

/** λ: what one more dispute costs near a card programme's threshold, in hours and in US minor units; undefined far from it or where it is not known. */
export interface ProgrammeCost {
  readonly hours: Default
  readonly usdMinor: number
  readonly fact?: string
}

/**
 * Looks whether one more dispute would bring the shop near its processor's limits. It counts when it is filed, won or lost (A049), and so does one
 * against a charge that was refunded (A019). Undefined, so λ = 0, while the month's counts are not both known.
 */
export function programmeCost({ disputesThisMonth, cardSalesPerMonth }: Situation): ProgrammeCost | undefined {
  if (disputesThisMonth === undefined || !cardSalesPerMonth) return undefined
  const disputes = disputesThisMonth + 1
  const share = disputes / cardSalesPerMonth
  // A first or second dispute of a small shop is no pattern, whatever its share.
  if (share < NEAR_PROGRAMME || disputes < 3) return undefined
  const excessive = share >= EXCESSIVE.share && disputes > EXCESSIVE.disputes
  return { hours: HOURS_NEAR, usdMinor: excessive ? EXCESSIVE.usdMinor : 0, ...(excessive && { fact: EXCESSIVE.fact }) }
}
