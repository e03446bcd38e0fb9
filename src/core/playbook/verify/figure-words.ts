import { addedNumberWords } from '../../text/number-words.ts'

/** Signs of money. */
export const SIGNS: Readonly<Record<string, string>> = { $: '$', '€': '€', '£': '£', '¥': '¥', '₹': '₹' }

/** Names of money, and the sign of each. */
export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: '$',
  dollars: '$',
  bucks: '$',
  usd: '$',
  euro: '€',
  euros: '€',
  eur: '€',
  pound: '£',
  pounds: '£',
  quid: '£',
  gbp: '£',
  yen: '¥',
  jpy: '¥',
  rupees: '₹',
  inr: '₹',
}

const DAY = 1440

/** Units of time in minutes; a month has thirty days, a year twelve months. */
export const MINUTES: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['minute minutes min mins', 1],
      ['hour hours hr hrs h', 60],
      ['day days d night nights', DAY],
      ['week weeks', 7 * DAY],
      ['fortnight fortnights', 14 * DAY],
      ['month months', 30 * DAY],
      ['year years', 360 * DAY],
    ] as const
  ).flatMap(([words, minutes]) => words.split(' ').map((word) => [word, minutes])),
)

/** Months by their first three letters. */
export const MONTHS: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  may: 'may',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
}

/** Numbers in words, up to ninety. */
export const UNITS: Readonly<Record<string, number>> = { a: 1, an: 1, ...Object.fromEntries(addedNumberWords) }

/** What multiplies the number before it. */
export const MULTIPLES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, grand: 1000, million: 1e6, dozen: 12 }
