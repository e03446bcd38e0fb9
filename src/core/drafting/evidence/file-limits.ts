import type { DisputeNetwork } from './dispute-reasons.ts'

/** The most that is taken of an answer. A field left out: no limit is known. */
export interface FileLimit {
  readonly pages?: number
  /** All files together; one megabyte is 1,000,000 bytes, the stricter way to count. */
  readonly megabytes?: number
  /** Where it was read. */
  readonly source: string
  /** The year for which it holds. */
  readonly asOf: number
}

const SCHEMES = 'https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements'

/** By the card network, or by whoever forwards the answer. Look at the form itself: these change. */
export const NETWORK_LIMITS: Readonly<Partial<Record<DisputeNetwork, FileLimit>>> = {
  amex: { pages: 20, megabytes: 5, source: SCHEMES, asOf: 2025 },
  discover: { megabytes: 3, source: SCHEMES, asOf: 2025 },
  mastercard: {
    pages: 19,
    megabytes: 14.5,
    source: 'https://www.checkout.com/merchant-communications/mastercard-dispute-documentation-requirements',
    asOf: 2024,
  },
}

/** By the shop's processor. */
export const PROCESSOR_LIMITS: Readonly<Record<string, FileLimit>> = {
  shopify_payments: {
    pages: 50,
    megabytes: 2,
    source: 'https://kahunam.com/articles/shopify/how-to-submit-evidence-for-a-chargeback-on-shopify',
    asOf: 2025,
  },
}

/** A limit for a file of unknown way, small enough for all that are known. */
const CAREFUL = { pages: 19, megabytes: 2, source: 'design', asOf: 2025 }

/** The strictest of what network and processor take; a careful one where neither is known. */
export function findFileLimit(
  network: DisputeNetwork | undefined,
  processor: string | undefined,
): { readonly pages: number; readonly megabytes: number; readonly sources: readonly string[] } {
  const known = [
    network === undefined ? undefined : NETWORK_LIMITS[network],
    processor !== undefined && Object.hasOwn(PROCESSOR_LIMITS, processor) ? PROCESSOR_LIMITS[processor] : undefined,
  ].filter((limit) => limit !== undefined)
  return {
    pages: least(known.map(({ pages }) => pages)) ?? CAREFUL.pages,
    megabytes: least(known.map(({ megabytes }) => megabytes)) ?? CAREFUL.megabytes,
    sources: known.length === 0 ? [CAREFUL.source] : known.map(({ source }) => source),
  }
}

function least(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}
