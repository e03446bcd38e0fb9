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

/** Ways in which people write a sum: the shop's currency, then what it comes to in minor units. */
const notations: readonly (readonly [text: string, currency: string | undefined, minor: number, code: string])[] = [
  ['Rs. 500', undefined, 50000, 'INR'],
  ['₹1,20,000', undefined, 12000000, 'INR'],
  ['1 200,50 €', undefined, 120050, 'EUR'],
  ['1 200,50 €', undefined, 120050, 'EUR'],
  ['US$1.5k', undefined, 150000, 'USD'],
  ['USD240', undefined, 24000, 'USD'],
  ['240USD', undefined, 24000, 'USD'],
  ['€ 12,-', undefined, 1200, 'EUR'],
  ['12,50€', undefined, 1250, 'EUR'],
  ['JPY 12,000', undefined, 12000, 'JPY'],
  ['12,000円', undefined, 12000, 'JPY'],
  ['12 000 Ft', 'HUF', 1200000, 'HUF'],
  ['R$ 1.200,50', undefined, 120050, 'BRL'],
  ['kr. 250', 'DKK', 25000, 'DKK'],
  ['250,- kr', 'NOK', 25000, 'NOK'],
  ['BHD 12.5', undefined, 12500, 'BHD'],
  ['12.750 KD', 'KWD', 12750, 'KWD'],
  ['KD 12', 'KWD', 12000, 'KWD'],
  ['20p', 'GBP', 20, 'GBP'],
  ['£12.50p', undefined, 1250, 'GBP'],
  ['5 dollars and 20 cents', 'USD', 520, 'USD'],
  ['five dollars', 'CAD', 500, 'CAD'],
  ['a hundred quid', undefined, 10000, 'GBP'],
  ['$ 1,234', undefined, 123400, 'USD'],
  ['$1 234.50', undefined, 123450, 'USD'],
  ['1.234,56 EUR', undefined, 123456, 'EUR'],
  ['EUR 1.234,-', undefined, 123400, 'EUR'],
  ['₩50,000', undefined, 50000, 'KRW'],
  ['50,000 won', undefined, 50000, 'KRW'],
  ['NT$300', undefined, 30000, 'TWD'],
  ['S$20', undefined, 2000, 'SGD'],
  ['C$20', undefined, 2000, 'CAD'],
  ['$20 CAD', undefined, 2000, 'CAD'],
  ['$20 USD', undefined, 2000, 'USD'],
  ['$20 AUD', 'USD', 2000, 'AUD'],
  ['20 bucks', 'USD', 2000, 'USD'],
  ['£1m', undefined, 100000000, 'GBP'],
  ['€2mn', undefined, 200000000, 'EUR'],
  ['1.5 million dollars', 'USD', 150000000, 'USD'],
  ['twenty-five euros', undefined, 2500, 'EUR'],
  ['₪99.90', undefined, 9990, 'ILS'],
  ['99.90₪', undefined, 9990, 'ILS'],
  ['1000₽', undefined, 100000, 'RUB'],
  ['100 zł', undefined, 10000, 'PLN'],
  ['100 Kč', 'CZK', 10000, 'CZK'],
  ['2 lakh rupees', 'INR', 20000000, 'INR'],
  ['$40.-', undefined, 4000, 'USD'],
  ['$40/month', undefined, 4000, 'USD'],
  ['£40pp', undefined, 4000, 'GBP'],
  ['Fr. 30.50', 'CHF', 3050, 'CHF'],
  ['30 Franken', 'CHF', 3000, 'CHF'],
  ['-$40', undefined, 4000, 'USD'],
  ['($40)', undefined, 4000, 'USD'],
  ['40$', undefined, 4000, 'USD'],
]

describe('a sum', () => {
  it.each(notations)('is read as people write it: %s', (text, currency, minor, code) => {
    expect(amounts(`I paid ${text} in May.`, currency).map(([found, unit]) => [found, unit])).toEqual([[minor, code]])
  })
  it.each([
    'table 12 300 guests',
    'in 2024 500 people',
    'room 1 200 metres away',
    'I rang 5 times, cents or not',
    'model RM20 is out',
    'try240',
  ])('is not any number: %s', (text) => expect(amounts(text, 'USD')).toEqual([]))
})
