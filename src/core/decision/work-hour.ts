import { currencyDecimals } from '../money.ts'

/**
 * What a paid hour of support work roughly costs, in major units of each currency. Only the US figure is sourced (H006, with benefits).
 * The others are our own coarse sense of local wages, not exchange rates, and are marked as assumptions wherever they are used.
 * A shop that states its hourly cost never meets this table, except for fees, which follow the same scale.
 */
const WORK_HOUR_MAJOR: Readonly<Record<string, number>> = {
  USD: 25,
  CAD: 30,
  AUD: 40,
  NZD: 35,
  GBP: 20,
  EUR: 22,
  CHF: 40,
  SEK: 250,
  NOK: 300,
  DKK: 220,
  PLN: 45,
  CZK: 300,
  HUF: 3500,
  RON: 45,
  BGN: 15,
  ISK: 4000,
  TRY: 200,
  ILS: 70,
  AED: 40,
  SAR: 40,
  QAR: 40,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 4,
  JPY: 2000,
  KRW: 18000,
  TWD: 300,
  HKD: 100,
  SGD: 22,
  MYR: 20,
  THB: 120,
  IDR: 40000,
  PHP: 120,
  VND: 50000,
  CNY: 45,
  INR: 200,
  PKR: 400,
  ZAR: 100,
  NGN: 2000,
  KES: 300,
  EGP: 80,
  MAD: 40,
  BRL: 30,
  MXN: 90,
  ARS: 6000,
  CLP: 6000,
  COP: 15000,
  PEN: 20,
}

/** An hour of support work in US minor units (H006); fees quoted in dollars are carried over as so many of these hours. */
export const US_WORK_HOUR_MINOR = 2500

/** Share of an order that an hour of work comes to where the currency is not in the table; an assumption. */
const HOUR_SHARE_OF_ORDER = 0.25

/** How many hours of the shop's work an order is worth; undefined where nobody knows its price. */
export function worthHours(
  situation: { readonly currency: string; readonly orderValueMinor: number } | undefined,
  shop: { readonly hourlyCostMinor?: number | undefined },
): number | undefined {
  if (situation === undefined) return undefined
  const { currency, orderValueMinor } = situation
  const hourMinor = shop.hourlyCostMinor || workHourMinor(currency, orderValueMinor, 10 ** currencyDecimals(currency)).valueMinor
  return hourMinor > 0 ? orderValueMinor / hourMinor : undefined
}

/**
 * A rough hour of support work in minor units of `currency`, and whether a fact stands behind it.
 * Currencies outside the table take a quarter of the order's value, so that the scale still fits the money at stake.
 */
export function workHourMinor(
  currency: string,
  orderValueMinor: number,
  minorPerMajor: number,
): { readonly valueMinor: number; readonly fact: string | undefined } {
  const major = WORK_HOUR_MAJOR[currency]
  if (major === undefined) return { valueMinor: orderValueMinor * HOUR_SHARE_OF_ORDER, fact: undefined }
  return { valueMinor: major * minorPerMajor, fact: currency === 'USD' ? 'H006' : undefined }
}
