import { describe, expect, it } from 'vitest'
import { turnRound } from './read-back.ts'

describe('what was told, turned round', () => {
  it.each([
    ['I gave her all my money', 'you gave her all your money'],
    ['we were rude to our guest', 'you were rude to your guest'],
    ['and I was late at 3am', 'you were late at 3am'],
    ["she said 'I hate you' to me", "she said 'I hate you' to you"],
    ["'your restaurant made me sick", "'your restaurant made me sick"],
    ['the US customer told us', 'the US customer told you'],
  ])('%s → %s', (text, expected) => {
    expect(turnRound(text)).toBe(expected)
  })
})
