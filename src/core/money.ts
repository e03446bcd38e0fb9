/** Money is an integer count of minor units of one ISO 4217 currency. */

/** True for a three-letter code of a currency that the platform's Intl data knows, in capitals. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && currencyCodes.has(code)
}
const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/**
 * Currencies whose minor unit is not a hundredth, by ISO 4217 (list one). The platform's own data is not asked: it tells what people print in
 * everyday life (no decimals for HUF or IDR), while banks, processors and their files count in the minor units of the standard.
 */
const OTHER_DECIMALS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
])

/** Decimals of a currency's minor unit by ISO 4217: 2 for USD and HUF, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  return OTHER_DECIMALS[currency] ?? 2
}

/** Major units (240.5) to integer minor units (24050), rounded half away from zero. */
export function toMinor(major: number, currency: string): number {
  const scaled = major * 10 ** currencyDecimals(currency)
  return Math.sign(scaled) * Math.round(Math.abs(scaled) + 1e-9) || 0
}

/** Integer minor units (24050) to major units (240.5). */
export function toMajor(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** currencyDecimals(currency)
}

/** An exact amount for people: `$240`, `$240.50`, `¥500`. Decimals are left out when they are all zero. */
export function formatMoney(amountMinor: number, currency: string, locale = 'en-US'): string {
  return moneyFormatter(currency, locale)(amountMinor)
}

/** `formatMoney` for many amounts of one currency: the formatters, which are dear to make, are made once, at the first amount. */
export function moneyFormatter(currency: string, locale = 'en-US'): (amountMinor: number) => string {
  const decimals = currencyDecimals(currency)
  const scale = 10 ** decimals
  let whole: Intl.NumberFormat | undefined
  let exact: Intl.NumberFormat | undefined
  return (amountMinor) => {
    if (amountMinor % scale === 0) {
      whole ??= formatOf(currency, locale, 0)
      return whole.format(amountMinor / scale)
    }
    exact ??= formatOf(currency, locale, decimals)
    return exact.format(amountMinor / scale)
  }
}

function formatOf(currency: string, locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** Shares of a value that amounts are told to: `guessed` when most of what they rest on is guessed, `mixed` when some is, `known` when none is. */
export const COARSENESS = { guessed: 0.08, mixed: 0.03, known: 0.01 } as const

/** An amount of minor units, 0 or more, rounded to `roughStep`. */
export function roughMinor(sizeMinor: number, merged: { readonly minorPerMajor: number }, share: number): number {
  const step = roughStep(sizeMinor, merged, share)
  return Math.round(sizeMinor / step) * step
}

/** The step of 1, 2 or 5 × 10^k nearest to a share of an amount, minor units; whole major units, except below one of them. */
export function roughStep(sizeMinor: number, { minorPerMajor }: { readonly minorPerMajor: number }, share: number): number {
  const step = nearestRound(sizeMinor * share)
  return Math.max(1, sizeMinor < minorPerMajor * 0.75 ? Math.round(step) : Math.max(minorPerMajor, step))
}

/** The number of 1, 2 or 5 × 10^k nearest to a positive one by ratio; 0 for 0. */
function nearestRound(size: number): number {
  if (!(size > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(size))
  const lead = size / power
  return (lead < Math.SQRT2 ? 1 : lead < Math.sqrt(10) ? 2 : lead < Math.sqrt(50) ? 5 : 10) * power
}
