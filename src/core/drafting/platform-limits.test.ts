import { describe, expect, it } from 'vitest'
import { PLATFORMS } from '../case.ts'
import { findLastWord, fits, PLATFORM_LIMITS, PLATFORM_REPLIES } from './platform-limits.ts'

describe('what is known of a site', () => {
  it('says from which fact and year, for every site', () => {
    expect(Object.keys(PLATFORM_REPLIES).sort()).toEqual(PLATFORMS.filter((platform) => platform !== 'other').sort())
    for (const { sources, asOf } of Object.values(PLATFORM_REPLIES)) {
      expect(sources.length).toBeGreaterThan(0)
      for (const source of sources) expect(source).toMatch(/^C\d{3}$/)
      expect(asOf).toBeGreaterThanOrEqual(2018)
    }
  })

  it('asks once where a reply takes something away for good, and nowhere else', () => {
    expect(PLATFORMS.filter((platform) => findLastWord(platform) !== undefined)).toEqual(['amazon', 'etsy'])
    expect(findLastWord('etsy')).toBe('of the customer')
    expect(findLastWord(undefined)).toBeUndefined()
  })

  it('counts bytes where the site counts bytes', () => {
    const { google } = PLATFORM_LIMITS
    expect(fits('é'.repeat(2048), google!)).toBe(true)
    expect(fits(`${'é'.repeat(2048)}a`, google!)).toBe(false)
  })
})
