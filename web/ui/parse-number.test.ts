import { describe, expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

describe('parseNumber', () => {
  it.each([
    ['240', 'en-US', 240],
    ['$ 1,234.50', 'en-US', 1234.5],
    ['1.234,50 €', 'de-DE', 1234.5],
    ['1 234,50', 'fr-FR', 1234.5],
    ["1'234.50", 'de-CH', 1234.5],
    ['240,50', 'en-US', 240.5],
    ['240.50', 'de-DE', 240.5],
    ['1,234', 'en-US', 1234],
    ['1.234', 'de-DE', 1234],
    ['1,234,567', 'en-US', 1_234_567],
    ['-3', 'en-US', -3],
    ['.5', 'en-US', 0.5],
  ])('%s in %s is %d', (text, locale, value) => {
    expect(parseNumber(text, locale)).toBe(value)
  })

  it.each(['', 'abc', '12 apples and 3', '1-2', '--1', '$'])('%s is not a number', (text) => {
    expect(parseNumber(text, 'en-US')).toBeUndefined()
  })
})
