import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/playbook/answer.ts'
import { beginTurn, breakTurn, endTurn, hearPart } from './running-turn.ts'

const begun = beginTurn({ turnId: 't', conversationId: 'c', question: 'Refund or fight?' })
const play = { id: 'p', title: 'A play', from: 'playbook', sections: [] } satisfies Answer['plays'][number]

describe('a question on its way', () => {
  it('shows each piece as it comes, a later one in the place of an earlier', () => {
    const heard = [{ bottomLine: 'Refund' }, { bottomLine: 'Refund it.' }, { steps: ['Today.'] }].reduce(
      (turn, piece) => hearPart(turn, { kind: 'piece', piece }),
      hearPart(begun, { kind: 'plays', plays: [play] }),
    )
    expect(heard).toMatchObject({ phase: 'asking', plays: [play], answer: { bottomLine: 'Refund it.', steps: ['Today.'] } })
  })

  it('takes back what a model had begun, and keeps the plays', () => {
    const heard = hearPart(hearPart(begun, { kind: 'plays', plays: [play] }), { kind: 'piece', piece: { bottomLine: 'No.' } })
    expect(hearPart(heard, { kind: 'restart' })).toMatchObject({ plays: [play], answer: {} })
  })

  it('shows nothing of half an answer once it was stopped or failed, nor of what comes late', () => {
    const heard = hearPart(begun, { kind: 'piece', piece: { bottomLine: 'Refund it.' } })
    const stopped = breakTurn(heard, 'stopped')
    expect(stopped).toMatchObject({ phase: 'stopped', answer: {} })
    expect(hearPart(stopped, { kind: 'piece', piece: { bottomLine: 'Late.' } })).toBe(stopped)
    expect(breakTurn(heard, new Error('silent'))).toMatchObject({ phase: 'failed', answer: {}, error: { message: 'silent' } })
  })

  it('ends with the whole answer', () => {
    const answer = { bottomLine: 'Refund it.', plays: [play] } as unknown as Answer
    expect(endTurn(begun, answer)).toMatchObject({ phase: 'answered', plays: [play], answer: { bottomLine: 'Refund it.' } })
  })
})
