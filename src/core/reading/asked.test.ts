import { describe, expect, it } from 'vitest'
import { mergeReadings } from './case-reading.ts'
import { readMessage } from './read.ts'

const read = (text: string) => readMessage({ text, channel: 'email', currency: 'USD' })
const wantsOf = (text: string) => read(text).wants.map(({ kind }) => kind)

describe('how much is asked back', () => {
  it.each([
    ['My $60 lamp came two weeks late. Please give me $20 back.', 2000],
    ['I paid $60 for the lamp. I think $20 back would be fair.', 2000],
    ['Could you refund $15 of the $60?', 1500],
    ['I want a refund of $20 for the delay on my $60 order.', 2000],
    ['I paid $240 for the sofa and I want 50 dollars off for the scratch.', 5000],
    ['Please reimburse us the $35 we spent on the taxi.', 3500],
    ['A discount of at least $30 is the least you can do, it cost me $300.', 3000],
    ['Refund me $60 now.', 6000],
    ['I want 20% back on my $200 order.', 4000],
    ['We paid $90 and expect half of it back.', 4500],
    ['Refund half. The room was $120.', 6000],
    ['Give me $10 back, or better $25 back.', 2500],
  ])('%s', (text, minor) => {
    const { facts, factSpans } = read(text)
    expect(facts.askedMinor).toBe(minor)
    const [start, end] = factSpans.askedMinor![0]!
    expect(text.slice(start, end)).toMatch(/\d|half/)
  })

  it.each([
    'You gave me $20 back already, and that is not enough.',
    'They offered me $20 back. What an insult.',
    'I do not want $20 back, I want all of my money.',
    'My refund was due on Monday. It was a $60 lamp.',
    'The refund never came, I paid $60.',
    'I bought it for $60 and want my money back.',
    'Half of it was broken when it came, a $90 set.',
    '20% of your parcels are late. It cost me $50.',
    'My back hurts and the chair was $400.',
  ])('none: %s', (text) => expect(read(text).facts.askedMinor).toBeUndefined())
})

describe('a part of the price asked back', () => {
  it('is a partial refund, and the whole price is not', () => {
    expect(wantsOf('My $60 lamp came two weeks late. Please give me $20 back.')).toContain('partial_refund')
    expect(wantsOf('My $60 lamp came two weeks late. Please give me $20 back.')).not.toContain('refund')
    expect(wantsOf('I paid $60. Refund me $60 now.')).toContain('refund')
  })

  it('is what is asked until a later message asks for something else', () => {
    const first = read('My $60 lamp came two weeks late. Please give me $20 back.')
    expect(mergeReadings([first, read('Hello? Anybody there?')]).facts.askedMinor).toBe(2000)
    expect(mergeReadings([first, read('Forget it. I want a full refund now.')]).facts.askedMinor).toBeUndefined()
  })
})
