import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listExpired } from './retention.ts'

const KEEP = { daily: 7, weekly: 4, monthly: 6 }
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00Z`)
const kept = (taken: readonly Date[], keep = KEEP) => {
  const expired = new Set(listExpired(taken, keep))
  return taken.filter((instant) => !expired.has(instant)).map((instant) => instant.toISOString().slice(0, 16).replace('T', ' '))
}
const daily = (from: string, days: number) => Array.from({ length: days }, (_, day) => new Date(at(from).getTime() + day * 86_400_000))

describe('the scheduled backups that stay', () => {
  it.each([
    { of: 'none', taken: [], stay: [] },
    { of: 'one', taken: [at('2026-01-01 03:00')], stay: ['2026-01-01 03:00'] },
    { of: 'two on one day', taken: [at('2026-01-01 03:00'), at('2026-01-01 04:00')], stay: ['2026-01-01 04:00'] },
    {
      of: 'either side of midnight',
      taken: [at('2026-01-01 23:59'), at('2026-01-02 00:00')],
      stay: ['2026-01-01 23:59', '2026-01-02 00:00'],
    },
    {
      of: 'a year of every day: seven days, the ends of four weeks and of six months',
      taken: daily('2025-12-01 03:00', 365),
      stay: [
        ...['2026-06-30 03:00', '2026-07-31 03:00', '2026-08-31 03:00', '2026-09-30 03:00', '2026-10-31 03:00'],
        ...['2026-11-15 03:00', '2026-11-22 03:00'],
        ...['2026-11-24 03:00', '2026-11-25 03:00', '2026-11-26 03:00', '2026-11-27 03:00', '2026-11-28 03:00', '2026-11-29 03:00'],
        '2026-11-30 03:00',
      ],
    },
    {
      of: 'a machine that is on once a quarter',
      taken: [at('2025-01-10 03:00'), at('2025-04-10 03:00'), at('2025-07-10 03:00'), at('2025-10-10 03:00')],
      stay: ['2025-01-10 03:00', '2025-04-10 03:00', '2025-07-10 03:00', '2025-10-10 03:00'],
    },
  ])('of $of', ({ taken, stay }) => {
    expect(kept(taken)).toEqual(stay)
  })

  it('are all of the days when only days are kept, and at least the newest when nothing is', () => {
    expect(kept(daily('2026-01-01 03:00', 10), { daily: 2, weekly: 0, monthly: 0 })).toEqual(['2026-01-09 03:00', '2026-01-10 03:00'])
    expect(kept(daily('2026-01-01 03:00', 10), { daily: 0, weekly: 0, monthly: 0 })).toEqual(['2026-01-10 03:00'])
  })

  it('are never more than asked for, hold the newest, and asking again removes nothing', () => {
    const instant = fc.date({ min: at('2020-01-01 00:00'), max: at('2027-01-01 00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.uniqueArray(instant, { maxLength: 60, selector: Number }), (taken) => {
        const expired = new Set(listExpired(taken, KEEP))
        const left = taken.filter((one) => !expired.has(one))
        expect(left.length).toBeLessThanOrEqual(7 + 4 + 6)
        expect(Math.max(...left.map(Number))).toBe(Math.max(...taken.map(Number)))
        expect(listExpired(left, KEEP)).toEqual([])
      }),
    )
  })
})
