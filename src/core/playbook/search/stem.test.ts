import { describe, expect, it } from 'vitest'
import { stemWord } from './stem.ts'

describe('the stem of a word', () => {
  it.each([
    ['refund refunds refunded refunding'],
    ['cancel cancels cancelled cancelling cancellation'],
    ['apologise apologising apologize apologized'],
    ['charge charges charged charging'],
    ['buy buys bought buying'],
    ['guarantee guarantees guaranteed'],
    ['delivery deliver delivered deliveries'],
    ['policy policies'],
  ])('is one for %s', (words) => {
    expect(new Set(words.split(' ').map(stemWord)).size).toBe(1)
  })

  it.each([
    ['late', 'lat'],
    ['rude', 'rud'],
    ['news', 'new'],
    ['process', 'proces'],
  ])('leaves %s alone', (word, wrong) => {
    expect(stemWord(word)).not.toBe(wrong)
  })
})
