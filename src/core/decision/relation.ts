import type { Relation } from './decision.ts'
import { REVIEW_IF_HELD } from './defaults-by-vertical.ts'
import { AT, type Model } from './inputs.ts'

/** Claims in a year from which a customer is worth watching. */
const WATCH_CLAIMS = 3
/** Hours that a claim takes all told, where the year's hours are not counted; an assumption. */
const HOURS_PER_CLAIM = 1.5

/** Before a person parts with a customer (D022, D024, D025, D026). */
const PARTING_CHECKLIST: readonly string[] = [
  'What is owed to them is paid or done: refunds, deposits, paid orders.',
  'The reasons are what they did, with dates, and the same would be said to anybody.',
  'They were told once what has to change, and it did not.',
  'It is not an answer to an honest review or to a complaint to an authority.',
  'Nothing about who they are plays a part; a disability that may explain it was looked at first.',
  'A manager has said yes, and how long it lasts and how to ask again is written down.',
]

/**
 * What comes after the remedy. Parting is judged on a year and never on this case: eligible only where a record of the year is there
 * (hours or claims, and the margin they brought or the orders they place), the cost to serve (hours · what an hour is worth) exceeds the
 * margin and what the review that parting may bring costs (r · D, r without any threat), and nothing is owed in this case. It is never
 * recommended; a person may choose it, with its check-list.
 */
export function relationOf(model: Model): Relation {
  const { situation, owed, means, merged } = model
  const claims = situation.priorClaims ?? 0
  const kind = claims >= WATCH_CLAIMS || situation.customerStanding === 'watch' || situation.safetyThreat ? 'watch' : 'keep'
  const reasons: string[] = []
  if (claims >= WATCH_CLAIMS) reasons.push(`${claims} claims in the last year.`)
  if (situation.safetyThreat) reasons.push('A threat was made: see to safety first.')
  const known = yearOf(model)
  if (known === undefined) {
    reasons.push('Parting is judged on a year: the hours they took and the margin they brought are not both known.')
    return { kind, eligible: false, reasons, checklist: [] }
  }
  const money = (amount: number) => merged.money(Math.round(amount))
  const cost = known.hours * means[AT.hourlyCostMinor]!
  const reviewRisk = REVIEW_IF_HELD.quiet.value * means[AT.reviewCostMinor]!
  reasons.push(
    `Serving them took about ${Number(known.hours.toPrecision(2))} hours in a year, worth ${money(cost)}; they brought ${money(known.marginMinor)}.`,
  )
  const saves = cost - known.marginMinor
  if (saves > 0 && saves <= reviewRisk)
    reasons.push(`Parting may bring a review, which comes to about ${money(reviewRisk)}: more than it saves.`)
  if (owed.amountMinor > 0)
    reasons.push('Something is owed in this case: that comes first, and parting must not look like the answer to it.')
  const eligible = saves > reviewRisk && owed.amountMinor === 0
  const year = {
    hours: known.hours,
    costMinor: wholeMinor(cost),
    marginMinor: known.marginMinor,
    reviewRiskMinor: wholeMinor(reviewRisk),
  }
  return { kind: eligible ? 'watch' : kind, eligible, reasons, year, checklist: eligible ? PARTING_CHECKLIST : [] }
}

/** Whole minor units, inside what a sum may safely hold. */
function wholeMinor(amount: number): number {
  return Math.round(Math.min(1e15, amount))
}

/** The year with this customer, where enough of it is known; claims stand in for hours from three on. */
function yearOf({ situation }: Model): { readonly hours: number; readonly marginMinor: number } | undefined {
  const { priorClaims = 0, customerHoursPerYear, customerMarginPerYearMinor, customerFutureValueMinor } = situation
  const hours = customerHoursPerYear ?? (priorClaims >= WATCH_CLAIMS ? priorClaims * HOURS_PER_CLAIM : undefined)
  const marginMinor = customerMarginPerYearMinor ?? customerFutureValueMinor
  return hours === undefined || marginMinor === undefined ? undefined : { hours, marginMinor }
}
