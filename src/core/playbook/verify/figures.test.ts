import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listFigures } from './figures.ts'

const told = (text: string) => listFigures(text).figures.map(({ kind, value, currency }) => `${kind} ${currency ?? ''}${value}`)

describe('figures of a text', () => {
  it.each([
    ['Refund the $240 today.', ['money $240']],
    ['Refund $1,240.50 of the $2.5k.', ['money $1240.5', 'money $2500']],
    ['Keep 30% or thirty percent.', ['percent 30', 'percent 30']],
    ['Within 48 hours, that is two days.', ['time 2880', 'time 2880']],
    ['Two to three working days.', ['time 2880', 'time 4320']],
    ['24-48 hours', ['time 1440', 'time 2880']],
    ['Half an hour, then an hour and a half.', ['time 30', 'time 90']],
    ['one and a half hours', ['time 90']],
    ['Offer half of it, or two thirds.', ['percent 50', `percent ${200 / 3}`]],
    ['a couple of weeks and a dozen calls', ['time 20160', 'number 12']],
    ['Five hundred dollars or a hundred and twenty euros', ['money $500', 'money €120']],
    ['4.2 stars, 1-star reviews', ['stars 4.2', 'stars 1']],
    ['by 24 November or Nov 25', ['date 1124', 'date 1125']],
    ['before 5pm or 17:30', ['clock 1020', 'clock 1050']],
    ['Send three warnings.', ['number 3']],
    ['twenty-one days', ['time 30240']],
    ['Visa code 13.1', ['number 13.1']],
  ])('%s', (text, figures) => {
    expect(told(text)).toEqual(figures)
  })

  it.each([
    'No one should pay.',
    'Choose one of these two options.',
    'The third time, say no.',
    'A third party asked.',
    'the couple at the bar',
  ])('%s holds none', (text) => {
    expect(listFigures(text)).toEqual({ figures: [], codes: [] })
  })

  it('a word with digits in it is a code', () => {
    expect(listFigures('Order A1234 and 5OO dollars').codes).toEqual(['a1234', '5oo'])
  })

  it('never throws, and is quick on long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => listFigures(text).figures.length >= 0),
      { numRuns: 100 },
    )
    const started = performance.now()
    for (const text of ['1,'.repeat(50_000), 'two and '.repeat(20_000), '$ '.repeat(50_000), '9'.repeat(100_000)]) listFigures(text)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
