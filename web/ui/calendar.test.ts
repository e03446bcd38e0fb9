import { describe, expect, it } from 'vitest'
import { addDays, dateIn, daysBetween, instantAt } from './calendar.ts'

describe('the calendar', () => {
  it('says the date of an instant where the shop is', () => {
    expect(dateIn('2026-03-01T03:00:00Z', 'America/New_York')).toBe('2026-02-28')
    expect(dateIn('2026-03-01T22:00:00Z', 'Asia/Tokyo')).toBe('2026-03-02')
  })

  it('counts days across a change of clocks', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
    expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })

  it('finds the instant of an hour, before and after a change of clocks', () => {
    expect(instantAt('2026-03-07', 17, 'America/New_York')).toBe('2026-03-07T22:00:00.000Z')
    expect(instantAt('2026-03-08', 17, 'America/New_York')).toBe('2026-03-08T21:00:00.000Z')
    expect(instantAt('2026-03-29', 1, 'Europe/Berlin')).toBe('2026-03-29T00:00:00.000Z')
    expect(instantAt('2026-06-01', 17, 'Asia/Kolkata')).toBe('2026-06-01T11:30:00.000Z')
  })

  it('comes back to the same date in every zone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(dateIn(instantAt('2026-10-25', 17, zone), zone)).toBe('2026-10-25')
  })
})
