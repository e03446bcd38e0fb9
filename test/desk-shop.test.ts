import { describe, expect, it } from 'vitest'
import { makeCases } from '../bench/desk/make-shop.ts'

const plan = {
  cases: 300,
  messagesACase: 10,
  memberIds: ['a', 'b'],
  memberNames: ['Ann', 'Bruno'],
  models: [{ heat: 1, threats: [], cause: 'other', urgency: 20, urgencyReasons: [] }],
  now: Date.UTC(2026, 10, 22),
  seed: 7,
} as const

describe('a made-up shop', () => {
  it('is the same for the same seed and another for another', () => {
    expect([...makeCases(plan)]).toEqual([...makeCases(plan)])
    expect([...makeCases({ ...plan, seed: 8 })][0]?.messages[0]?.text).not.toBe([...makeCases(plan)][0]?.messages[0]?.text)
  })

  it('has about ten messages a case, the customer’s first, none after now, and all ids once', () => {
    const cases = [...makeCases(plan)]
    const messages = cases.flatMap(({ messages }) => messages)
    expect(messages.length / cases.length).toBeGreaterThan(8)
    expect(messages.length / cases.length).toBeLessThan(12)
    expect(cases.every(({ messages }) => messages[0]?.direction === 'inbound')).toBe(true)
    expect(messages.every(({ saidAt }) => saidAt <= plan.now)).toBe(true)
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
  })
})
