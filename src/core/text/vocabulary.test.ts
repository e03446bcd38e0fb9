import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'
import { countWords, flagWords, learnWord, listByWord, numberAt, numberOf, valueWords, wordOf } from './vocabulary.ts'

describe('the vocabulary', () => {
  it('numbers a word once, and knows nothing of others', () => {
    const before = countWords()
    const number = learnWord('zyzzogeton')
    expect(number).toBe(before + 1)
    expect(learnWord('zyzzogeton')).toBe(number)
    expect(numberOf('zyzzogeton')).toBe(number)
    expect(numberOf('zyzzogetons')).toBe(0)
    expect(countWords()).toBe(number)
  })

  it('finds a word where it stands in a text, and only the whole of it', () => {
    const number = learnWord("quaggle's")
    for (let i = 0; i < 5000; i++) learnWord(`quag${i}`)
    const units = Uint16Array.from("a Quaggle'S quag4999 quag5000", (unit) => unit.charCodeAt(0))
    expect(numberAt(units, 2, 11)).toBe(number)
    expect(wordOf(number)).toBe("quaggle's")
    expect([numberAt(units, 2, 9), numberAt(units, 3, 11), numberAt(units, 21, 29)]).toEqual([0, 0, 0])
    expect(numberAt(units, 12, 20)).toBe(numberOf('quag4999'))
  })

  it('has tables by number, that say nothing of words told later', () => {
    const flags = flagWords(['wibblefish', 'wobblefish'])
    const values = valueWords([
      ['wobblefish', -5],
      ['wubblefish', 3],
    ])
    const list = listByWord([['wibblefish', 'a fish']])
    const later = learnWord('webblefish')
    expect(['wibblefish', 'wobblefish', 'wubblefish'].map((word) => flags[numberOf(word)] ?? 0)).toEqual([1, 1, 0])
    expect(['wibblefish', 'wobblefish', 'wubblefish'].map((word) => values[numberOf(word)] ?? 0)).toEqual([0, -5, 3])
    expect(list[numberOf('wibblefish')]).toBe('a fish')
    expect([flags[later], values[later], list[later], flags[0]]).toEqual([undefined, undefined, undefined, 0])
  })

  it('numbers the words of a text, those of opened contractions too', () => {
    const text = "I won't wait for the Qqzzbird"
    const { words, numbers } = tokenize(text, splitSentences(text))
    expect(words).toEqual(['i', 'will', 'not', 'wait', 'for', 'the', 'qqzzbird'])
    expect(numbers).toEqual(words.map(numberOf))
    expect(numbers.at(-1)).toBe(0)
  })
})
