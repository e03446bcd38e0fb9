import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, csvStyleOf } from './csv.ts'

const ENGLISH = csvStyleOf('en-US')
/** What separates, quotes, ends and begins something, and what needs more than one unit. */
const HARD = fc.constantFrom(...'a0,;"\'=+-@ \t\r\n\uFEFF\u2028ü', '😡')
const GERMAN = csvStyleOf('de-DE')

describe('a line of CSV', () => {
  it.each(['=1+1', '+49 30 123', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\uff1d1'])('takes %j for words, not for a formula', (cell) => {
    expect(csvLine([cell], ENGLISH)).toBe(`"'${cell}"\r\n`)
  })

  it('keeps numbers as numbers, in the manner of the place', () => {
    expect(csvLine([-1.5, 'a', true, null, ''], ENGLISH)).toBe('-1.5,a,yes,,\r\n')
    expect(csvLine([-1.5, 'a;b', false], GERMAN)).toBe('"-1,5";"a;b";no\r\n')
    expect(csvStyleOf('not a locale')).toEqual(ENGLISH)
  })

  it('is read back as it was, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: HARD }), { minLength: 1, maxLength: 5 }), fc.constantFrom(ENGLISH, GERMAN), (cells, style) => {
        const [row] = parse(csvLine(cells, style), {
          delimiter: style.separator,
          record_delimiter: '\r\n',
          skip_empty_lines: false,
        }) as string[][]
        expect(row?.map((cell, at) => (cell.startsWith("'") && cells[at] !== cell ? cell.slice(1) : cell))).toEqual(cells)
      }),
      { numRuns: 100 },
    )
  })
})
