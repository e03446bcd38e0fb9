import type { Span } from '../case.ts'
import { createSpanSnapper, mergeSpans } from '../text/spans.ts'
import type { SearchWord } from './desk-query.ts'

/** A piece of a text that shows why it was found. */
export interface Excerpt {
  readonly text: string
  /** Where the words stand in the piece: sorted, apart from each other; empty when they are beyond what was looked at. */
  readonly spans: readonly Span[]
}

/** Words further on are not shown; the search itself found them. */
const LOOKED_AT = 20_000
const BEFORE = 40

/**
 * The piece of `text` around the first of the words, at most about `length` units long, on one line, with … where something was left out. Words are
 * compared without case; of a word its beginning counts, and a phrase may be broken by marks and blank space. Linear in the length of the text.
 */
export function excerptOf(text: string, words: readonly SearchWord[], length = 140): Excerpt {
  const flat = flatten(text.slice(0, LOOKED_AT))
  const hits = findWords(flat, words)
  const first = hits[0]?.[0] ?? 0
  const snap = createSpanSnapper(flat)
  const from = first <= BEFORE + 20 ? 0 : startOfWord(flat, first - BEFORE)
  const [start, end] = snap([from, Math.min(flat.length, from + length)])
  const head = start > 0 ? '…' : ''
  const tail = end < flat.length || text.length > LOOKED_AT ? '…' : ''
  const shift = head.length - start
  const spans = hits.filter(([a, b]) => a >= start && b <= end).map(([a, b]): Span => [a + shift, b + shift])
  return { text: `${head}${flat.slice(start, end)}${tail}`, spans }
}

/** Where the words stand in a text: sorted, joined where they touch. */
export function findWords(text: string, words: readonly SearchWord[]): Span[] {
  const folded = foldCase(text)
  const spans: Span[] = []
  for (const { text: wanted, kind } of words) {
    const parts = foldCase(wanted).match(/[\p{L}\p{N}]+/gu) ?? []
    const [head] = parts
    if (head === undefined) continue
    for (let at = folded.indexOf(head); at >= 0; at = folded.indexOf(head, at + head.length)) {
      if (isWordAt(folded, at - 1)) continue
      const end = matchParts(folded, at, parts, kind)
      if (end !== undefined) spans.push([at, end])
    }
  }
  return mergeSpans(spans)
}

/** Lower case that keeps every unit in its place: a letter whose lower case is longer stays as it is. */
function foldCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  }).join('')
}

/** How far apart the parts of a phrase may stand. */
const MOST_BETWEEN = 4

function matchParts(text: string, from: number, parts: readonly string[], kind: SearchWord['kind']): number | undefined {
  let at = from
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      let gap = 0
      while (gap < MOST_BETWEEN && at < text.length && !isWordAt(text, at)) {
        at++
        gap++
      }
    }
    if (!text.startsWith(part, at)) return undefined
    at += part.length
    const whole = kind === 'phrase' || index < parts.length - 1
    if (whole && isWordAt(text, at)) return undefined
  }
  return at
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at))
}

function startOfWord(text: string, near: number): number {
  const space = text.indexOf(' ', near)
  return space >= 0 && space - near < BEFORE - 5 ? space + 1 : near
}

/** Line ends and runs of blank space become one space each. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
