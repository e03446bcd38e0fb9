import type { Platform } from '../case.ts'

/** A length above which a platform refuses a reply. `unit` says how it counts: characters are UTF-16 units, bytes are those of UTF-8. */
export interface PlatformLimit {
  readonly most: number
  readonly unit: 'bytes' | 'characters'
  /** Fact id. */
  readonly source: string
  /** The year for which the fact holds. */
  readonly asOf: number
}

/** Hard limits as far as they are known; for the other platforms none is known. */
export const PLATFORM_LIMITS: Readonly<Partial<Record<Platform, PlatformLimit>>> = {
  google: { most: 4096, unit: 'bytes', source: 'C002', asOf: 2025 },
  google_play: { most: 350, unit: 'characters', source: 'C022', asOf: 2025 },
  app_store: { most: 5970, unit: 'characters', source: 'C026', asOf: 2024 },
}

/** How a site takes the public reply of a shop. */
export interface PlatformReply {
  /** How many replies a review takes. */
  readonly most?: 1
  /** What writing once more does: `replaces` the earlier reply, or is `refused` for good, even after it was taken down. */
  readonly again?: 'replaces' | 'refused'
  /** The reply ends the customer's chance to change the review. */
  readonly locksReview?: true
  /** What the site forbids in it besides insults, threats, private data and anything given for a review. */
  readonly forbids?: readonly ('quotes' | 'links' | 'promotions' | 'lists' | 'charges of fraud' | 'talk of the site' | 'medical claims')[]
  /** Fact ids. */
  readonly sources: readonly string[]
  /** The year for which the facts hold. */
  readonly asOf: number
}

/** What is known of public replies, site by site. */
export const PLATFORM_REPLIES: Readonly<Record<Exclude<Platform, 'other'>, PlatformReply>> = {
  google: { most: 1, again: 'replaces', sources: ['C001', 'C007', 'C009'], asOf: 2025 },
  yelp: { sources: ['C010', 'C011'], asOf: 2025 },
  trustpilot: { sources: ['C013', 'C015'], asOf: 2025 },
  tripadvisor: {
    most: 1,
    forbids: ['quotes', 'links', 'promotions', 'lists', 'charges of fraud', 'talk of the site'],
    sources: ['C016'],
    asOf: 2025,
  },
  facebook: { sources: ['C027'], asOf: 2025 },
  amazon: { most: 1, again: 'refused', sources: ['C020', 'C021'], asOf: 2025 },
  etsy: { most: 1, locksReview: true, forbids: ['medical claims'], sources: ['C018'], asOf: 2025 },
  app_store: { most: 1, again: 'replaces', sources: ['C025'], asOf: 2026 },
  google_play: { most: 1, again: 'replaces', sources: ['C022'], asOf: 2025 },
}

/** What a public reply there takes away for good; undefined where nothing is known to be lost. */
export function findLastWord(platform: Platform | undefined): 'of the customer' | 'of the shop' | undefined {
  const reply = platform === undefined || platform === 'other' ? undefined : PLATFORM_REPLIES[platform]
  if (reply?.locksReview) return 'of the customer'
  return reply?.again === 'refused' ? 'of the shop' : undefined
}

/** Length of a text as the platform counts it. A lone half of a surrogate pair counts as the three bytes of the sign that replaces it. */
export function measureForPlatform(text: string, { unit }: PlatformLimit): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length
}

/** Whether a text keeps to a limit. No sign takes more than three bytes for each of its units. */
export function fits(text: string, limit: PlatformLimit): boolean {
  return 3 * text.length <= limit.most || measureForPlatform(text, limit) <= limit.most
}

/** Whether a platform would take the text. True where no limit is known. */
export function fitsPlatform(text: string, platform: Platform | undefined): boolean {
  const limit = platform === undefined ? undefined : PLATFORM_LIMITS[platform]
  return limit === undefined || fits(text, limit)
}
