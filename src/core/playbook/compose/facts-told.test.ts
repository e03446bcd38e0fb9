import { describe, expect, it } from 'vitest'
import { understand } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'
import { situate } from './situate.ts'

const request = (question: string): AnswerRequest => ({
  question,
  earlier: [],
  shop: { name: 'Harbour Lane', currency: 'USD' },
  plays: [],
  abstained: true,
  nearest: [],
  today: '2026-11-22',
})

describe('whose fault it is', () => {
  it.each([
    ['a $60 lamp came dented, we were at fault, she wants her money back', 'yes'],
    ['the mistake was ours, he paid $60 and wants it back', 'yes'],
    ['we messed it up, she wants her $60 refunded', 'yes'],
    ['i overcharged him $60, he wants a refund', 'yes'],
    ['she says it was our fault and wants $60 back', undefined],
    ['he claims we messed up and asks for his $60', undefined],
    ['she wants $60 back and we did nothing wrong', 'no'],
  ])('%s: %s', (question, fault) => {
    const asked = request(question)
    expect(situate(understand(asked), asked)?.situation.faultOfShop).toBe(fault)
  })
})

describe('amounts without a sign', () => {
  it.each([
    ['customer wants 240 back for a worn dress', 24_000],
    ['client still owes me 1800 and now wants two more versions for free', 180_000],
    ['she paid 95.50 for it and wants a refund', 9550],
    ['he wants 10 more samples', undefined],
    ['she asked for 3 revisions, then paid nothing', undefined],
    ['they paid 2 visits and want a refund', undefined],
  ])('%s: %s', (question, minor) => {
    const asked = understand(request(question))
    expect(asked.figures.flatMap((figure) => (figure.kind === 'money' ? [figure.minor] : []))[0]).toBe(minor)
  })
})
