/** A day that words name, and where the words stand. */
export interface SpokenDate {
  readonly start: number
  readonly end: number
  /** ISO date. */
  readonly date: string
}

/**
 * The days that a text names, in order, as seen on `today` (ISO date): "by Friday", "tomorrow", "the 20th", "4 March", "within 3 days", "next week"
 * (its last working day). A day without its year is the next one of its name, unless it lies more than half a year ahead: then it was
 * the last one. `lower` is in lower case with straight apostrophes.
 */
export function findSpokenDates(lower: string, today: string): SpokenDate[] {
  if (Number.isNaN(Date.parse(today))) return []
  return Array.from(lower.matchAll(SPOKEN), ({ index, 0: { length }, groups = {} }) => ({
    start: index,
    end: index + length,
    date: dateOf(groups, today),
  })).filter((found): found is SpokenDate => found.date !== undefined)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Source of a pattern: a month by its name. */
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)'
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const SPOKEN = new RegExp(
  `(?<![\\w'])(?:${[
    '(?<iso>\\d{4}-\\d{2}-\\d{2})',
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})(?:,? (?<year>\\d{4}))?`,
    `(?<month2>${MONTH}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year2>\\d{4}))?`,
    '(?:the|by|on) (?<nth>\\d{1,2})(?:st|nd|rd|th)',
    `(?<next>next )?(?<weekday>${DAYS.join('|')})(?! (?:to|through) )`,
    '(?<near>today|tonight|this (?:morning|afternoon|evening)|right away|straight away|immediately|at once|tomorrow)',
    '(?<span>this|next|end of the|end of this|end of next) (?<unit>week|month)',
    `(?:with)?in (?:the next )?(?<count>\\d{1,2}|an?|${NUMBERS.slice(1).join('|')}) (?<working>working |business )?(?<measure>minutes?|hours?|days?|weeks?)`,
  ]
    .join('|')
    .replaceAll(' ', '\\s{1,4}')})(?![\\w])`,
  'g',
)

function dateOf(groups: Readonly<Record<string, string | undefined>>, today: string): string | undefined {
  const { iso, nth, weekday, near, span, count } = groups
  const month = groups['month'] ?? groups['month2']
  if (iso !== undefined) return valid(iso)
  if (month !== undefined) return calendarDay(month, groups['day'] ?? groups['day2'] ?? '', groups['year'] ?? groups['year2'], today)
  if (nth !== undefined) return dayOfMonth(Number(nth), today)
  if (weekday !== undefined) return nextWeekday(weekday, groups['next'] !== undefined, today)
  if (near !== undefined) return near === 'tomorrow' ? plusDays(today, 1) : today
  if (span !== undefined) return endOf(span.replace(/\s+/g, ' '), groups['unit'] ?? 'week', today)
  if (count !== undefined) return after(count, groups['measure'] ?? 'days', groups['working'] !== undefined, today)
  return undefined
}

function calendarDay(month: string, day: string, year: string | undefined, today: string): string | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1
  const at = (of: number) => valid(`${of}-${pad(number)}-${pad(Number(day))}`)
  if (year !== undefined) return at(Number(year))
  const thisYear = Number(today.slice(0, 4))
  const candidates = [at(thisYear - 1), at(thisYear), at(thisYear + 1)].filter((date) => date !== undefined)
  return candidates.find((date) => daysBetween(today, date) > -183 && daysBetween(today, date) <= 183)
}

/** "The 20th" of a promise is the next one. */
function dayOfMonth(day: number, today: string): string | undefined {
  const inMonth = (ahead: number) => {
    const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + ahead, 1)).toISOString().slice(0, 8)
    return valid(`${first}${pad(day)}`)
  }
  return [inMonth(0), inMonth(1), inMonth(2)].find((date) => date !== undefined && date >= today)
}

function nextWeekday(name: string, isNextWeek: boolean, today: string): string {
  const now = weekdayOf(today)
  const ahead = (DAYS.indexOf(name) - now + 7) % 7 || 7
  // Weeks begin on Monday: "next Friday" lies in the week after this one.
  const daysToMonday = (8 - now) % 7 || 7
  return plusDays(today, isNextWeek && ahead < daysToMonday ? ahead + 7 : ahead)
}

function endOf(span: string, unit: string, today: string): string {
  const ahead = span.includes('next') ? 1 : 0
  if (unit === 'month')
    return new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + ahead, 0)).toISOString().slice(0, 10)
  return plusDays(today, ((5 - weekdayOf(today) + 7) % 7) + 7 * ahead)
}

function after(count: string, measure: string, isWorking: boolean, today: string): string {
  const spelled = NUMBERS.indexOf(count)
  const number = spelled > 0 ? spelled : Number(count) || 1
  if (/^(?:minute|hour)/.test(measure)) return plusDays(today, number >= 24 && measure.startsWith('hour') ? Math.ceil(number / 24) : 0)
  if (!isWorking) return plusDays(today, measure.startsWith('week') ? number * 7 : number)
  let date = today
  for (let left = number; left > 0; ) {
    date = plusDays(date, 1)
    if (weekdayOf(date) % 6 !== 0) left--
  }
  return date
}

const DAY_MS = 86_400_000
const pad = (number: number) => String(number).padStart(2, '0')
const plusDays = (date: string, days: number) => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
const weekdayOf = (date: string) => new Date(date).getUTCDay()
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** The date, where the calendar has it. */
function valid(date: string): string | undefined {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date ? date : undefined
}
