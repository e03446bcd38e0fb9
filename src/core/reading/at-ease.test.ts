import { describe, expect, it } from 'vitest'
import { isAtEase } from './at-ease.ts'
import { readMessage } from './read.ts'

const read = (text: string) => isAtEase(readMessage({ text, channel: 'email' }))

describe('who writes is at ease', () => {
  it.each([
    'Thank you so much, the cake was perfect and my daughter loved it!',
    'Hello, do you deliver on Saturdays?',
    'Thanks for the quick reply and the refund.',
    'Can I book a table for six on Friday at seven?',
  ])('with thanks or a plain question: %s', (text) => {
    expect(read(text)).toBe(true)
  })

  it.each([
    "Worst haircut of my life. I cried in the car. I don't want anything from you, I just want you to know.",
    'Lovely staff, but the soup was cold and the bill was wrong.',
    'Where is my order? It should have been here on Monday.',
    'Thanks for nothing. Refund me.',
    'Thank you, but if it is not here by Friday I dispute it with my bank.',
    'Gracias por todo, el pastel estaba perfecto.',
    '',
  ])('but not with a complaint, a wish, a threat or what is not read: %s', (text) => {
    expect(read(text)).toBe(false)
  })
})
