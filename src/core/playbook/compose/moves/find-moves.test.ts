import { describe, expect, it } from 'vitest'
import { signsOf } from '../question/signs.ts'
import { findMoves, leadingMove, MOVES } from './find-moves.ts'

function movesFor(text: string) {
  const signs = signsOf(text)
  return findMoves({ signs, shows: (...kinds) => kinds.some((kind) => signs.has(kind)) })
}
const textsFor = (text: string) =>
  movesFor(text)
    .map(({ move }) => move.text)
    .join('\n')

describe('the practice that fits a question', () => {
  it.each([
    ['buyer says she will go to her bank for a chargeback', /Nothing is filed yet/],
    ['he keeps insulting me by email every time', /one written reply to each real issue/],
    ['patient left a one star review', /Confirm nothing/],
    ['she was late seven times, the kids wait', /late fee that bites/],
    ['guest got food poisoning and wants a refund', /insurer/],
    ['a client attacked my cashier at the counter with a bottle', /Safety first: police report/],
    ['they sent back an old part and want the refund', /as if it were a mistake/],
  ])('%s', (text, expected) => {
    expect(textsFor(text)).toMatch(expected)
  })

  it.each([
    ['lost a chargeback from a client, bank ruled against us', /Nothing is filed yet/],
    ['a customer wrote a nice letter about our lamps', /./],
    ['dog got attacked by another dog while boarding with us', /police report/],
    ['one star for an order that is not ours, similar name', /call and listen/],
  ])('%s: not this', (text, unwanted) => {
    expect(textsFor(text)).not.toMatch(unwanted)
  })

  it('is led by what must come first', () => {
    const moves = movesFor('guest got food poisoning, left a one star review and wants a refund or he tells everyone')
    expect(leadingMove(moves)?.first).toBe(true)
  })

  it('states no amount and no day as a fact', () => {
    expect(MOVES.filter(({ text }) => /\d/.test(text.replace('3-D Secure', ''))).map(({ text }) => text)).toEqual([])
    expect(new Set(MOVES.map(({ text }) => text)).size).toBe(MOVES.length)
  })
})
