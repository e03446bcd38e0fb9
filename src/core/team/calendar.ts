import { offsetsOf } from '../clocks/zone-offset.ts'

const DAY_MS = 86_400_000

/** When the day of an instant began where the shop is, or so many days before it. */
export function dayBegan(now: Date, timeZone: string, daysBefore = 0): Date {
  const offsetAt = offsetsOf(timeZone)
  const local = now.getTime() + offsetAt(now.getTime())
  const midnight = (Math.floor(local / DAY_MS) - daysBefore) * DAY_MS
  // By the clock of that night, which may not be today's.
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)))
}

/** The last week that is over, from a Monday to a Monday where the shop is. */
export function lastWholeWeek(now: Date, timeZone: string): { readonly from: Date; readonly to: Date } {
  const local = new Date(now.getTime() + offsetsOf(timeZone)(now.getTime()))
  const sinceMonday = (local.getUTCDay() + 6) % 7
  return { from: dayBegan(now, timeZone, sinceMonday + 7), to: dayBegan(now, timeZone, sinceMonday) }
}
