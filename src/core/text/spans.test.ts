import { describe, expect, it } from 'vitest'
import { complementSpans, createSpanSnapper, mergeSpans } from './spans.ts'

describe('spans', () => {
  it('never split a character once snapped', () => {
    const snap = createSpanSnapper('a😡b')
    expect(snap([2, 4])).toEqual([1, 4])
    expect(snap([0, 2])).toEqual([0, 3])
    expect(createSpanSnapper('e\u0301x')([1, 2])).toEqual([0, 2])
    expect(createSpanSnapper('a\r\nb')([2, 4])).toEqual([1, 4])
  })
  it('are clamped to the text', () => {
    expect(createSpanSnapper('abc')([-4, 99])).toEqual([0, 3])
    expect(createSpanSnapper('abc')([9, 5])).toEqual([3, 3])
  })
  it('merge where they overlap or touch', () => {
    expect(
      mergeSpans([
        [5, 7],
        [0, 2],
        [2, 3],
        [6, 9],
        [4, 4],
      ]),
    ).toEqual([
      [0, 3],
      [5, 9],
    ])
  })
  it('and what they leave fill the text', () => {
    expect(
      complementSpans(
        [
          [0, 2],
          [4, 5],
        ],
        8,
      ),
    ).toEqual([
      [2, 4],
      [5, 8],
    ])
    expect(complementSpans([], 3)).toEqual([[0, 3]])
    expect(complementSpans([[0, 3]], 3)).toEqual([])
  })
})
