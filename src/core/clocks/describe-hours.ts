import { WEEKDAYS, type Weekday } from '../automation/case-facts.ts'
import type { BusinessHours, Shift } from './business-hours.ts'

const MOST_NAMED = 6

/** When the shop is there, a sentence each: its week, the public holidays it keeps, its own days. */
export function describeHours({ week, holidays }: BusinessHours): string[] {
  const { country, region, added, removed } = holidays
  return [
    `We are there ${spansOf(week)
      .map(({ days, shifts }) => `${days} ${shifts}`)
      .join('; ')}.`,
    ...(country === undefined
      ? []
      : [`Closed on public holidays: ${nameOfCountry(country)}${region === undefined ? '' : ` (${region})`}.`]),
    ...(added.length === 0
      ? []
      : [`We are also closed on ${listOf(added.map(({ date, name }) => `${sayDay(date)}${name === '' ? '' : ` (${name})`}`))}.`]),
    ...(removed.length === 0 ? [] : [`We are there all the same on ${listOf(removed.map(sayDay))}.`]),
  ]
}

/** Neighbouring days with the same shifts, as "Monday to Friday" and "9:00–17:00". */
function spansOf(week: BusinessHours['week']): readonly { readonly days: string; readonly shifts: string }[] {
  const spans: { first: Weekday; last: Weekday; shifts: string }[] = []
  for (const [index, day] of WEEKDAYS.entries()) {
    const shifts = week[day].map(sayShift).join(' and ')
    const before = spans.at(-1)
    if (shifts === '') continue
    if (before?.shifts === shifts && before.last === WEEKDAYS[index - 1]) before.last = day
    else spans.push({ first: day, last: day, shifts })
  }
  return spans.map(({ first, last, shifts }) => ({
    days: first === last ? nameOfDay(first) : `${nameOfDay(first)} to ${nameOfDay(last)}`,
    shifts,
  }))
}

const sayShift = ({ from, to }: Shift) => `${sayTime(from)}–${sayTime(to)}`
const sayTime = (time: string) => time.replace(/^0(?=\d)/, '')
const nameOfDay = (day: Weekday) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`

function nameOfCountry(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
}

function sayDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
}

function listOf(words: readonly string[]): string {
  const named = words.length > MOST_NAMED ? [...words.slice(0, MOST_NAMED), `${words.length - MOST_NAMED} more days`] : words
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
