import { describe, expect, it } from 'vitest'
import { decide } from '../../decision/decide.ts'
import type { Situation } from '../../decision/situation.ts'
import type { Answer } from '../answer.ts'
import { stanceOf } from './money-stance.ts'

const ANSWER: Answer = {
  kind: 'answer',
  bottomLine: 'Answer the complaint first.',
  policy: [],
  questionsBack: [],
  steps: [],
  words: [],
  doNot: [],
  next: [],
  afterwards: [],
  sources: [],
  plays: [],
  nearest: [],
}
const USD = { currency: 'USD' }

function stanceFor(situation: Situation, limitMinor?: number) {
  const decision = decide(situation, { samples: 100 })
  const math = {
    verdict: decision.verdict,
    lines: [],
    figures: [],
    situation,
    ...(decision.recommended && { recommended: decision.recommended }),
  }
  return { decision, stance: stanceOf({ ...ANSWER, math }, decision, { ...USD, ...(limitMinor !== undefined && { limitMinor }) }) }
}

describe('what an answer may give', () => {
  it('is all where a full refund is owed, and never more than was paid', () => {
    const { stance } = stanceFor({ orderValueMinor: 24_000, currency: 'USD', delivered: false, faultOfShop: 'yes' }, 10_000)
    expect(stance).toMatchObject({ gives: 'whole', most: 240, price: 240, limit: 100 })
  })

  it('is nothing where holding firm costs least', () => {
    const held: Situation = {
      orderValueMinor: 24_000,
      currency: 'USD',
      faultOfShop: 'no',
      evidenceStrength: 'strong',
      hoursStillToSpend: 0.1,
      pDisputeIfHeld: 0.01,
    }
    const { decision, stance } = stanceFor(held)
    expect(decision.recommended).toBe('hold_firm')
    expect(stance).toMatchObject({ gives: 'nothing', most: 0 })
    expect(stance.limit).toBeUndefined()
  })

  it('is left to the plays where no decision was made, and known to give when the composed answer does', () => {
    expect(stanceOf(ANSWER, undefined, USD)).toEqual({ gives: 'open', composedGives: false })
    const giving = { ...ANSWER, steps: ['Refund the coffee at once.'] }
    expect(stanceOf(giving, undefined, USD)).toEqual({ gives: 'open', composedGives: true })
    const wild = { ...ANSWER, steps: ['Refund every customer, always.'] }
    expect(stanceOf(wild, undefined, USD)).toEqual({ gives: 'open', composedGives: false })
  })
})
