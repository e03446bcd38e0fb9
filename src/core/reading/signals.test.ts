import { describe, expect, it } from 'vitest'
import { readMessage } from './read.ts'

const read = (text: string) => readMessage({ text })

describe('signals', () => {
  it.each([
    ['I expect an answer by Friday.', ['by Friday']],
    ['You have 48 hours to reply.', ['You have 48 hours to reply']],
    ['Refund me within 24 hours', ['within 24 hours']],
    ['before 3 May please', ['before 3 May']],
    ['I came by bus.', []],
  ])('deadlines: %s', (text, expected) => expect(read(text).signals.deadlines.map((found) => found.text)).toEqual(expected))
  it.each([
    ['Order #4711-B is late', ['4711-B']],
    ['my order number is 100234', ['100234']],
    ['Ref: AB-20931.', ['AB-20931']],
    ['invoice no 2026/114', ['2026/114']],
    ['I ordered 2 chairs, order them again', []],
    ['my order $4500', []],
  ])('order numbers: %s', (text, expected) => expect(read(text).signals.orderNumbers.map((found) => found.text)).toEqual(expected))
  it.each([
    ['I paid on 27 February', ['27 February']],
    ['since March 5th, 2024', ['March 5th, 2024']],
    ['on the 5th of May', ['5th of May']],
    ['2024-03-05 and 5/3/24', ['2024-03-05', '5/3/24']],
    ['It may be late, I march on', []],
  ])('dates: %s', (text, expected) => expect(read(text).signals.dates.map((found) => found.text)).toEqual(expected))
  it.each([
    ['Thanks for nothing.', 1],
    ['Congratulations, you lost a customer, never again.', 1],
    ['Thanks a lot!', 0],
  ])('sarcasm: %s', (text, count) => expect(read(text).signals.sarcasm.length).toBe(count))
  it('prior contacts, people to take care of, swearing, capitals', () => {
    expect(read('This is the third time I am writing.').signals.priorContact).toHaveLength(1)
    expect(read('My mother is 84 and in a wheelchair.').signals.vulnerable.length).toBeGreaterThan(0)
    expect(read('What the f*** is this shit').signals.profanity).toHaveLength(2)
    expect(read('WHERE IS MY ORDER').signals.allCaps).toBe(true)
    expect(read('Where is my order, NASA?').signals.allCaps).toBe(false)
  })
})

describe('questions', () => {
  it.each([
    ['Where is it? I am waiting. Can you call?', ['Where is it?', 'Can you call?']],
    ['where is my order', ['where is my order']],
    ['can you tell me when it ships', ['can you tell me when it ships']],
    ['When I called nobody answered.', []],
    ['What a shame.', []],
    ['> where is it?\nThe lamp is broken.', []],
  ])('%s', (text, expected) => expect(read(text).questions.map((question) => question.text)).toEqual(expected))
})
