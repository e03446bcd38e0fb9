import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { WEEKDAYS } from '../automation/case-facts.ts'
import { type BusinessHours, businessHoursSchema, minutesOfDay, USUAL_HOURS } from './business-hours.ts'
import { addBusinessTime, businessTimeBetween, isOpenAt, openTimesOf } from './business-time.ts'

const MINUTE_MS = 60_000
/** How many minutes the reference looks at. */
const WINDOW = 2_000

/** The slow reference: looks at the clock on the wall in every single minute, by another library's table of zones. */
function isOpenByTheWall(atMs: number, hours: BusinessHours, { timeZone, publicHolidays }: Place): boolean {
  const wall = DateTime.fromMillis(atMs, { zone: timeZone })
  const date = wall.toISODate() ?? ''
  const closed =
    (publicHolidays.includes(date) && !hours.holidays.removed.includes(date)) || hours.holidays.added.some((day) => day.date === date)
  const minute = wall.hour * 60 + wall.minute
  const shifts = hours.week[WEEKDAYS[wall.weekday - 1] ?? 'monday']
  return !closed && shifts.some(({ from, to }) => minutesOfDay(from) <= minute && minute < minutesOfDay(to))
}

interface Place {
  readonly timeZone: string
  readonly publicHolidays: readonly string[]
}

const time = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const shifts = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 4 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((quarters) =>
    Array.from({ length: Math.floor(quarters.length / 2) }, (_, pair) => ({
      from: time((quarters[pair * 2] ?? 0) * 15),
      to: time((quarters[pair * 2 + 1] ?? 0) * 15),
    })),
  )

// Around the days on which clocks change, in zones that differ in when and by how much they do, on both halves of the globe.
const moments = [
  ...[
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
  ],
  ...[
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-04'],
    ['America/Havana', '2026-11-01'],
    ['Africa/Casablanca', '2026-02-15'],
  ],
  ...[
    ['Pacific/Apia', '2011-12-30'],
    ['Asia/Kathmandu', '2026-06-01'],
    ['UTC', '2026-02-28'],
  ],
] as [string, string][]

const place = fc.constantFrom(...moments).chain(([timeZone, date]) => {
  const around = Array.from({ length: 7 }, (_, day) => new Date(Date.parse(date) + (day - 3) * 86_400_000).toISOString().slice(0, 10))
  return fc.record({
    timeZone: fc.constant(timeZone),
    publicHolidays: fc.subarray(around, { maxLength: 3 }),
    removed: fc.subarray(around, { maxLength: 1 }),
    added: fc.subarray(around, { maxLength: 1 }),
    week: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, shifts])) as Record<(typeof WEEKDAYS)[number], typeof shifts>),
    fromMs: fc.integer({ min: 0, max: 3 * 1440 }).map((minute) => Date.parse(date) - 86_400_000 + minute * MINUTE_MS),
    minutes: fc.integer({ min: 0, max: WINDOW }),
  })
})

it('business time is what a clock on the wall shows, minute by minute', () => {
  fc.assert(
    fc.property(place, ({ week, added, removed, fromMs, minutes, ...where }) => {
      const hours = { week, holidays: { added: added.map((date) => ({ date, name: '' })), removed } }
      const open = openTimesOf(hours, where)
      let [counted, reached] = [0, minutes === 0 ? fromMs : undefined]
      for (let minute = 0; minute < WINDOW; minute++) {
        const atMs = fromMs + minute * MINUTE_MS
        const isOpen = isOpenByTheWall(atMs, hours, where)
        if (minute % 15 === 0) expect(isOpenAt(new Date(atMs), open)).toBe(isOpen)
        if (isOpen) counted++
        if (isOpen && counted === minutes) reached ??= atMs + MINUTE_MS
      }
      expect(businessTimeBetween(new Date(fromMs), new Date(fromMs + WINDOW * MINUTE_MS), open)).toBe(counted)
      if (reached !== undefined) expect(addBusinessTime(new Date(fromMs), minutes, open)).toEqual(new Date(reached))
    }),
    { numRuns: 25 },
  )
})

