/**
 * Money is an integer count of minor units of one ISO 4217 currency.
 * The number of decimals of a currency comes from the platform's own currency data.
 */

/** True for a three-letter code of a currency that the platform's Intl data knows, in capitals. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && currencyCodes.has(code)
}
const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Decimals of a currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
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
  let formats: { readonly scale: number; readonly whole: Intl.NumberFormat; readonly exact: Intl.NumberFormat } | undefined
  return (amountMinor) => {
    formats ??= formatsOf(currency, locale)
    const format = amountMinor % formats.scale === 0 ? formats.whole : formats.exact
    return format.format(amountMinor / formats.scale)
  }
}

function formatsOf(currency: string, locale: string) {
  const decimals = currencyDecimals(currency)
  const format = (digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  return { scale: 10 ** decimals, whole: format(0), exact: format(decimals) }
}
