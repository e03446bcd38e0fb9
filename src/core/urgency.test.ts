import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEATS, THREATS } from './case.ts'
import { urgencyOf } from './urgency.ts'

const calm = { heat: 0, threats: [], channel: 'email', hasDeadline: false, disputeOpen: false } as const

describe('urgency', () => {
  it('is nothing for a calm message', () => {
    expect(urgencyOf(calm)).toEqual({ score: 0, reasons: [] })
  })

  it('puts a threat to life before everything else', () => {
    const worst = urgencyOf({ ...calm, heat: 3, threats: ['chargeback', 'bad_review', 'legal'], hasDeadline: true })
    expect(urgencyOf({ ...calm, threats: ['self_harm'] }).score).toBeGreaterThanOrEqual(worst.score)
    expect(urgencyOf({ ...calm, heat: 4, threats: ['bad_review', 'safety_violence'] }).reasons[0]).toBe('safety_violence')
  })

  it('never falls when heat rises or a threat is added', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEATS), fc.subarray([...THREATS]), fc.constantFrom(...THREATS), (heat, threats, added) => {
        const base = urgencyOf({ ...calm, heat, threats }).score
        expect(urgencyOf({ ...calm, heat, threats: [...threats, added] }).score).toBeGreaterThanOrEqual(base)
        if (heat < 4) expect(urgencyOf({ ...calm, heat: HEATS[heat + 1] ?? 4, threats }).score).toBeGreaterThanOrEqual(base)
        expect(base).toBeLessThanOrEqual(100)
      }),
    )
  })
})
