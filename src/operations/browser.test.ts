import { describe, expect, it } from 'vitest'
import { describeBrowser, isSameBrowser } from './browser.ts'

const firefox = (version: number) => `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
const edge = `${chrome} Edg/150.0.0.0`
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/20.0 Mobile/15E148 Safari/604.1'

describe('a browser', () => {
  it.each([
    [firefox(150), 'Firefox on Linux'],
    [chrome, 'Chrome on Windows'],
    [edge, 'Edge on Windows'],
    [safari, 'Safari on iPhone'],
    ['curl/8.0', 'Another program'],
    [null, 'An unknown browser'],
  ])('that calls itself %s is %s', (userAgent, words) => {
    expect(describeBrowser(userAgent)).toBe(words)
  })

  it('is the same one after an update, and not when its maker or machine is another', () => {
    expect(isSameBrowser(firefox(150), firefox(160))).toBe(true)
    expect(isSameBrowser(firefox(150), chrome)).toBe(false)
    expect(isSameBrowser(chrome, edge)).toBe(false)
    expect(isSameBrowser(chrome, null)).toBe(false)
    expect(isSameBrowser(null, chrome)).toBe(true)
  })
})
