import { describe, expect, it } from 'vitest'
import { compilePhrases, findPhrases } from './phrases.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

const classes = { bank: ['bank', 'visa'], drink: ['tea', 'coffee*'] }

function finds(pattern: string, text: string): string[] {
  const book = compilePhrases([{ pattern, meaning: 'x' }], classes)
  const tokens = tokenize(text, splitSentences(text))
  return findPhrases(book, tokens, (token) => text[tokens.starts[token]! - 1] === '$').map(({ from, to }) =>
    text.slice(tokens.starts[from], tokens.ends[to]),
  )
}

describe('a phrase', () => {
  it.each([
    ['my bank', 'I told my bank.', ['my bank']],
    ['my|our bank', 'our bank', ['our bank']],
    ['my @bank', 'my visa', ['my visa']],
    ['hot @drink', 'a hot coffeepot', ['hot coffeepot']],
    ['refund*', 'Refunded? refunds!', ['Refunded', 'refunds']],
    ['call ..2 bank', 'call my other bank', ['call my other bank']],
    ['call ..2 bank', 'call my very other bank', []],
    ['call ..2 bank', 'call not bank', []],
    ['call ~2 bank', 'call not bank', ['call not bank']],
    ['call bank', 'call. bank', []],
    ['call the? bank', 'call bank, call the bank', ['call bank', 'call the bank']],
    ['paid ..1 $', 'I paid them $40', ['paid them $40']],
    ['# times', 'called 3 times, called four times', ['3 times', 'four times']],
    ['dispute !my report', 'dispute report', ['dispute report']],
    ['dispute !my ..1 report', 'dispute my report', []],
    ['^ swearing', 'Swearing. He kept swearing.', ['Swearing']],
    ['call _ bank', 'call that bank, call bank', ['call that bank']],
    ["dog 's owner", "The dog's owner", ["dog's owner"]],
  ])('%s in: %s', (pattern, text, expected) => expect(finds(pattern, text)).toEqual(expected))

  it.each(['..2', 'a ..20 bank', '@nobody here', 'bank ..2', '..2 bank', "won't pay", 'ab* x', 'the? bank'])(
    'that cannot be looked for is refused: %s',
    (pattern) => {
      expect(() => compilePhrases([{ pattern, meaning: 'x' }], classes)).toThrow()
    },
  )
})
