import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeskQuery } from './desk-query.ts'
import { excerptOf, findWords } from './highlight.ts'

const shown = (text: string, query: string) => {
  const excerpt = excerptOf(text, parseDeskQuery(query).words)
  return { text: excerpt.text, marked: excerpt.spans.map(([start, end]) => excerpt.text.slice(start, end)) }
}

describe('an excerpt', () => {
  it('marks the beginnings of words, without case, and whole phrases', () => {
    expect(shown('You REFUNDED nothing; the chair\nnever  arrived.', 'refund "never arrived"')).toEqual({
      text: 'You REFUNDED nothing; the chair never arrived.',
      marked: ['REFUND', 'never arrived'],
    })
  })

  it('leaves the middle of a word alone, and a phrase that goes on', () => {
    expect(shown('prefund the never arrivedness', 'fund "never arrived"').marked).toEqual([])
  })

  it('shows the place where the words stand in a long message', () => {
    const { text, marked } = shown(`${'It was a long day and nothing came. '.repeat(40)}My lawyer will write to you.`, 'lawyer')
    expect(marked).toEqual(['lawyer'])
    expect(text.startsWith('…')).toBe(true)
    expect(text.length).toBeLessThan(160)
  })

  it('has spans inside its text, whatever the text and the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 12 }), (text, query) => {
        const words = [{ text: query, kind: 'word' as const }]
        const excerpt = excerptOf(text, words, 60)
        for (const [start, end] of excerpt.spans) expect(start >= 0 && start < end && end <= excerpt.text.length).toBe(true)
        for (const [start, end] of findWords(text, words)) expect(start >= 0 && end <= text.length).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
