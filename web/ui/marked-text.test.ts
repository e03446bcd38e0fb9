import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, segmentsOf } from './marked-text.tsx'

function mark(start: number, end: number, rank = 1, key = `${start}-${end}`): Mark {
  return { start, end, rank, key, kind: 'fact', label: key }
}

describe('segmentsOf', () => {
  it('shows the mark of the higher rank where two overlap, and keeps both keys', () => {
    const segments = segmentsOf('abcdef', [mark(0, 4, 1, 'low'), mark(2, 6, 2, 'high')])
    expect(segments.map((segment) => [segment.start, segment.end, segment.mark?.key])).toEqual([
      [0, 2, 'low'],
      [2, 4, 'high'],
      [4, 6, 'high'],
    ])
    expect(segments[1]?.keys).toEqual(['low', 'high'])
  })

  it('cuts marks to the text and forgets empty ones', () => {
    const segments = segmentsOf('abc', [mark(-5, 1), mark(2, 99), mark(1, 1), mark(7, 9)])
    expect(segments.map((segment) => [segment.start, segment.end, segment.mark !== undefined])).toEqual([
      [0, 1, true],
      [1, 2, false],
      [2, 3, true],
    ])
  })

  it('gives each character exactly once, in order, whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }), fc.integer({ min: 1, max: 3 })))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), marks, (text, ranges) => {
        const segments = segmentsOf(
          text,
          ranges.map(([start, end, rank], index) => mark(start, end, rank, String(index))),
        )
        expect(segments.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(text)
      }),
    )
  })
})
