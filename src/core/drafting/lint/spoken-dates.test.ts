import { describe, expect, it } from 'vitest'
import { findSpokenDates } from './spoken-dates.ts'

/** A Wednesday. */
const today = '2026-03-04'
const datesIn = (text: string, from = today) => findSpokenDates(text, from).map(({ date }) => date)

describe('a day that words name', () => {
  it.each([
    ['i will call you today', '2026-03-04'],
    ['tonight', '2026-03-04'],
    ['tomorrow by noon', '2026-03-05'],
    ['by friday', '2026-03-06'],
    ['on wednesday', '2026-03-11'],
    ['on monday', '2026-03-09'],
    ['next friday', '2026-03-13'],
    ['next monday', '2026-03-09'],
    ['by the 20th', '2026-03-20'],
    ['by the 2nd', '2026-04-02'],
    ['on the 31st', '2026-03-31'],
    ['on 9 march', '2026-03-09'],
    ['by friday, 6 march', '2026-03-06'],
    ['on march 9th, 2027', '2027-03-09'],
    ['14 november', '2025-11-14'],
    ['on 2026-03-10', '2026-03-10'],
    ['within 3 days', '2026-03-07'],
    ['in two weeks', '2026-03-18'],
    ['within 3 working days', '2026-03-09'],
    ['within 48 hours', '2026-03-06'],
    ['in an hour', '2026-03-04'],
    ['this week', '2026-03-06'],
    ['by the end of next week', '2026-03-13'],
    ['by the end of the month', '2026-03-31'],
  ])('%s', (text, date) => {
    expect(datesIn(text)[0]).toBe(date)
  })

  it.each(['on 31 february', 'by the 45th', 'soon', 'in 3 boxes', 'maybe 4 of them'])('is none in: %s', (text) => {
    expect(datesIn(text)).toEqual([])
  })

  it('is never guessed without a today that the calendar has', () => {
    expect(datesIn('by friday', 'soon')).toEqual([])
  })
})
