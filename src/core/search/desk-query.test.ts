import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTERS, parseDeskQuery } from './desk-query.ts'

const word = (text: string) => ({ text, kind: 'word' })

describe('the query of the Desk', () => {
  it('takes words, phrases and what must not be there', () => {
    expect(parseDeskQuery('refund "never arrived" -lawyer -"small claims"')).toEqual({
      words: [word('refund'), { text: 'never arrived', kind: 'phrase' }],
      without: [word('lawyer'), { text: 'small claims', kind: 'phrase' }],
      conditions: [],
      problems: [],
    })
  })

  it('takes filters, several values at once, and their opposite', () => {
    const { words, conditions, problems } = parseDeskQuery(
      'heat:>=3 cause:late_delivery,wrong-item -state:closed assigned:me customer:"Ada Lovelace" has:dispute before:2026-09 is:unanswered order:#10482',
    )
    expect([words, problems]).toEqual([[], []])
    expect(conditions).toEqual([
      { field: 'heat', from: 3, to: 4, not: false },
      { field: 'cause', anyOf: ['late_delivery', 'wrong_item'], not: false },
      { field: 'state', anyOf: ['closed'], not: true },
      { field: 'assigned', who: 'me', not: false },
      { field: 'customer', name: 'Ada Lovelace', not: false },
      { field: 'has', what: 'dispute', not: false },
      { field: 'before', date: '2026-09-01', not: false },
      { field: 'is', what: 'unanswered', not: false },
      { field: 'order', number: '10482', not: false },
    ])
  })

  it.each([
    ['heat:7', 'heat:7 is not a heat. It goes from 0 (calm) to 4 (furious): heat:3, heat:>=3 or heat:1-2.'],
    ['state:wait', 'There is no state “wait”. Did you mean state:waiting?'],
    ['cause:late', 'There is no cause “late”. Did you mean cause:late_delivery?'],
    ['has:money', 'has:money is not known here. Use one of: dispute, deadline, order, threat, attachment.'],
    ['before:2026-02-30', 'before:2026-02-30 is not a day. Write it as year-month-day: before:2026-09-01.'],
  ])('says of %s what would work, and looks for the rest', (wrong, message) => {
    expect(parseDeskQuery(`sofa ${wrong}`)).toMatchObject({
      words: [word('sofa')],
      conditions: [],
      problems: [{ span: [5, 5 + wrong.length], message }],
    })
  })

  it('knows every filter by its example', () => {
    for (const [field, example] of Object.entries(FILTERS))
      expect(parseDeskQuery(example)).toMatchObject({ words: [], problems: [], conditions: [{ field }] })
  })

  it('takes for words what only looks like a filter', () => {
    expect(parseDeskQuery('Re: http://shop.example 10:30 heat:').words.map(({ text }) => text)).toEqual([
      'Re:',
      'http://shop.example',
      '10:30',
      'heat:',
    ])
    expect(parseDeskQuery('— -- " -"').words).toEqual([])
  })

  it('never fails, and problems lie within the text', () => {
    const pieces = fc.constantFrom('"', '-', ':', ' ', 'heat', 'state', '>=', '9', 'before:', '“', '”', 'is:', ',', '\u0000', '😀', 'İ')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const { span } of parseDeskQuery(text).problems) {
            expect(span[0]).toBeLessThanOrEqual(span[1])
            expect(span[1]).toBeLessThanOrEqual(text.length)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
