import { describe, expect, it } from 'vitest'
import { readMessage } from '../core/reading/read.ts'
import { answerOffline, type OfflineQuestion, openPlaybook } from './answer-offline.ts'

const playbook = openPlaybook()
const MESSAGE = 'The lamp you sent is broken and nobody answers. I want my $80 back or I call my bank.'
const around = { earlier: [], shop: { name: 'Test shop', currency: 'USD' }, today: '2026-11-22' } as const
const inCase: OfflineQuestion['case'] = {
  situation: { orderValueMinor: 8000, currency: 'USD' },
  facts: { message: MESSAGE },
  reading: readMessage({ text: MESSAGE, channel: 'email', currency: 'USD' }),
}
const BARE = ['What do I say?', 'Should I give in?', 'What do I offer her?', 'How do I answer this?']

describe('a question without a subject of its own', () => {
  it.each(BARE)('is about the case that it is asked in: %s', (question) => {
    const { request, answer } = answerOffline(playbook, { ...around, question, case: inCase })
    // The lamp is broken and the bank is threatened: both plays are right, whichever comes first.
    const [first, second] = request.plays.map(({ play }) => play.id)
    expect([first, second].sort()).toEqual(['arrived-broken', 'i-will-call-my-bank'])
    expect(answer.kind).toBe('answer')
  })

  it.each(BARE)('is about what was asked before it: %s', (question) => {
    const first = { ...around, question: 'A customer calls her bank about $180 if I do not refund the lamp. What do I do?' }
    const earlier = [{ question: first.question, answer: answerOffline(playbook, first).answer }]
    expect(answerOffline(playbook, { ...around, question, earlier }).request.plays[0]?.play.id).toBe('i-will-call-my-bank')
  })

  it('has nothing to be about where nothing was said before', () => {
    expect(answerOffline(playbook, { ...around, question: 'What do I say?' }).answer.kind).toBe('abstained')
  })
})

describe('a question with a subject of its own', () => {
  it('inside a case is about that', () => {
    const { request } = answerOffline(playbook, {
      ...around,
      question: 'She swears at my staff at the counter now. What do I do?',
      case: inCase,
    })
    expect(request.plays.slice(0, 3).map(({ play }) => play.id)).toContain('swearing-at-the-counter')
    expect(answerOffline(playbook, { ...around, question: 'What is the capital of France?', case: inCase }).request.abstained).toBe(true)
  })
})
