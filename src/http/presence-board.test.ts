import { describe, expect, it } from 'vitest'
import type { PresenceWord } from '../store/presence.ts'
import { createPresenceBoard, FORGET_AFTER_MS } from './presence-board.ts'

const NOW = 1_000_000
const word = (memberId: string, more: Partial<PresenceWord> = {}): PresenceWord => ({
  shopId: 'shop',
  memberId,
  name: memberId,
  caseId: 'case',
  pageId: `page of ${memberId}`,
  doing: 'viewing',
  ...(more.doing === 'writing' && { since: NOW }),
  ...more,
})
const writing = { doing: 'writing' } as const

function boardAfter(...words: PresenceWord[]) {
  const board = createPresenceBoard()
  for (const one of words) board.hear(one, NOW)
  return board
}
const seen = (...words: PresenceWord[]) =>
  boardAfter(...words)
    .list('shop')
    .map(({ memberId, doing }) => `${memberId} ${doing}`)

describe('the board of who is where', () => {
  it('shows a member once a case, whatever their pages, and only in their shop', () => {
    expect(seen(word('ben'), word('ben', { pageId: 'phone', ...writing }))).toEqual(['ben writing'])
    expect(boardAfter(word('ben')).list('another shop')).toEqual([])
    expect(boardAfter(word('ben', writing)).list('shop')[0]?.since).toBe(new Date(NOW).toISOString())
  })

  it('has one pen a case: the first has it, whoever takes it over has it, and it is passed on when it is laid down', () => {
    const both = [word('ben', writing), word('ana', writing)]
    expect(seen(...both)).toEqual(['ben writing', 'ana viewing'])
    expect(seen(...both, word('ana', { ...writing, takesOver: true }), word('ben', writing))).toEqual(['ben viewing', 'ana writing'])
    expect(seen(...both, word('ben'))).toEqual(['ben viewing', 'ana writing'])
    expect(seen(...both, word('ben', { doing: 'left' }))).toEqual(['ana writing'])
    expect(seen(word('ben', writing), word('ana', { ...writing, caseId: 'other' }))).toEqual(['ben writing', 'ana writing'])
  })

  it('says whether anything changed for others, so that what is said again and again is told once', () => {
    const board = createPresenceBoard()
    expect([board.hear(word('ben'), NOW), board.hear(word('ben'), NOW + 1), board.hear(word('ben', writing), NOW + 2)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('forgets a page that fell silent, and no other', () => {
    const board = boardAfter(word('ben', writing))
    board.hear(word('ana', writing), NOW + 10_000)
    expect(board.forgetSilent(NOW + FORGET_AFTER_MS)).toEqual([])
    expect(board.forgetSilent(NOW + FORGET_AFTER_MS + 1)).toEqual(['shop'])
    expect(board.list('shop').map(({ memberId, doing }) => `${memberId} ${doing}`)).toEqual(['ana writing'])
    expect(board.forgetSilent(NOW + 2 * FORGET_AFTER_MS)).toEqual(['shop'])
    expect(board.list('shop')).toEqual([])
  })

  it('keeps few pages of one member, however many ids they make up', () => {
    const board = createPresenceBoard()
    for (let page = 0; page < 1_000; page++) board.hear(word('ben', { pageId: `${page}`, caseId: `${page}` }), NOW)
    expect(board.list('shop')).toHaveLength(20)
  })
})
