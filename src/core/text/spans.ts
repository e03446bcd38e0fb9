import type { Span } from '../case.ts'

/**
 * A function that widens a span of `text` until neither end splits a character as people see it (a grapheme: surrogate pairs, accents written
 * apart, joined emoji). Spans outside the text are clamped to it. A span that already sits well comes back unchanged.
 */
export function createSpanSnapper(text: string): (span: Span) => Span {
  let segments: Intl.Segments | undefined
  const containing = (index: number) => {
    segments ??= new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
    return segments.containing(index)
  }
  const snapStart = (index: number) => (isPlainBoundary(text, index) ? index : (containing(index)?.index ?? index))
  const snapEnd = (index: number) => {
    if (isPlainBoundary(text, index)) return index
    const character = containing(index)
    return !character || character.index === index ? index : character.index + character.segment.length
  }
  return (span) => {
    const from = Math.max(0, Math.min(span[0], text.length))
    const to = Math.max(from, Math.min(span[1], text.length))
    return [snapStart(from), snapEnd(to)]
  }
}

/** No character below U+0300 joins with its neighbour, except CR with LF: the segmenter is only asked for the rest. */
function isPlainBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true
  const before = text.charCodeAt(index - 1)
  const after = text.charCodeAt(index)
  return before < 0x300 && after < 0x300 && !(before === 13 && after === 10)
}

/** Sorted spans with overlapping and touching ones joined. Empty spans are left out. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const merged: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** What is left of [0, length) once `removed` (sorted, not overlapping) is taken out, in order. */
export function complementSpans(removed: readonly Span[], length: number): Span[] {
  const kept: Span[] = []
  let position = 0
  for (const [start, end] of removed) {
    if (start > position) kept.push([position, start])
    position = Math.max(position, end)
  }
  if (position < length) kept.push([position, length])
  return kept
}
