import { isCurrency } from '../../src/core/money.ts'

export interface Choosable {
  readonly value: string
  readonly label: string
}

/** Every country of today that the platform can name, sorted by its name in that language. */
export function listCountries(locale: string): Choosable[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'none' })
  const countries: Choosable[] = []
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const value = first + second
      if (NOT_COUNTRIES.has(value) || isFormer(value)) continue
      const label = names.of(value)
      if (label !== undefined) countries.push({ value, label })
    }
  }
  return countries.sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** Every currency in use that the platform can name, sorted by its code. */
export function listCurrencies(locale: string): Choosable[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'currency' })
  return Intl.supportedValuesOf('currency')
    .filter((value) => isCurrency(value) && !value.startsWith('X'))
    .map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
}

/** The country that a browser's language speaks of, such as US for en-US; a language alone says too little. */
export function guessCountry(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region
  } catch {
    return undefined
  }
}

/** The currency of the larger countries; undefined where the person should say. */
export function currencyOfCountry(country: string): string | undefined {
  if (EURO.has(country)) return 'EUR'
  return CURRENCIES[country]
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes with a name that are unions, tests or outlying parts. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])
const EURO: ReadonlySet<string> = new Set('AT BE HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES'.split(' '))
const CURRENCIES: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  IN: 'INR',
  JP: 'JPY',
  BR: 'BRL',
  MX: 'MXN',
  ZA: 'ZAR',
  SG: 'SGD',
}

function isFormer(country: string): boolean {
  return new Intl.Locale(`und-${country}`).region !== country
}

/** Every time zone of the platform, and the one in use should the platform not list it. */
export function listTimeZones(used: string): string[] {
  const zones = Intl.supportedValuesOf('timeZone')
  return zones.includes(used) ? zones : [used, ...zones]
}
