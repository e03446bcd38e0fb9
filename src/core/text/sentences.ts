import type { Span } from '../case.ts'

/**
 * The sentences of `text` in order, without the white space around them; half-open, UTF-16 units. Only what lies in `within` (default: all of it)
 * is read, and no sentence crosses from one part to the next. A sentence ends at a full stop, question or exclamation mark, a blank line, a short line or a list item.
 */
export function splitSentences(text: string, within: readonly Span[] = [[0, text.length]]): Span[] {
  const sentences: Span[] = []
  for (const [from, to] of within) splitPart(text, from, to, sentences)
  return sentences
}

const abbreviations: ReadonlySet<string> = new Set('mr mrs ms dr st vs approx inc ltd dept etc eg ie'.split(' '))
/** Abbreviations only where a number follows: "No. 5", but not "No. I will not." */
const numbered: ReadonlySet<string> = new Set('no nr rs kr fr min hrs jan feb mar apr aug sept sep oct nov dec'.split(' '))
const shortLineLength = 45

function splitPart(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let lineStart = from
  const close = (end: number) => {
    pushTrimmed(text, start, end, sentences)
    start = end
  }
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    // Most signs: the blank, letters of Latin, Greek and Cyrillic script.
    if (code === 32 || (code > 63 && code < 0x61f)) continue
    if (code === 10) {
      if (i - lineStart < shortLineLength || startsBlock(text, i + 1, to)) close(i + 1)
      lineStart = i + 1
    } else if (isTerminator(code)) {
      let end = i + 1
      while (end < to && (isTerminator(text.charCodeAt(end)) || isCloser(text.charCodeAt(end)))) end++
      if (endsSentence(text, i, end, to, from)) close(end)
      i = end - 1
    }
  }
  close(to)
}

function endsSentence(text: string, at: number, end: number, to: number, from: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x3000) return true
  if (end < to && !isSpace(text.charCodeAt(end))) return code !== 46 && end - at > 1
  if (code !== 46 || end - at > 1) return true
  let wordStart = at
  while (wordStart > from && at - wordStart < 8 && isAsciiLetter(text.charCodeAt(wordStart - 1))) wordStart--
  const word = text.slice(wordStart, at).toLowerCase()
  if (word.length === 1 && word !== 'i') return false
  if (end >= to) return true
  if (abbreviations.has(word)) return false
  return !(numbered.has(word) && isDigit(text.charCodeAt(end + 1)))
}

/** A blank line, a bullet or a numbered item starts a new thought even when the line before ran the full width. */
function startsBlock(text: string, at: number, to: number): boolean {
  let i = at
  while (i < to && i - at < 80 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9 || text.charCodeAt(i) === 13)) i++
  if (i >= to) return true
  const code = text.charCodeAt(i)
  return code === 10 || code === 45 || code === 42 || code === 0x2022
}

function pushTrimmed(text: string, start: number, end: number, sentences: Span[]): void {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (to > from) sentences.push([from, to])
}

const isTerminator = (code: number) =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x61f
const isCloser = (code: number) => code === 34 || code === 39 || code === 41 || code === 93 || code === 0x2019 || code === 0x201d
const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isDigit = (code: number) => code >= 48 && code <= 57
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x3000
