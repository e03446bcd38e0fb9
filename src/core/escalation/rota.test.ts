import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RotaPlan, rotaPlanSchema, whoIsOn } from './rota.ts'

const [ANA, BO, CY] = [1, 2, 3].map((n) => `01890000-0000-7000-8000-00000000000${n}`) as [string, string, string]
const everybody = () => true
const plan = (turns: RotaPlan['turns'], overrides: RotaPlan['overrides'] = []): RotaPlan => ({ turns, overrides })
const on = (rota: RotaPlan, at: string, timeZone = 'America/New_York', isThere: (id: string) => boolean = everybody) =>
  whoIsOn(rota, { now: new Date(at), timeZone, isThere })

const WEEKLY = plan({ kind: 'weekly', memberIds: [ANA, BO, CY], startsOn: '2026-10-26', changesAt: '09:00' })

describe('weekly turns', () => {
  test('change at the hour on the wall, through the end of daylight saving', () => {
    // Clocks go back on 1 November 2026: nine o'clock is 13:00 UTC before and 14:00 UTC after.
    expect(on(WEEKLY, '2026-10-26T12:59:00Z').by).toBe('nobody')
    expect(on(WEEKLY, '2026-10-26T13:00:00Z').memberId).toBe(ANA)
    expect(on(WEEKLY, '2026-11-02T13:59:00Z').memberId).toBe(ANA)
    expect(on(WEEKLY, '2026-11-02T14:00:00Z').memberId).toBe(BO)
    expect(on(WEEKLY, '2026-11-16T14:00:00Z').memberId).toBe(ANA)
  })

  test('of who left are taken by the next one, and nobody else moves', () => {
    const boLeft = (id: string) => id !== BO
    expect(on(WEEKLY, '2026-11-04T14:00:00Z', undefined, boLeft)).toEqual({ memberId: CY, by: 'stand_in' })
    expect(on(WEEKLY, '2026-11-11T14:00:00Z', undefined, boLeft)).toEqual({ memberId: CY, by: 'turn' })
    expect(on(WEEKLY, '2026-11-11T14:00:00Z', undefined, () => false).by).toBe('nobody')
  })
})

describe('hours', () => {
  const night = plan({ kind: 'hours', shifts: [{ memberId: ANA, days: [6], from: '22:00', to: '06:00' }] })

  test('over midnight belong to the day they begin on', () => {
    expect(on(night, '2026-11-01T01:59:00Z').by).toBe('nobody')
    expect(on(night, '2026-11-01T02:00:00Z').memberId).toBe(ANA)
    // 05:59 on Sunday, after the hour that came twice.
    expect(on(night, '2026-11-01T10:59:00Z').memberId).toBe(ANA)
    expect(on(night, '2026-11-01T11:00:00Z').by).toBe('nobody')
    expect(on(night, '2026-11-02T03:30:00Z').by).toBe('nobody')
  })

  test('of the first who is there count, where several are on', () => {
    const two = plan({
      kind: 'hours',
      shifts: [
        { memberId: ANA, days: [1], from: '09:00', to: '17:00' },
        { memberId: BO, days: [1], from: '09:00', to: '12:00' },
      ],
    })
    expect(on(two, '2026-11-23T15:00:00Z').memberId).toBe(ANA)
    expect(on(two, '2026-11-23T15:00:00Z', undefined, (id) => id === BO).memberId).toBe(BO)
  })

  test('from a time to the same time are the whole day', () => {
    const all = plan({ kind: 'hours', shifts: [{ memberId: ANA, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }] })
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), (now) => {
        expect(whoIsOn(all, { now, timeZone: 'Europe/Berlin', isThere: everybody }).memberId).toBe(ANA)
      }),
      { numRuns: 50 },
    )
  })
})

describe('an override', () => {
  const over = (memberId: string | null) => plan(WEEKLY.turns, [{ memberId, from: '2026-11-03T00:00', to: '2026-11-04T00:00' }])

  test('counts before the turn, from its first minute to before its last', () => {
    expect(on(over(CY), '2026-11-03T04:59:00Z').memberId).toBe(BO)
    expect(on(over(CY), '2026-11-03T05:00:00Z')).toEqual({ memberId: CY, by: 'override' })
    expect(on(over(CY), '2026-11-04T04:59:00Z').memberId).toBe(CY)
    expect(on(over(CY), '2026-11-04T05:00:00Z').memberId).toBe(BO)
  })

  test('with nobody leaves nobody on; for who left it is void', () => {
    expect(on(over(null), '2026-11-03T12:00:00Z').by).toBe('nobody')
    expect(on(over(CY), '2026-11-03T12:00:00Z', undefined, (id) => id !== CY).memberId).toBe(BO)
  })

  test('that ends before it begins is refused', () => {
    const wrong = { memberId: ANA, from: '2026-11-04T00:00', to: '2026-11-03T00:00' }
    expect(rotaPlanSchema.safeParse({ turns: WEEKLY.turns, overrides: [wrong] }).success).toBe(false)
  })
})

test('at every moment of a year exactly the member is on whose week it is, counted day by day', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-10-26T14:00:00Z'), max: new Date('2027-10-26'), noInvalidDate: true }), (now) => {
      // The slow way: the calendar day in the shop, one less before nine, and its distance in whole days.
      const local = new Date(`${now.toLocaleString('en-US', { timeZone: 'America/New_York', timeZoneName: undefined })} UTC`)
      const days = Math.floor((local.getTime() - Date.UTC(2026, 9, 26, 9)) / 86_400_000)
      expect(whoIsOn(WEEKLY, { now, timeZone: 'America/New_York', isThere: everybody }).memberId).toBe(
        [ANA, BO, CY][Math.floor(days / 7) % 3],
      )
    }),
    { numRuns: 50 },
  )
})
