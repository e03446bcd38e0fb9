import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOn, aheadOf, looksOf, type PromiseAct, type PromiseState, type Reminder, remindedOf, reminderOf } from './follow-up.ts'

const HOUR_MS = 3_600_000
const open: PromiseState = { dueMs: 100, aheadMs: 60, warnedMs: null, remindedMs: null, heldMs: null, endedMs: null }

describe('a promise', () => {
  it('says that it will be due, then that it is, each once', () => {
    expect(reminderOf(open, 59)).toBeUndefined()
    expect(reminderOf(open, 60)).toBe('ahead')
    const warned = remindedOf(open, 'ahead', 61)
    expect(reminderOf(warned, 99)).toBeUndefined()
    expect(reminderOf(warned, 100)).toBe('due')
    expect(reminderOf(remindedOf(warned, 'due', 101), 5000)).toBeUndefined()
  })

  it('that nobody looked at in time only says that it is due', () => expect(reminderOf(open, 100)).toBe('due'))

  it('is reminded ahead where that still lies ahead', () => {
    expect(aheadOf({ dueMs: 10 * HOUR_MS, hours: 4, nowMs: 0 })).toBe(6 * HOUR_MS)
    expect(aheadOf({ dueMs: 10 * HOUR_MS, hours: 10, nowMs: 0 })).toBeNull()
    expect(aheadOf({ dueMs: 10 * HOUR_MS, hours: 0, nowMs: 0 })).toBeNull()
  })
})

const act: fc.Arbitrary<PromiseAct> = fc.oneof(
  fc.constantFrom<PromiseAct>({ kind: 'customer_wrote' }, { kind: 'release' }, { kind: 'end' }, { kind: 'reopen' }),
  fc
    .record({ dueMs: fc.integer({ min: 1, max: 300 }), before: fc.option(fc.integer({ min: 1, max: 100 })) })
    .map(({ dueMs, before }): PromiseAct => ({ kind: 'change', dueMs, aheadMs: before === null ? null : dueMs - before })),
)

it('whatever happens in whatever order, a held promise is silent, nothing is said twice of one date, and nothing is forgotten', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(act, { freq: 3 })), { maxLength: 40 }), (steps) => {
      let promise = open
      let nowMs = 0
      // Told in plain words beside the code that is tested: since when the customer's words wait for somebody.
      let waits = false
      let ended = false
      let said: { reminder: Reminder; dueMs: number; aheadMs: number | null }[] = []
      const look = () => {
        const reminder = reminderOf(promise, nowMs)
        if (reminder === undefined) return
        expect(waits || ended).toBe(false)
        expect(said.filter((one) => one.reminder === reminder)).toEqual([])
        said.push({ reminder, dueMs: promise.dueMs, aheadMs: promise.aheadMs })
        promise = remindedOf(promise, reminder, nowMs)
      }
      for (const [passed, next] of steps) {
        nowMs += passed
        look()
        if (next === null) continue
        const before = promise
        promise = actOn(promise, next, nowMs)
        if (next.kind === 'customer_wrote') waits ||= !ended
        else if (next.kind !== 'reopen') waits = false
        if (next.kind === 'end') ended = true
        if (next.kind === 'reopen') ended = false
        if (promise.dueMs !== before.dueMs) said = []
        else if (promise.aheadMs !== before.aheadMs) said = said.filter(({ reminder }) => reminder === 'due')
        expect(promise.heldMs !== null).toBe(waits)
        look()
      }
      // Long after, whoever waits is told, and nobody else.
      nowMs += 1000
      look()
      expect(said.some(({ reminder }) => reminder === 'due') || waits || ended).toBe(true)
      expect(looksOf(promise).every((at) => at < promise.dueMs)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
