import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMessage } from './read.ts'

const amounts = (text: string, currency?: string) =>
  readMessage({ text, ...(currency ? { currency } : {}) }).amounts.map((amount) => [
    amount.amountMinor,
    amount.currency,
    text.slice(...amount.span),
  ])

describe('amounts', () => {
  it.each([
    ['I paid $240.', undefined, [[24000, 'USD', '$240']]],
    ['I paid $240.', 'CAD', [[24000, 'CAD', '$240']]],
    ['I paid $240.', 'EUR', [[24000, 'USD', '$240']]],
    ['240 dollars', 'AUD', [[24000, 'AUD', '240 dollars']]],
    [
      'A$15 or US$ 12',
      undefined,
      [
        [1500, 'AUD', 'A$15'],
        [1200, 'USD', 'US$ 12'],
      ],
    ],
    ['Es waren €1.200,50', undefined, [[120050, 'EUR', '€1.200,50']]],
    ['1.200,50 € zurück', undefined, [[120050, 'EUR', '1.200,50 €']]],
    [
      '£12 and £12.5',
      undefined,
      [
        [1200, 'GBP', '£12'],
        [1250, 'GBP', '£12.5'],
      ],
    ],
    ['1,050 USD', 'EUR', [[105000, 'USD', '1,050 USD']]],
    ['KWD 3.500', undefined, [[3500, 'KWD', 'KWD 3.500']]],
    ['¥500', undefined, [[500, 'JPY', '¥500']]],
    ['¥500', 'CNY', [[50000, 'CNY', '¥500']]],
    ['$14,184.30', 'USD', [[1418430, 'USD', '$14,184.30']]],
    ['$1.234.567', 'USD', [[123456700, 'USD', '$1.234.567']]],
    ['$2k up front', 'USD', [[200000, 'USD', '$2k']]],
    ['three grand', 'GBP', [[300000, 'GBP', 'three grand']]],
    ['sixty dollars', undefined, [[6000, 'USD', 'sixty dollars']]],
    ['two hundred and fifty pounds', undefined, [[25000, 'GBP', 'two hundred and fifty pounds']]],
    ['a thousand bucks', 'USD', [[100000, 'USD', 'a thousand bucks']]],
    ['99 cents', 'USD', [[99, 'USD', '99 cents']]],
    ['200 kr', 'NOK', [[20000, 'NOK', '200 kr']]],
    ["CHF 1'200", undefined, [[120000, 'CHF', "CHF 1'200"]]],
    ['$0.999', 'USD', [[100, 'USD', '$0.999']]],
    ['I lost 20 pounds on your plan', 'USD', []],
    ['order 4711 of 3 March, 2 chairs', 'USD', []],
    ['try 20 times', undefined, []],
    ['$99999999999999999999999999', 'USD', []],
  ])('%s (%s)', (text, currency, expected) => expect(amounts(text, currency)).toEqual(expected))

  it('of any sum written with two decimals are exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_99 }), (minor) => {
        const text = `I paid $${(minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} once`
        expect(readMessage({ text, currency: 'USD' }).amounts[0]?.amountMinor).toBe(minor)
      }),
      { numRuns: 200 },
    )
  })
})
