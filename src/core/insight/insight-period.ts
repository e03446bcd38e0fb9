import { z } from 'zod'

export const monthSchema = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')
  .describe("A month in the shop's time zone, such as 2026-11.")

/** Whole months, the last of which may still go on. */
export interface InsightPeriod {
  /** The first day, and the one after the last: `YYYY-MM-DD`. */
  readonly from: string
  readonly until: string
  /** Its months, `YYYY-MM`, in order. */
  readonly months: readonly string[]
  /** Whether it goes on. */
  readonly soFar: boolean
  /** For a sentence: “this month so far”, “in October 2026”. */
  readonly words: string
}

/** The `count` months up to `month`, or up to the one in which `now` is for a shop of this time zone. */
export function periodOf(
  asked: { readonly month?: string | undefined; readonly count: number },
  now: Date,
  timeZone: string,
): InsightPeriod {
  const current = monthOf(now, timeZone)
  const last = asked.month ?? current
  const months = Array.from({ length: asked.count }, (_, index) => addMonths(last, index - asked.count + 1))
  const first = months[0] ?? last
  const soFar = last >= current
  return {
    from: `${first}-01`,
    until: `${addMonths(last, 1)}-01`,
    months,
    soFar,
    words: sayPeriod(first, last, { soFar: last === current }),
  }
}

/** `YYYY-MM` of a moment where the clock shows the time of the zone. */
export function monthOf(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}`
}

/** The month so many months later, or earlier. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

function sayPeriod(first: string, last: string, { soFar }: { readonly soFar: boolean }): string {
  if (first === last) return soFar ? 'this month so far' : `in ${sayMonth(last)}`
  return soFar ? `since the beginning of ${sayMonth(first)}` : `from ${sayMonth(first)} to ${sayMonth(last)}`
}

function sayMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
