import { describe, expect, it } from 'vitest'
import { makeFormat } from './format.tsx'

const MINUTE_MS = 60_000
const now = Date.parse('2026-03-10T12:00:00Z')
const ago = (minutes: number) => new Date(now - minutes * MINUTE_MS).toISOString()

describe('makeFormat', () => {
  const format = makeFormat('en-US', 'USD')

  it('writes rough money as coarsely as the verdict, in whole units from one on', () => {
    expect([11_834, 149, 123_456, -4260, 40].map(format.roughMoney)).toEqual(['$120', '$1', '$1,250', '-$43', '$0.40'])
  })

  it('writes money for a field without a sign, in the locale', () => {
    expect(format.plainMoney(24_050)).toBe('240.50')
    expect(makeFormat('de-DE', 'EUR').plainMoney(24_050)).toBe('240,50')
    expect(makeFormat('ja-JP', 'JPY').plainMoney(500)).toBe('500')
  })

  it('tells the two largest units of a time gone by, and one where the second no longer matters', () => {
    expect(format.since(ago(0.5), now)).toBeUndefined()
    expect(format.since(ago(5), now)).toBe('5m')
    expect(format.since(ago(125), now)).toBe('2h 5m')
    expect(format.since(ago(5 * 60), now)).toBe('5h')
    expect(format.since(ago(52 * 60), now)).toBe('2d 4h')
    expect(format.since(ago(-5), now)).toBeUndefined()
  })

  it('falls back to English for a locale that nobody knows', () => {
    expect(makeFormat('xx-not-a-locale-at-all', 'USD').locale).toBe('en-US')
  })
})
