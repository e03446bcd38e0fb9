import { splitSentences } from '../../text/sentences.ts'

/** A part of a document that is found and quoted by itself. */
export interface Passage {
  /** The nearest heading above it. */
  readonly heading?: string
  readonly text: string
  /** Where it stands in the document, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** A passage is about as long as a paragraph that answers one question. */
const AIM = 600
const MOST = 900
const MOST_HEADING = 80

interface Block {
  readonly start: number
  readonly end: number
  readonly heading?: string
}

/**
 * A document in passages of about 600 characters, at most about 900: paragraphs under one heading stay together, a long one is divided between
 * sentences. A heading is a Markdown one, or a short line by itself that ends as no sentence does. Linear in the length of the text.
 */
export function splitPassages(text: string): Passage[] {
  const passages: Passage[] = []
  let heading: string | undefined
  let from = -1
  let to = -1
  const close = () => {
    if (from >= 0) passages.push({ ...(heading !== undefined && { heading }), text: text.slice(from, to), start: from, end: to })
    from = -1
  }
  for (const block of blocksOf(text)) {
    if (block.heading !== undefined) {
      close()
      heading = block.heading
      continue
    }
    for (const [start, end] of piecesOf(text, block)) {
      if (from >= 0 && end - from > (to - from < AIM / 2 ? MOST : AIM)) close()
      if (from < 0) from = start
      to = end
    }
  }
  close()
  return passages
}

/** Paragraphs and headings with their place, blank edges left out. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let from = -1
  let to = -1
  let rows = 0
  const close = () => {
    if (from >= 0) {
      const heading = rows === 1 ? headingOf(text.slice(from, to)) : undefined
      blocks.push({ start: from, end: to, ...(heading !== undefined && { heading }) })
    }
    from = -1
    rows = 0
  }
  let at = 0
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const row = text.slice(at, end)
    const trimmed = row.trim()
    const isMarked = /^#{1,6} /.test(trimmed)
    if (trimmed === '' || isMarked) close()
    if (trimmed !== '') {
      if (from < 0) from = at + row.indexOf(trimmed)
      to = at + row.indexOf(trimmed) + trimmed.length
      rows++
    }
    if (isMarked || (rows === 1 && headingOf(trimmed) !== undefined && beginsAnew(text, end + 1))) close()
    at = end + 1
  }
  close()
  return blocks
}

/** Whether the row from here on begins a sentence: then the short row above it was no part of it. */
function beginsAnew(text: string, at: number): boolean {
  return /^\p{Lu}[^\n]{30}/u.test(text.slice(at, at + 40))
}

function headingOf(row: string): string | undefined {
  const marked = /^#{1,6} (.+)$/.exec(row.slice(0, 4 * MOST_HEADING))
  if (marked) return marked[1]!.slice(0, MOST_HEADING).trim().toWellFormed()
  const isShort = row.length <= MOST_HEADING && !/[.!?:;,]$/.test(row) && /\p{L}/u.test(row) && !/^[-*•\d]/.test(row)
  return isShort ? row : undefined
}

/** A block as it is, or divided between its sentences; one without an end is cut. */
function piecesOf(text: string, { start, end }: Block): (readonly [start: number, end: number])[] {
  if (end - start <= MOST) return [[start, end]]
  return splitSentences(text, [[start, end]]).flatMap(([from, to]) => cut(text, from, to))
}

function cut(text: string, from: number, to: number): (readonly [start: number, end: number])[] {
  const pieces: [number, number][] = []
  let at = from
  while (to - at > MOST) {
    const blank = text.lastIndexOf(' ', at + MOST)
    let next = blank > at + AIM / 2 ? blank + 1 : at + MOST
    // Never between the halves of a character.
    if (/[\uDC00-\uDFFF]/.test(text.charAt(next))) next--
    pieces.push([at, next])
    at = next
  }
  pieces.push([at, to])
  return pieces
}