it('what was added is what lies between, to the millisecond', () => {
  const open = openTimesOf(USUAL_HOURS, { timeZone: 'America/New_York', publicHolidays: ['2026-11-26', '2026-12-25'] })
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 20_000 }),
      (from, minutes) => {
        const due = addBusinessTime(from, minutes, open) ?? from
        expect(businessTimeBetween(from, due, open)).toBeCloseTo(minutes, 6)
        // The first such instant: a moment before, not all of it had passed.
        expect(businessTimeBetween(from, new Date(due.getTime() - 1), open)).toBeLessThan(minutes)
      },
    ),
    { numRuns: 100 },
  )
})

const berlin = { timeZone: 'Europe/Berlin' }
const instant = (text: string) => new Date(text)

it.each([
  ['within a shift', '2026-11-23T09:00:00Z', 60, '2026-11-23T10:00:00.000Z'],
  ['up to closing time', '2026-11-23T15:30:00Z', 30, '2026-11-23T16:00:00.000Z'],
  ['over the weekend', '2026-11-20T15:30:00Z', 31, '2026-11-23T08:01:00.000Z'],
  ['across the hour that is left out in spring', '2026-03-27T15:30:00Z', 60, '2026-03-30T07:30:00.000Z'],
  ['across the hour that comes twice in autumn', '2026-10-23T14:30:00Z', 60, '2026-10-26T08:30:00.000Z'],
])('a promise ends %s', (_, from, minutes, due) => {
  expect(addBusinessTime(instant(from), minutes, openTimesOf(USUAL_HOURS, berlin))?.toISOString()).toBe(due)
})

it('a holiday on a weekend takes nothing away, and one taken off the list is a day as any other', () => {
  const week = { ...USUAL_HOURS.week, saturday: [] }
  const publicHolidays = ['2026-12-25', '2026-12-26']
  const from = instant('2026-12-24T15:00:00Z')
  const due = (holidays: BusinessHours['holidays']) =>
    addBusinessTime(from, 120, openTimesOf({ week, holidays }, { ...berlin, publicHolidays }))?.toISOString()
  // Friday is closed, Saturday was closed anyway: one hour of Thursday, one of Monday.
  expect(due({ added: [], removed: [] })).toBe('2026-12-28T09:00:00.000Z')
  expect(due({ added: [], removed: ['2026-12-25'] })).toBe('2026-12-25T09:00:00.000Z')
  expect(due({ added: [{ date: '2026-12-28', name: 'stocktaking' }], removed: [] })).toBe('2026-12-29T09:00:00.000Z')
})

it('a shop without hours is there at all times, and one that is closed for good is never due', () => {
  const from = instant('2026-10-25T00:30:00Z')
  expect(addBusinessTime(from, 90, openTimesOf(undefined, berlin))?.toISOString()).toBe('2026-10-25T02:00:00.000Z')
  const never = { ...USUAL_HOURS, week: Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as never }
  expect(addBusinessTime(from, 1, openTimesOf(never, berlin))).toBeUndefined()
  expect(businessHoursSchema.safeParse(never).error?.issues[0]?.message).toContain('never opens')
})

it.each([
  [
    'overlap',
    [
      { from: '09:00', to: '12:30' },
      { from: '12:00', to: '17:00' },
    ],
    'overlap',
  ],
  ['end before they begin', [{ from: '18:00', to: '02:00' }], 'begin the next day'],
  ['are no times', [{ from: '9', to: '25:00' }], 'time of day'],
])('shifts that %s are refused with what to do', (_, monday, words) => {
  const refused = businessHoursSchema.safeParse({ ...USUAL_HOURS, week: { ...USUAL_HOURS.week, monday } })
  expect(JSON.stringify(refused.error?.issues)).toContain(words)
})
