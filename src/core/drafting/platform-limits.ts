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
