import { describe, expect, it } from 'vitest'
import { type Figure, figureParts } from './figure-parts.ts'

const figure = (text: string): Figure => ({ text, origin: 'question', label: 'asked back' })
const marked = (sentence: string, ...texts: string[]) =>
  figureParts(sentence, texts.map(figure))
    .map(({ text, figure: found }) => (found === undefined ? text : `[${text}]`))
    .join('')

describe('figures in a sentence', () => {
  it('are found wherever they stand', () => {
    expect(marked('Refund $240 now; holding firm costs about $310.', '$240', '$310')).toBe(
      'Refund [$240] now; holding firm costs about [$310].',
    )
  })

  it('are no parts of other figures', () => {
    expect(marked('$240 and $24 and $2,400', '$24', '$2')).toBe('$240 and [$24] and $2,400')
    expect(marked('12 hours, then 2 hours', '2 hours')).toBe('12 hours, then [2 hours]')
    expect(marked('$24.50 is not $24', '$24')).toBe('$24.50 is not [$24]')
  })

  it('take the longest where two begin alike', () => {
    expect(marked('2 hours of work', '2', '2 hours')).toBe('[2 hours] of work')
  })

  it('may end a sentence', () => {
    expect(marked('It is $24.', '$24')).toBe('It is [$24].')
  })

  it('leave the sentence as it is, joined', () => {
    const sentence = 'A fifth round is $90; € 90 is else.'
    expect(
      figureParts(sentence, [figure('$90'), figure('90')])
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence)
  })
})
