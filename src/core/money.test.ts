import { describe, expect, it } from 'vitest'
import { currencyDecimals, formatMoney, isCurrency, toMajor, toMinor } from './money.ts'

describe('minor units', () => {
  it('follow ISO 4217, also where everyday prices show no decimals', () => {
    const decimals = { USD: 2, EUR: 2, HUF: 2, IDR: 2, COP: 2, JPY: 0, KRW: 0, ISK: 0, KWD: 3, TND: 3, IQD: 3 }
    for (const [code, expected] of Object.entries(decimals)) {
      expect(isCurrency(code)).toBe(true)
      expect([code, currencyDecimals(code)]).toEqual([code, expected])
    }
  })

  it('go to major units and back', () => {
    expect([toMinor(240.5, 'USD'), toMinor(500, 'JPY'), toMinor(1.234, 'KWD'), toMinor(-0.005, 'USD')]).toEqual([24050, 500, 1234, -1])
    expect([toMajor(24050, 'USD'), toMajor(500, 'JPY'), toMajor(1234, 'KWD')]).toEqual([240.5, 500, 1.234])
  })

  it('are told without decimals where they are all zero', () => {
    expect(['USD', 'JPY', 'HUF'].map((code) => formatMoney(50_000, code))).toEqual(['$500', '¥50,000', 'Ft\u00a0500'])
    expect(formatMoney(1234, 'KWD')).toMatch(/1\.234$/)
    expect(formatMoney(24050, 'USD')).toBe('$240.50')
  })
})
