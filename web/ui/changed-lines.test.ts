import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines } from './changed-lines.ts'

const line = fc.constantFrom('a', 'b', 'c', 'd')

describe('changed lines', () => {
  it('are what is gone and what is new, in the order of the text', () => {
    expect(changedLines(['one', 'two', 'three', 'four'], ['one', 'zwei', 'three', 'four', 'five'])).toEqual([
      { kind: 'gone', text: 'two' },
      { kind: 'new', text: 'zwei' },
      { kind: 'new', text: 'five' },
    ])
    expect(changedLines(['same', '', 'text '], ['same', 'text'])).toEqual([])
  })

  it('leave the same lines on both sides', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (before, after) => {
        const changes = changedLines(before, after)
        const without = (lines: readonly string[], kind: 'gone' | 'new') => {
          const counts = new Map<string, number>()
          for (const text of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
          for (const change of changes) if (change.kind === kind) counts.set(change.text, (counts.get(change.text) ?? 0) - 1)
          return [...counts].filter(([, count]) => count !== 0).sort()
        }
        expect(without(before, 'gone')).toEqual(without(after, 'new'))
        expect(changedLines(before, before)).toEqual([])
      }),
    )
  })

  it('of two long texts without a common line are told at once', () => {
    const many = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word} ${index}`)
    expect(changedLines(many('old'), many('new'))).toHaveLength(10_000)
  })
})
