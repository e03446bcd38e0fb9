import { describe, expect, it } from 'vitest'
import { givingOf } from './giving.ts'

describe('a sentence has the shop give', () => {
  it.each([
    'Refund the full price today.',
    'Send her the $240 back now.',
    'We will refund you in full.',
    'You get your money back by Friday.',
    'Offer a partial refund of $60.',
    'Issue a store credit for the rest.',
    'Give them half of it back.',
    'The deposit is waived.',
    'Knock a third off the bill.',
    'It is on the house.',
    'You owe her the money.',
    'The decision says: refund her the full $240.',
    'Do not hesitate to refund her.',
    'Do not argue, refund it.',
    'Stop arguing and refund her.',
    'Pay her what she asks.',
    'Your refund will be with you today.',
    'Transfer five hundred dollars to the card.',
  ])('%s', (sentence) => expect(givingOf(sentence).gives).toBe(true))

  it.each([
    'Do not refund the full price.',
    'She wants a refund and says she will go to her bank.',
    'Hold firm on the full $240.',
    'Read the message for the loss, not the threat.',
    'The refund policy says fourteen days.',
    'Never promise her the money back.',
    'Ask for two photos of the scratch.',
    'Put a note on the payment, so that nobody refunds it twice.',
    'A full refund costs about twice as much.',
    'Decline the refund in one sentence.',
    'He demands his deposit back.',
    'Before you refund anything, read the order.',
  ])('not: %s', (sentence) => expect(givingOf(sentence).gives).toBe(false))
})

describe('how much a sentence gives', () => {
  it('to all, or without end', () => {
    for (const sentence of [
      'Refund every customer who asks.',
      'Always give the customer what they ask.',
      'Refund all open orders.',
      'Refund any amount.',
    ])
      expect(givingOf(sentence).unbounded, sentence).toBe(true)
    expect(givingOf('Refund the sofa.').unbounded).toBe(false)
  })

  it('all of it, or only if', () => {
    expect(givingOf('Refund it in full.')).toMatchObject({ whole: true, conditional: false })
    expect(givingOf('If the photo shows the scratch, refund a part.')).toMatchObject({ gives: true, whole: false, conditional: true })
  })
})
