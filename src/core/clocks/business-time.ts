import { WEEKDAYS } from '../automation/case-facts.ts'
import { type BusinessHours, closedDaysOf, minutesOfDay } from './business-hours.ts'
import { changeOfOffset, offsetsOf } from './zone-offset.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Beyond it nothing is looked for: a shop that does not open within ten years will not. */
const MOST_DAYS = 3660

/** When a shop is there, ready to be counted in. It remembers the days it was asked about, so make one and keep it for a while. */
export interface OpenTimes {
  /** The spans of one day of UTC in which the shop is open: instants in ms, in order, none of them empty. */
  readonly spansOf: (day: number) => readonly Span[]
}

interface Span {
  readonly fromMs: number
  readonly toMs: number
}

const AROUND_THE_CLOCK: OpenTimes = { spansOf: (day) => [{ fromMs: day * DAY_MS, toMs: (day + 1) * DAY_MS }] }

/**
 * When a shop is open, by the clock on its wall: an hour that the clock shows twice counts twice, one that it leaps over does not count. Without hours it
 * is open at all times. Public holidays are days such as 2026-12-25, those of all years that will be asked about.
 */
export function openTimesOf(
  hours: BusinessHours | undefined,
  { timeZone, publicHolidays = [] }: { readonly timeZone: string; readonly publicHolidays?: readonly string[] },
): OpenTimes {
  if (hours === undefined) return AROUND_THE_CLOCK
  const closed = new Set(closedDaysOf(hours, publicHolidays).map((date) => Date.parse(date) / DAY_MS))
  // Monday first, as minutes; the first day of 1970 was a Thursday.
  const week = WEEKDAYS.map((day) =>
    hours.week[day]
      .map(({ from, to }) => ({ fromMs: minutesOfDay(from) * MINUTE_MS, toMs: minutesOfDay(to) * MINUTE_MS }))
      .toSorted((a, b) => a.fromMs - b.fromMs),
  )
  const offsetAt = offsetsOf(timeZone)
  const known = new Map<number, readonly Span[]>()

  /** What of a stretch of UTC lies within the hours, while the clock on the wall is ahead of UTC by so much. */
  function within(fromMs: number, toMs: number, offsetMs: number): Span[] {
    const spans: Span[] = []
    for (let day = Math.floor((fromMs + offsetMs) / DAY_MS); day * DAY_MS - offsetMs < toMs; day++) {
      if (closed.has(day)) continue
      for (const shift of week[(((day + 3) % 7) + 7) % 7] ?? []) {
        const from = Math.max(fromMs, day * DAY_MS + shift.fromMs - offsetMs)
        const to = Math.min(toMs, day * DAY_MS + shift.toMs - offsetMs)
        if (from < to) spans.push({ fromMs: from, toMs: to })
      }
    }
    return spans
  }

  function spansOf(day: number): readonly Span[] {
    const there = known.get(day)
    if (there) return there
    const [fromMs, toMs] = [day * DAY_MS, (day + 1) * DAY_MS]
    const [before, after] = [offsetAt(fromMs), offsetAt(toMs)]
    const changeMs = before === after ? toMs : changeOfOffset(offsetAt, fromMs, toMs)
    const spans = [...within(fromMs, changeMs, before), ...within(changeMs, toMs, after)]
    known.set(day, spans)
    return spans
  }
  return { spansOf }
}

/** Whether the shop is open at an instant; the last minute of a shift counts, its end does not. */
export function isOpenAt(at: Date, open: OpenTimes): boolean {
  const ms = at.getTime()
  return open.spansOf(Math.floor(ms / DAY_MS)).some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs)
}

/**
 * The first instant by which so many minutes of business time have passed, such as closing time itself; `from` for none. Undefined where the shop does not
 * open for long enough within ten years.
 */
export function addBusinessTime(from: Date, minutes: number, open: OpenTimes): Date | undefined {
  let leftMs = minutes * MINUTE_MS
  if (leftMs <= 0) return from
  const startMs = from.getTime()
  const first = Math.floor(startMs / DAY_MS)
  for (let day = first; day < first + MOST_DAYS; day++) {
    for (const { fromMs, toMs } of open.spansOf(day)) {
      const beginMs = Math.max(fromMs, startMs)
      if (beginMs >= toMs) continue
      if (toMs - beginMs >= leftMs) return new Date(beginMs + leftMs)
      leftMs -= toMs - beginMs
    }
  }
  return undefined
}

/** The minutes of business time from one instant to another, not rounded; none where the second is not later. */
export function businessTimeBetween(from: Date, to: Date, open: OpenTimes): number {
  const [startMs, endMs] = [from.getTime(), to.getTime()]
  let sumMs = 0
  for (let day = Math.floor(startMs / DAY_MS); day * DAY_MS < endMs; day++) {
    for (const { fromMs, toMs } of open.spansOf(day)) sumMs += Math.max(0, Math.min(toMs, endMs) - Math.max(fromMs, startMs))
  }
  return sumMs / MINUTE_MS
}
