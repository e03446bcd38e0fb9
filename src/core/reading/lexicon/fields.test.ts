import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import { wordFields } from './fields.ts'

const tokensOf = (text: string) => tokenize(text, splitSentences(text, [[0, text.length]])).words

describe('the fields of words', () => {
  it.each(Object.entries(wordFields))('%s holds words as the tokens hold them', (_, words) => {
    expect(words.filter((word) => tokensOf(word).join(' ') !== word)).toEqual([])
  })

  it('name no word twice in one field', () => {
    const twice = Object.entries(wordFields).flatMap(([name, words]) =>
      words.filter((word, index) => words.indexOf(word) !== index).map((word) => `${name}: ${word}`),
    )
    expect(twice).toEqual([])
  })
})
