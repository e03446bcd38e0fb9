import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankMarkup } from './markup.ts'
import { splitSentences } from './sentences.ts'
import { complementSpans } from './spans.ts'
import { tokenize } from './tokens.ts'

/** The words that are read, sentences parted by a bar. */
function words(text: string): string {
  const { readable, hidden } = blankMarkup(text)
  const tokens = tokenize(readable, splitSentences(readable, complementSpans(hidden, text.length)))
  return tokens.words.map((word, i) => (i > 0 && tokens.sentences[i] !== tokens.sentences[i - 1] ? `| ${word}` : word)).join(' ')
}

describe('a mail pasted with its markup', () => {
  it.each([
    ['<p>It leaks.</p><p>Come back</p>', 'it leaks | come back'],
    ['I am <b>not</b> going to sue', 'i am not going to sue'],
    ['<span style="color:red">un</span><span>acceptable</span>', 'unacceptable'],
    ['I don&#39;t know, you can&rsquo;t say', 'i do not know you can not say'],
    ['one<br>two<br/>three', 'one | two | three'],
    ['<style>p { color: red; kill: you }</style><p>Hello</p>', 'hello'],
    ['<html><head><title>You liars</title></head><body>Fine.</body></html>', 'fine'],
    ['<p>Fine.</p><blockquote><p>You liars</p><blockquote>older</blockquote></blockquote><p>Bye</p>', 'fine | bye'],
    ['<div>Fine.</div><div class="gmail_quote">On Monday you wrote: liars</div>', 'fine'],
    ['it costs &euro;40&nbsp;today', 'it costs 40 today'],
    ['a < b and b > c & so on', 'a b and b c so on'],
    ['I <3 your shop', 'i 3 your shop'],
    ['<not-a-tag> stays', 'not a tag stays'],
    ['<p unfinished', 'p unfinished'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected))

  it('keeps the place of every word', () => {
    const text = '<p>You said &quot;soon&quot;, I can&#39;t <b>wait</b></p>'
    const { readable } = blankMarkup(text)
    const { starts, ends, words: found } = tokenize(readable, splitSentences(readable))
    expect(text.slice(starts[found.indexOf('can')], ends[found.indexOf('can')])).toBe('can&#39;t')
    expect(text.slice(starts[found.indexOf('wait')], ends[found.indexOf('wait')])).toBe('wait')
  })
  it('is as long as it was, whatever it holds, and hides nothing outside itself', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '<',
      '&',
      '&amp;',
      '&#39;',
      '&#x1F600;',
      '<blockquote>',
      '</blockquote>',
      '<style>',
      'a',
      ' ',
      '"',
      '\n',
      '😡',
      '<div class="gmail_quote">',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { readable, hidden } = blankMarkup(text)
        expect(readable.length).toBe(text.length)
        let last = 0
        for (const [start, end] of hidden) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 200 },
    )
  })
  it('of no markup is the text itself', () => expect(blankMarkup('Fish & chips < 5')).toEqual({ readable: 'Fish & chips < 5', hidden: [] }))
})

describe('letters in disguise', () => {
  it.each([
    ['k\u200bi\u200bl\u200bl', 'kill'],
    ['re\u00adfund', 'refund'],
    ['r\u0336e\u0336f\u0336u\u0336n\u0336d\u0336', 'refund'],
    ['cafe\u0301', 'café'],
    ['\ufeffhello', 'hello'],
  ])('are read as letters: %j', (text, expected) => expect(words(text)).toBe(expected))
})
