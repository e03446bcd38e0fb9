import { describe, expect, it } from 'vitest'
import { composeDraft } from '../../src/core/drafting/compose/compose.ts'
import { readAloudSeconds, scriptSteps } from './script-steps.ts'

const SCRIPT = 'How:\nSlowly.\n\nSay:\nHello, this is Mara.\nIs this a good time?\n\nListen:\nDo not interrupt.'

describe('the steps of a script', () => {
  it('are headed paragraphs; only what is headed Say is spoken', () => {
    expect(scriptSteps(SCRIPT)).toEqual([
      { head: 'How', words: 'Slowly.', spoken: false },
      { head: 'Say', words: 'Hello, this is Mara.\nIs this a good time?', spoken: true },
      { head: 'Listen', words: 'Do not interrupt.', spoken: false },
    ])
  })

  it('are all spoken where a person wrote without heads', () => {
    expect(scriptSteps('Hello.\n\n\n \nI am sorry: truly.').map(({ head, spoken }) => [head, spoken])).toEqual([
      ['', true],
      ['', true],
    ])
    expect(scriptSteps(' \n\n ')).toEqual([])
  })

  it('are found in every script that we compose', () => {
    const facts = { shopName: 'Harbour', currency: 'USD', today: '2026-03-02' }
    for (const kind of ['phone_script', 'counter_script'] as const) {
      const steps = scriptSteps(composeDraft({ kind, tone: 'plain', facts }).text)
      expect(steps.length).toBeGreaterThan(5)
      expect(steps.every(({ head, words }) => head !== '' && words !== '')).toBe(true)
    }
  })
})

describe('the time to say a script', () => {
  it('counts what is spoken at a slow pace with its pauses, in steps of five seconds', () => {
    expect(readAloudSeconds('')).toBe(0)
    expect(readAloudSeconds(SCRIPT)).toBe(5)
    expect(readAloudSeconds(`Say:\n${'word '.repeat(130)}`)).toBe(60)
    expect(readAloudSeconds(`Say:\n${'word '.repeat(65)}\n\nSay:\n${'word '.repeat(65)}`)).toBe(65)
  })

  it('grows with the text and no faster', () => {
    const started = performance.now()
    expect(readAloudSeconds('\n \n'.repeat(200_000))).toBe(0)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
