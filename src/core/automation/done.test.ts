import { expect, it } from 'vitest'
import { MOST_RULE_DEPTH, type Recent, RUNAWAY_A_MINUTE, whyHeldBack } from './done.ts'

const limits = { perCase: 3, perCustomer: 5, perHour: 200 }
const calm: Recent = { onCase: 2, forCustomer: 4, thisHour: 199, thisMinute: 59 }

it('an automation may act just below each of its limits', () => {
  expect(whyHeldBack(limits, calm, MOST_RULE_DEPTH - 1)).toBeUndefined()
})

it.each<[string, Partial<Recent>, number, RegExp]>([
  ['case', { onCase: 3 }, 0, /3 times on this case within a day/],
  ['customer', { forCustomer: 5 }, 0, /5 times for this customer within a day/],
  ['hour', { thisHour: 200 }, 0, /200 times within an hour/],
  ['runaway', { thisMinute: RUNAWAY_A_MINUTE }, 0, /60 times within a minute, so it was switched off/],
  ['loop', {}, MOST_RULE_DEPTH, /circle was ended/],
])('the guard of the %s holds it back at its limit, and says why', (guard, more, depth, said) => {
  expect(whyHeldBack(limits, { ...calm, ...more }, depth)).toEqual({ guard, said: expect.stringMatching(said) })
})
