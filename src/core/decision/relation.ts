import type { Relation } from './decision.ts'
import { AT, type Model } from './inputs.ts'

/** Claims in a year from which a customer is worth watching. */
const WATCH_CLAIMS = 3
/** Hours that a claim takes all told, where the year's hours are not counted; an assumption. */
const HOURS_PER_CLAIM = 1.5

/**
 * What comes after the remedy. Parting is judged on a year and never on this case: eligible only where a record of the year is there
 * (hours or claims, and the margin they brought or the orders they place), the cost to serve (hours · what an hour is worth) exceeds the
 * margin, and nothing is owed in this case. It is never recommended; a person may choose it, with its check-list.
 */
export function relationOf(model: Model): Relation {
  const { situation, owed, means, merged } = model
  const claims = situation.priorClaims ?? 0
  const kind = claims >= WATCH_CLAIMS || situation.customerStanding === 'watch' || situation.safetyThreat ? 'watch' : 'keep'
  const reasons: string[] = []
  if (claims >= WATCH_CLAIMS) reasons.push(`${claims} claims in the last year.`)
  if (situation.safetyThreat) reasons.push('A threat was made: see to safety first.')
  const year = yearOf(model)
  if (year === undefined) {
    reasons.push('Parting is judged on a year: the hours they took and the margin they brought are not both known.')
    return { kind, eligible: false, reasons }
  }
  const money = (amount: number) => merged.money(Math.round(amount))
  const cost = year.hours * means[AT.hourlyCostMinor]!
  reasons.push(
    `Serving them took about ${Number(year.hours.toPrecision(2))} hours in a year, worth ${money(cost)}; they brought ${money(year.marginMinor)}.`,
  )
  if (owed.amountMinor > 0)
    reasons.push('Something is owed in this case: that comes first, and parting must not look like the answer to it.')
  const eligible = cost > year.marginMinor && owed.amountMinor === 0
  return { kind: eligible ? 'watch' : kind, eligible, reasons }
}

/** The year with this customer, where enough of it is known; claims stand in for hours from three on. */
function yearOf({ situation }: Model): { readonly hours: number; readonly marginMinor: number } | undefined {
  const { priorClaims = 0, customerHoursPerYear, customerMarginPerYearMinor, customerFutureValueMinor } = situation
  const hours = customerHoursPerYear ?? (priorClaims >= WATCH_CLAIMS ? priorClaims * HOURS_PER_CLAIM : undefined)
  const marginMinor = customerMarginPerYearMinor ?? customerFutureValueMinor
  return hours === undefined || marginMinor === undefined ? undefined : { hours, marginMinor }
}
