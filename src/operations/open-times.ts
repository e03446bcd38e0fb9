import type { BusinessHours } from '../core/clocks/business-hours.ts'
import { type OpenTimes, openTimesOf } from '../core/clocks/business-time.ts'
import type { CallContext } from './operation.ts'

/** A promise made today ends within these years, or on days of which nobody knows yet whether they are holidays. */
const YEARS_AHEAD = 2

/**
 * When a shop is open, by the hours of its policy and the public holidays from the year of an instant on until some years from now: what a promise is
 * counted in. At all times without hours.
 */
export async function readOpenTimes(
  { holidays, now }: Pick<CallContext, 'holidays' | 'now'>,
  { hours, timeZone, from = now }: { readonly hours: BusinessHours | undefined; readonly timeZone: string; readonly from?: Date },
): Promise<OpenTimes> {
  const { country, region } = hours?.holidays ?? {}
  if (country === undefined) return openTimesOf(hours, { timeZone })
  const last = now.getUTCFullYear() + YEARS_AHEAD
  // What is older than the case in question may be as it likes; the library knows no holidays before our time either.
  const first = Math.max(Math.min(from.getUTCFullYear(), last), last - 30)
  const years = await Promise.all(Array.from({ length: last - first + 1 }, (_, year) => holidays.list({ country, region }, first + year)))
  return openTimesOf(hours, { timeZone, publicHolidays: years.flat().map(({ date }) => date) })
}
