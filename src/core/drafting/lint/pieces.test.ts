import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches } from './match.ts'
import { parseDraft } from './parse.ts'
import { phrase } from './phrase.ts'
import { makePhraseBook } from './phrase-book.ts'
import { MOST_PIECES, makePieceReader, type Pieces, syllablesOf, wordsOf } from './pieces.ts'
import { findSigns } from './signs.ts'
import { countSyllables } from './syllables.ts'

const CALM = phrase('calm (?:yourself )?down', '\\$\\d{1,3} back')
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom("don't ", "'so' ", 'www.', '//', '! ?', 'CAPS ', 'a_b ', 'e. ', 'queue', '\n\n', 'x'.repeat(60), '-'.repeat(60)),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))
const sum = ({ count, ids, known }: Pieces, of: (facts: number) => number) =>
  ids.slice(0, count).reduce((total, id) => total + of(known.facts[id]!), 0)
const manyWords = (from: number, count: number) => Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ')

describe('a text read as pieces', () => {
  const reader = makePieceReader(() => 128)

  it('holds the signs, words and syllables of the text', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const pieces = reader.readAscii(draft)
        if (pieces === undefined) return
        expect(pieces.signs).toBe(findSigns(draft))
        const { words, syllables } = countSyllables(draft.toLowerCase(), 0, draft.length)
        if (!pieces.cutsWord) expect([sum(pieces, wordsOf), sum(pieces, syllablesOf)]).toEqual([words, syllables])
      }),
    )
  })

  it('is of ASCII, or else read in small letters', () => {
    expect(reader.readAscii('café')).toBeUndefined()
    expect(reader.readAscii('\ud800')).toBeUndefined()
    expect([reader.readLower('café').isPlain, reader.readLower('cafe').isPlain]).toEqual([false, true])
  })
})

describe('phrases', () => {
  const book = makePhraseBook([CALM])
  const placesIn = (draft: string) => findMatches(parseDraft(draft, book), CALM).map(({ start, end }) => draft.slice(start, end))

  it('are found in a text with more different words than are kept, and in the next', () => {
    expect(placesIn(`Calm down, ${manyWords(0, MOST_PIECES + 10)}. Calm yourself down: $20 back`)).toEqual([
      'Calm down',
      'Calm yourself down',
      '$20 back',
    ])
    expect(placesIn('You get $5 back. Calm down!')).toEqual(['$5 back', 'Calm down'])
  })

  it('are found after all words were forgotten', () => {
    const before = parseDraft('Calm down', book).pieces!.known.epoch()
    for (let text = 0; text < 5; text++) expect(placesIn(`${manyWords(text * 5000, 5000)} calm down`)).toEqual(['calm down'])
    expect(parseDraft('Calm down', book).pieces!.known.epoch()).toBeGreaterThan(before)
    expect(placesIn('Now calm yourself down.')).toEqual(['calm yourself down'])
  })
})
