import { expect, it } from 'vitest'
import { dayBegan, lastWholeWeek } from './calendar.ts'

it('a day begins at midnight where the shop is, also on the day on which the clock is turned', () => {
  expect(dayBegan(new Date('2026-11-22T03:00:00Z'), 'America/New_York').toISOString()).toBe('2026-11-21T05:00:00.000Z')
  expect(dayBegan(new Date('2026-10-25T20:00:00Z'), 'Europe/Berlin').toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(dayBegan(new Date('2026-10-26T20:00:00Z'), 'Europe/Berlin', 1).toISOString()).toBe('2026-10-24T22:00:00.000Z')
})

it('the last whole week ends on the Monday before, and is not this week', () => {
  expect(lastWholeWeek(new Date('2026-11-22T10:00:00Z'), 'UTC')).toEqual({
    from: new Date('2026-11-09T00:00:00Z'),
    to: new Date('2026-11-16T00:00:00Z'),
  })
  expect(lastWholeWeek(new Date('2026-11-23T00:00:00Z'), 'UTC').to).toEqual(new Date('2026-11-23T00:00:00Z'))
})
