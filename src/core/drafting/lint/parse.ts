import type { Span } from '../../case.ts'
import { splitSentences } from '../../text/sentences.ts'
import { isEnglish } from './english.ts'
import { lazily } from './lazily.ts'
import type { Candidates, PhraseBook } from './phrase-book.ts'
import type { Pieces } from './pieces.ts'
import { searchAll } from './search-all.ts'
import { findSigns, MASK, SIGNS } from './signs.ts'

/** One sentence of a draft. Spans are half-open, UTF-16 units of the original text. */
export interface ParsedSentence {
  readonly start: number
  readonly end: number
}

/** One word. */
export interface ParsedWord {
  readonly start: number
  readonly end: number
}

/** A draft read once for all rules. Every position is one of the original text. What few rules need is read when the first of them asks. */
export interface ParsedDraft {
  readonly text: string
  /**
   * The text as the rules search it: same length as `text`, lower-cased, straight quotes and apostrophes,
   * with quoted text, code, addresses and quoted mail replaced by MASK.
   */
  readonly lower: string
  /** As `lower` with the writer's capitals. */
  readonly plain: string
  /** Which kinds of signs stand in the text: bits of SIGNS. A bit that is not set spares a search. */
  readonly signs: number
  readonly sentences: () => readonly ParsedSentence[]
  readonly words: () => readonly ParsedWord[]
  /** It has no more words than this; where they were not counted, by its length. */
  readonly mostWords: number
  /** Where the phrases of `book` could stand in `lower`; they hold until the next draft is read. */
  readonly candidates: Candidates | undefined
  readonly book: PhraseBook | undefined
  /** Its words one by one, as the book read them. They hold until the next draft is read. */
  readonly pieces: Pieces | undefined
  /** Blocks between empty lines. */
  readonly paragraphs: () => readonly Span[]
  /** What the rules do not see, in order. */
  readonly masked: readonly Span[]
  readonly english: boolean
}

/** Reads a draft for the rules, whose phrases may be in a book. Never fails; linear in the length of the text. */
export function parseDraft(text: string, book?: PhraseBook): ParsedDraft {
  const read = book?.reader.readAscii(text)
  const straight = read === undefined ? straighten(text) : text
  // Most texts beyond ASCII are only so by their quotation marks.
  const asWritten = read ?? (straight === text ? undefined : book?.reader.readAscii(straight))
  const signs = asWritten?.signs ?? findSigns(straight)
  const masked = (signs & SIGNS.mask) === 0 ? NONE : findMasked(straight)
  const plain = blank(straight, masked)
  const lower = blank((signs & SIGNS.other) === 0 ? straight.toLowerCase() : lowerSameLength(straight), masked)
  const paragraphs = lazily(() => findParagraphs(plain))
  const pieces = asWritten === undefined || masked.length > 0 ? book?.reader.readLower(lower) : asWritten
  const found = pieces && book?.find(pieces)
  return {
    text,
    lower,
    plain,
    signs,
    sentences: lazily(() => splitSentences(plain, paragraphs()).map(([start, end]) => ({ start, end }))),
    words: lazily(() => findWords(lower)),
    mostWords:
      found !== undefined && (signs & SIGNS.gap) === 0 && !((signs & SIGNS.other) !== 0 && OTHER_SCRIPT.test(lower))
        ? found.words + countApostrophes(lower)
        : (text.length + 1) >> 1,
    candidates: found?.candidates,
    book,
    pieces,
    paragraphs,
    masked,
    english: (found !== undefined && isPlainlyEnglish(found)) || isEnglish(plain),
  }
}

const NONE: readonly Span[] = []

/** So many of the words are ones that only English uses that nothing has to be weighed. */
const isPlainlyEnglish = ({ english, words }: { readonly english: number; readonly words: number }) => english >= 5 && english * 6 >= words

const CURLY: Readonly<Record<string, string>> = { '\u2018': "'", '\u2019': "'", '\u02BC': "'", '\u201C': '"', '\u201D': '"', '\u00A0': ' ' }

