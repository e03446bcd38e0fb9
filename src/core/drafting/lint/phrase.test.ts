import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches, hasMatch } from './match.ts'
import { parseDraft } from './parse.ts'
import { phrase } from './phrase.ts'
import { makePhraseBook } from './phrase-book.ts'

const SOURCES = [
  ['you (?:should|could)(?: really)? have', "(?:i'm|i am|we're) sorry", 'calm (?:yourself )?down', 'apologi[sz]e'],
  ['(?:x-?ray|no[- ]one)s?', 'a&e', 'in (?=return|exchange)(?:return|exchange) for', 'end\\w* it'],
  ['(?:so )?(?:very )?sorry', "(?<who>we|i)(?:'ll| will) (?!not\\b)[a-z]{2,9}", '\\d{1,3} (?:days|hours)', 'sorry … but'],
  ['[$£€] ?\\d+', 'refund', 'x{2,4}y'],
] as const
const words =
  "you should have really i'm sorry i am we're calm down yourself apologise apologize x-ray xrays no-one a&e in return exchange for ending it end so very we'll i will not send 12 345 days hours $ $20 refund xxy xxxxxy, but. can't 'sorry éclair sorrys".split(
    ' ',
  )
const text = fc.array(fc.constantFrom(...words, '\n', '  ', '“'), { maxLength: 30 }).map((parts) => parts.join(' '))

describe('a phrase', () => {
  it('finds what one regular expression of all its alternatives finds', () => {
    const phrases = SOURCES.map((sources) => phrase(...sources))
    const book = makePhraseBook(phrases)
    fc.assert(
      fc.property(text, fc.constantFrom(...phrases), (draft, pattern) => {
        const parsed = parseDraft(draft, book)
        const expected = Array.from(parsed.lower.matchAll(pattern.whole()), ({ index, 0: { length } }) => [index, index + length])
        expect(findMatches(parsed, pattern).map(({ start, end }) => [start, end])).toEqual(expected)
        expect(hasMatch(parsed, pattern)).toBe(expected.length > 0)
      }),
      { numRuns: 500 },
    )
  })
})
