import { describe, expect, it } from 'vitest'
import { COARSENESS } from '../money.ts'
import { mergeReading } from './merge-reading.ts'
import { formatValue, roughMoney, roundUp } from './words.ts'

const merged = (currency: string) => mergeReading({ orderValueMinor: 10_000, currency }, undefined, undefined)
const dollars = merged('USD')

describe('an amount told with "about"', () => {
  it.each([
    [12_785, '$130'],
    [24_224, '$240'],
    [5459, '$55'],
    [158_277, '$1,600'],
    [218, '$2'],
    [93, '$1'],
    [40, '$0.40'],
    [0, '$0'],
    [-24_750, '−$240'],
  ])('of %d is %s when most numbers are guesses', (amount, shown) => {
    expect(roughMoney(amount, dollars, COARSENESS.guessed)).toBe(shown)
  })

  it('is finer when few are', () => {
    expect(roughMoney(158_277, dollars, COARSENESS.mixed)).toBe('$1,600')
    expect(roughMoney(158_277, dollars, COARSENESS.known)).toBe('$1,580')
    expect(roughMoney(12_785, dollars, COARSENESS.known)).toBe('$128')
  })

  it('is within an eighth of the amount, whatever the size', () => {
    for (let amount = 800; amount < 1e9; amount = Math.ceil(amount * 1.07)) {
      const digits = Number(roughMoney(amount, dollars, COARSENESS.guessed).replace(/[$,]/g, '')) * 100
      expect(Math.abs(digits - amount) / amount).toBeLessThan(1 / 8)
    }
  })

  it('fits currencies without decimals and with three', () => {
    expect(roughMoney(8437, merged('JPY'), COARSENESS.guessed)).toBe('¥8,500')
    expect(roughMoney(25_512, merged('KWD'), COARSENESS.guessed)).toMatch(/26$/)
  })

  it('is rounded up where it is a limit', () => {
    expect([1, 100, 101, 430, 1100, 5001].map((amount) => roundUp(amount, dollars))).toEqual([100, 100, 200, 500, 2000, 10_000])
  })
})

describe('a value of an input', () => {
  it.each([
    [0.004, 'chance', 'under 1 %'],
    [0.083, 'chance', '8 %'],
    [0.37, 'chance', '37 %'],
    [0.05, 'hours', 'under 5 minutes'],
    [0.81, 'hours', '50 minutes'],
    [0.99, 'hours', '1 hour'],
    [1.4, 'hours', '1 hour 30 minutes'],
    [3.9, 'hours', '4 hours'],
    [6.4, 'hours', '6 hours'],
    [6448, 'minor', '$64'],
    [134.4, 'count', '134'],
  ] as const)('%d as %s is told as %s', (value, unit, shown) => {
    expect(formatValue(value, unit, dollars)).toBe(shown)
  })
})
