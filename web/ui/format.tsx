import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { COARSENESS, currencyDecimals, moneyFormatter, roughMinor } from '../../src/core/money.ts'

/** Money, numbers and times as the shop writes them. */
export interface Format {
  readonly locale: string
  readonly currency: string
  /** Exact: `$240`, `$240.50`. */
  readonly money: (amountMinor: number) => string
  /** As coarse as a verdict tells an estimate, `$250`. */
  readonly roughMoney: (amountMinor: number) => string
  /** The amount that `roughMoney` says. */
  readonly rough: (amountMinor: number) => number
  readonly number: (value: number) => string
  /** In whole percent, below ten to one decimal; or as asked for. */
  readonly percent: (share: number, decimals?: 0 | 1) => string
  readonly dateTime: (instant: string) => string
  /** The two largest units since then, `2d 4h`; undefined within the last minute. */
  readonly since: (instant: string, now: number) => string | undefined
  /** The sign of the currency, `$`. */
  readonly currencySign: string
  /** The text of an amount for an input, without a sign: `240.50`. */
  readonly plainMoney: (amountMinor: number) => string
}

/** Makes a Format of a locale and a currency; an unknown locale falls back to English. */
export function makeFormat(locale: string, currency: string): Format {
  const safeLocale = isKnown(locale) ? locale : 'en-US'
  const decimals = currencyDecimals(currency)
  // To make a formatter costs more than to use it many times, and a page that follows a slider uses them many times a frame.
  const money = moneyFormatter(currency, safeLocale)
  const plainNumber = new Intl.NumberFormat(safeLocale, { maximumFractionDigits: 2 })
  const percents = [0, 1].map((decimals) => new Intl.NumberFormat(safeLocale, { style: 'percent', maximumFractionDigits: decimals }))
  const scale = { minorPerMajor: 10 ** decimals }
  const rough = (amountMinor: number) => Math.sign(amountMinor) * roughMinor(Math.abs(amountMinor), scale, COARSENESS.mixed) || 0
  const sign = new Intl.NumberFormat(safeLocale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')
  return {
    locale: safeLocale,
    currency,
    money,
    roughMoney: (amountMinor) => money(rough(amountMinor)),
    rough,
    number: (value) => plainNumber.format(value),
    percent: (share, decimals = share < 0.1 ? 1 : 0) => percents[decimals]?.format(share) ?? '',
    dateTime: (instant) => new Intl.DateTimeFormat(safeLocale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
    since: (instant, now) => since(Math.max(0, now - Date.parse(instant)), safeLocale),
    currencySign: sign?.value ?? currency,
    plainMoney: (amountMinor) =>
      new Intl.NumberFormat(safeLocale, {
        useGrouping: false,
        minimumFractionDigits: amountMinor % 10 ** decimals === 0 ? 0 : decimals,
        maximumFractionDigits: decimals,
      }).format(amountMinor / 10 ** decimals),
  }
}

const FormatContext = createContext<Format | undefined>(undefined)

export function FormatProvider({
  locale,
  currency,
  children,
}: {
  readonly locale: string
  readonly currency: string
  readonly children: ReactNode
}) {
  const format = useMemo(() => makeFormat(locale, currency), [locale, currency])
  return <FormatContext value={format}>{children}</FormatContext>
}

export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (format === undefined) throw new Error('useFormat needs a FormatProvider above it')
  return format
}

const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

function since(elapsedMs: number, locale: string): string | undefined {
  const first = UNITS.findIndex(({ ms }) => elapsedMs >= ms)
  const large = UNITS[first]
  if (large === undefined) return undefined
  const write = (value: number, unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value)
  const count = Math.floor(elapsedMs / large.ms)
  const small = UNITS[first + 1]
  // After three days the hours no longer matter to anyone, nor do minutes after three hours.
  if (small === undefined || count >= 3) return write(count, large.unit)
  const rest = Math.floor((elapsedMs % large.ms) / small.ms)
  return rest === 0 ? write(count, large.unit) : `${write(count, large.unit)} ${write(rest, small.unit)}`
}

function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}
