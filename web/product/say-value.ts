import type { UsedInput } from '../../src/core/decision/decision.ts'
import { currencyDecimals } from '../../src/core/money.ts'
import type { Texts } from '../texts/texts.tsx'
import type { Format } from '../ui/format.tsx'

/** A number of a decision in the unit that people say it in, as exactly as is of use: chances in percent, time in minutes, large amounts without their small change. */
export function sayValue(value: number, unit: UsedInput['unit'], format: Format, texts: Texts): string {
  switch (unit) {
    case 'minor':
      return format.money(withoutSmallChange(value, format.currency))
    case 'hours':
      return sayHours(value, format, texts)
    case 'chance':
    case 'ratio':
      return format.percent(value)
    case 'count':
      return format.number(Math.round(value))
  }
}

/** The same to the minor unit and the tenth of a percent, for a value that is worked out and not guessed. */
export function sayExactly(value: number, unit: UsedInput['unit'], format: Format, texts: Texts): string {
  if (unit === 'minor') return format.money(Math.round(value))
  return unit === 'chance' || unit === 'ratio' ? format.percent(value, 1) : sayValue(value, unit, format, texts)
}

/** From so many major units on the decimals tell nobody anything. */
const LARGE = 100

function withoutSmallChange(amountMinor: number, currency: string): number {
  const major = 10 ** currencyDecimals(currency)
  return Math.abs(amountMinor) < LARGE * major ? Math.round(amountMinor) : Math.round(amountMinor / major) * major
}

function sayHours(value: number, format: Format, texts: Texts): string {
  const minutes = Math.round(value * 60)
  return texts.math.hoursAndMinutes(minutes < 60 ? undefined : format.number(Math.floor(minutes / 60)), format.number(minutes % 60))
}
