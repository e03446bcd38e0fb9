import { describe, expect, it } from 'vitest'
import { parseProse, parseRuns } from './prose.ts'

describe('prose', () => {
  it('joins the lines of a paragraph, and an empty line ends it', () => {
    expect(parseProse('One line\ngoes on.\n\nAnother.')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'One line goes on.', weight: 'plain' }] },
      { kind: 'paragraph', runs: [{ text: 'Another.', weight: 'plain' }] },
    ])
  })

  it('keeps the items of a list, each with its further lines', () => {
    expect(parseProse('1. Open it\nand read.\n2. Answer.')).toEqual([
      { kind: 'numbers', items: [[{ text: 'Open it and read.', weight: 'plain' }], [{ text: 'Answer.', weight: 'plain' }]] },
    ])
    expect(parseProse('- Do not.\n- Never.')).toHaveLength(1)
  })

  it('keeps the line breaks of a quote', () => {
    expect(parseProse('> Hi,\n> we are sorry.')).toEqual([{ kind: 'quote', runs: [{ text: 'Hi,\nwe are sorry.', weight: 'plain' }] }])
  })

  it('tells strong, em and links from plain words', () => {
    expect(parseRuns('a **b** *c* [d](https://e.example/f) 3 * 4')).toEqual([
      { text: 'a ', weight: 'plain' },
      { text: 'b', weight: 'strong' },
      { text: ' ', weight: 'plain' },
      { text: 'c', weight: 'em' },
      { text: ' ', weight: 'plain' },
      { text: 'd', weight: 'plain', href: 'https://e.example/f' },
      { text: ' 3 * 4', weight: 'plain' },
    ])
  })

  it('leaves what leads elsewhere than to the web as it stands', () => {
    expect(parseRuns('[x](javascript:alert(1))').every(({ href }) => href === undefined)).toBe(true)
  })

  it('loses no word, whatever is written, and takes no time over it', () => {
    const hostile = `${'*'.repeat(20_000)}${'['.repeat(20_000)}${'> '.repeat(5_000)}`
    const started = performance.now()
    const runs = parseRuns(hostile)
    expect(runs.map(({ text }) => text).join('')).toBe(hostile)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