function straighten(text: string): string {
  return text.replace(/[\u2018\u2019\u02BC\u201C\u201D\u00A0]/g, (character) => CURLY[character] ?? character)
}

/** Each part is bounded in length so that an unclosed quote cannot swallow the draft, nor cost more than its bound. */
const CODE_OR_LINK = /```[\s\S]{0,4000}?```|`[^`\n]{1,400}`|https?:\/\/[^\s"<>]{1,2000}|\bwww\.[^\s"<>]{1,500}/.source
const MAIL_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/.source
const QUOTED = /"[^"\n]{1,600}"|\u00AB[^\u00BB\n]{1,600}\u00BB|(?<![^\s(])'[A-Za-z][^'\n]{1,200}'(?![A-Za-z])|^[ \t]{0,8}>[^\n]*/.source
const MASKED = new RegExp(`${CODE_OR_LINK}|${MAIL_ADDRESS}|${QUOTED}`, 'gm')
/** For a text without "@": an address may begin with any letter, and to look for one everywhere is most of the cost. */
const MASKED_WITHOUT_MAIL = new RegExp(`${CODE_OR_LINK}|${QUOTED}`, 'gm')

function findMasked(text: string): readonly Span[] {
  const masked = searchAll(text, text.includes('@') ? MASKED : MASKED_WITHOUT_MAIL)
  return masked.map((match): Span => [match.index, match.index + match[0].length])
}

function blank(text: string, masked: readonly Span[]): string {
  if (masked.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const [start, end] of masked) {
    const hidden = text.slice(start, end)
    parts.push(text.slice(from, start), hidden.includes('\n') ? hidden.replace(/[^\n]/g, MASK) : MASK.repeat(end - start))
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Lower case that keeps every position: the one letter whose lower case is longer is replaced first. */
function lowerSameLength(text: string): string {
  const lower = (text.includes('\u0130') ? text.replace(/\u0130/g, 'i') : text).toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** After each of them one word more may begin than the book counts. */
function countApostrophes(text: string): number {
  let count = 0
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) count++
  return count
}

/** Letters and digits, with apostrophes between them where a letter follows. */
function findWords(lower: string): ParsedWord[] {
  const words: ParsedWord[] = []
  const add = (start: number, end: number) => words.push({ start, end })
  if (OTHER_SCRIPT.test(lower)) {
    for (const { index, 0: word } of lower.matchAll(/[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{N}]\p{M}*)*(?:'(?:\p{L}\p{M}*)+)*/gu))
      add(index, index + word.length)
    return words
  }
  for (let at = 0; at < lower.length; at++) {
    const start = at
    let hasApostrophe = false
    for (; at < lower.length; at++) {
      const code = lower.charCodeAt(at)
      if (code === 39 && at > start && isLetter(lower.charCodeAt(at + 1))) hasApostrophe = true
      else if (!isLetter(code) && (hasApostrophe || !isDigit(code))) break
    }
    if (at > start) add(start, at)
    // A digit that ends a word with an apostrophe begins the next one.
    if (hasApostrophe && isDigit(lower.charCodeAt(at))) at--
  }
  return words
}

/** Signs beyond ASCII, but for plain ones. */
const OTHER_SCRIPT = /[\u0080-\u00a2\u00a4-\u2012\u2015-\u20ab\u20ad-\ufffb\ufffd-\uffff]/
const isLetter = (code: number) => code >= 97 && code <= 122
const isDigit = (code: number) => code >= 48 && code <= 57

const GAP = /\r?\n(?:[ \t]*\r?\n)+/g

function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let from = 0
  for (const gap of text.includes('\n') ? searchAll(text, GAP) : []) {
    if (gap.index > from) paragraphs.push([from, gap.index])
    from = gap.index + gap[0].length
  }
  if (text.length > from) paragraphs.push([from, text.length])
  return paragraphs
}
