/** In which order a date in figures is written. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A day, or a moment, as a file writes it, as an ISO instant; a day alone is its noon in UTC. A year that stands first is a year whatever was said, and a
 * month in English letters needs no order. Undefined where it is no date.
 */
export function readDate(text: string, order: DateOrder): string | undefined {
  const plain = text.trim()
  const moment = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(plain)
  if (moment) {
    const [, day = '', time = '', zone = 'Z'] = moment
    const at = Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`)
    return isDay(day) && !Number.isNaN(at) ? new Date(at).toISOString() : undefined
  }
  const worded = /^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.? (?:(\d{1,2}), ?)?(\d{4})$/.exec(plain)
  if (worded) {
    const month = MONTHS.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase()) + 1
    return noonOf(Number(worded[4]), month, Number(worded[1] ?? worded[3]))
  }
  const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ,].{0,20})?$/.exec(plain)
  if (!parts) return undefined
  const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if ((parts[1] ?? '').length === 4) return noonOf(a, b, c)
  if (order === 'ymd') return undefined
  const year = (parts[3] ?? '').length <= 2 ? 2000 + c : c
  return order === 'dmy' ? noonOf(year, b, a) : noonOf(year, a, b)
}

/** Which order makes dates of all these texts: the one that fits most of them, of those that fit as many the usual one. */
export function guessDates(texts: readonly string[], usual: DateOrder): DateOrder {
  const fits = (order: DateOrder) => texts.filter((text) => readDate(text, order) !== undefined).length
  const others = DATE_ORDERS.filter((order) => order !== usual)
  return others.reduce((best, order) => (fits(order) > fits(best) ? order : best), usual)
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return noonOf(year, month, date) !== undefined
}

function noonOf(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1970 && year <= 2200)) return undefined
  const at = new Date(Date.UTC(year, month - 1, day, 12))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString() : undefined
}
