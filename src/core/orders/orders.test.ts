import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessColumns, guessDelimiter, guessReading, missingColumns } from './guess-orders.ts'
import { readDate } from './read-date.ts'
import { type OrderLine, readAmount, readOrderRows } from './read-order-rows.ts'

const lines = (...rows: string[][]): OrderLine[] => rows.map((cells, at) => ({ line: at + 2, cells }))

describe('amounts', () => {
  it.each([
    ['1,234.50', '.', 'USD', 123_450],
    ['1.234,50 €', ',', 'EUR', 123_450],
    ['USD 240', '.', 'USD', 24_000],
    ["CHF 1'200.00", '.', 'CHF', 120_000],
    ['500', '.', 'JPY', 500],
    ['0.00', '.', 'USD', 0],
    ['1,23', '.', 'USD', undefined],
    ['12.345', '.', 'USD', undefined],
    ['-5', '.', 'USD', undefined],
    ['=1+1', '.', 'USD', undefined],
    ['', '.', 'USD', undefined],
  ] as const)('%s with %s in %s is %s', (text, decimal, currency, minor) => {
    expect(readAmount(text, decimal, currency)).toBe(minor)
  })
})

describe('dates', () => {
  it.each([
    ['2026-11-03', 'mdy', '2026-11-03T12:00:00.000Z'],
    ['2026-11-03 10:12:33 -0500', 'dmy', '2026-11-03T15:12:33.000Z'],
    ['03.11.2026', 'dmy', '2026-11-03T12:00:00.000Z'],
    ['11/3/26', 'mdy', '2026-11-03T12:00:00.000Z'],
    ['3 Nov 2026', 'mdy', '2026-11-03T12:00:00.000Z'],
    ['November 3, 2026', 'dmy', '2026-11-03T12:00:00.000Z'],
    ['31/02/2026', 'dmy', undefined],
    ['2026-13-01 10:00', 'ymd', undefined],
    ['soon', 'dmy', undefined],
  ] as const)('%s as %s is %s', (text, order, at) => {
    expect(readDate(text, order)).toBe(at)
  })
})

describe('a file of orders', () => {
  it('is understood by its headings and by what fits most of its lines', () => {
    expect(guessColumns(['Name', 'Email', 'Total', 'Currency', 'Created at', 'Lineitem name', 'Billing Name'])).toEqual({
      ...{ number: 0, customerEmail: 1, total: 2, currency: 3, placedAt: 4, item: 5, customerName: 6 },
    })
    const rows = lines(['1', '12,50', '13.02.2026'], ['2', '9,00', '01.02.2026'])
    const columns = { number: 0, total: 1, placedAt: 2 }
    expect(guessReading([], rows, { locale: 'en-US', currency: 'USD' }, columns)).toMatchObject({ decimal: ',', dates: 'dmy' })
    expect(guessReading([], [], { locale: 'not a locale', currency: 'USD' })).toMatchObject({ decimal: '.', dates: 'mdy' })
    expect(guessDelimiter('a;b;c\n1,2,3,4,5')).toBe(';')
    expect(missingColumns({ number: 0 })).toEqual(['total', 'customerEmail'])
  })

  it('gives every line as an order, as another item of one, or with what is wrong with it', () => {
    const columns = { number: 0, total: 1, placedAt: 2, customerEmail: 3, item: 4, currency: 5 }
    const { orders, bad } = readOrderRows(
      lines(
        ['A1', '240.00', '11/03/2026', 'dana@example.com', 'Bench', ''],
        ['A1', '', '', '', 'Cushion', ''],
        ['', '1', '', 'x@example.com', '', ''],
        ['A2', 'free', '', 'x@example.com', '', ''],
        ['A3', '1', 'soon', 'x@example.com', '', ''],
        ['A4', '1', '', 'nobody', '', ''],
        ['A5', '1', '', '', '', ''],
        ['A6', '1', '', 'x@example.com', '', 'doubloons'],
        ['A7', '', '', 'x@example.com', '', ''],
      ),
      { columns, decimal: '.', dates: 'mdy', currency: 'USD' },
    )
    expect(orders).toEqual([
      {
        ...{ number: 'A1', currency: 'USD', totalMinor: 24_000, placedAt: '2026-11-03T12:00:00.000Z', item: 'Bench, Cushion' },
        customer: { email: 'dana@example.com' },
      },
    ])
    expect(bad.map(({ line, fault }) => [line, fault])).toEqual([
      [4, 'no_number'],
      [5, 'bad_total'],
      [6, 'bad_date'],
      [7, 'bad_email'],
      [8, 'no_customer'],
      [9, 'bad_currency'],
      [10, 'no_total'],
    ])
  })

  it('loses no line, whatever stands in it', () => {
    const row = fc.array(fc.string(), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const columns = { number: 0, total: 1, placedAt: 2, customerName: 3 }
        const { orders, bad } = readOrderRows(lines(...rows), { columns, decimal: '.', dates: 'dmy', currency: 'USD' })
        const others = rows.length - orders.length - bad.length
        expect(others).toBeGreaterThanOrEqual(0)
        if (orders.length === 0) expect(others).toBe(0)
      }),
      { numRuns: 100 },
    )
  })
})
