import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

const tokens = (text: string) => tokenize(text, splitSentences(text))

describe('words', () => {
  it.each([
    ["I won't pay", ['i', 'will', 'not', 'pay']],
    ['I don’t', ['i', 'do', 'not']],
    ['dont', ['do', 'not']],
    ["they're my dog's", ['they', 'are', 'my', 'dog', "'s"]],
    ['a no-show', ['a', 'no', 'show']],
    ['paid $8,355.10 today', ['paid', '8,355.10', 'today']],
    ['at 5:30pm', ['at', '5', '30', 'pm']],
    ['what the f***', ['what', 'the', 'f***']],
    ['great* stuff', ['great', 'stuff']],
    ['😡😡', ['😡', '😡']],
    ['ÜBER café', ['über', 'café']],
  ])('of %s', (text, expected) => expect(tokens(text).words).toEqual(expected))
  it('opened from one contraction share its span', () => {
    const { starts, ends } = tokens("I won't")
    expect([starts[1], ends[1]]).toEqual([2, 7])
    expect([starts[2], ends[2]]).toEqual([2, 7])
  })
  it('know how they are written', () => {
    expect(tokens('the Big BIG 12 😡').shapes).toEqual([0, 1, 2, 3, 4])
  })
  it('of one emoji hold all that is joined to it', () => {
    const family = '👩‍👩‍👧 ok 👍🏽'
    const { starts, ends } = tokens(family)
    expect(family.slice(starts[0], ends[0])).toBe('👩‍👩‍👧')
    expect(family.slice(starts[2], ends[2])).toBe('👍🏽')
  })
})
