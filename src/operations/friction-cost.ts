import { frictionOf, ifNothingChanges } from '../core/insight/friction.ts'
import { addMonths, type InsightPeriod, monthOf } from '../core/insight/insight-period.ts'
import type { InsightRates } from '../core/insight/insight-rates.ts'
import { addSums, costOf, type InsightSums, NO_CASES } from '../core/insight/sums.ts'
import type { Db } from '../store/database.ts'
import { type InsightFilter, sumInsightsByMonth } from '../store/insights.ts'

/** So many months are shown up to the one that is asked for. */
const MONTHS_SHOWN = 13

/** What friction cost in a period, month by month up to it, and what a year comes to if it goes on so. */
export async function readFriction(
  db: Db,
  { filter, rates, period }: { readonly filter: InsightFilter; readonly rates: InsightRates; readonly period: InsightPeriod },
  now: Date,
) {
  const last = period.months.at(-1) ?? ''
  const count = Math.max(MONTHS_SHOWN, period.months.length)
  const months = Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1))
  const found = new Map<string, InsightSums>(
    (await sumInsightsByMonth(db, { ...filter, from: `${months[0]}-01` }, rates, months)).map(({ month, sums }) => [month, sums]),
  )
  const byMonth = months.map((month) => ({ month, sums: found.get(month) ?? NO_CASES }))
  const current = monthOf(now, filter.timeZone)
  const sums = byMonth.filter(({ month }) => period.months.includes(month)).reduce((sum, one) => addSums(sum, one.sums), NO_CASES)
  return {
    sums,
    friction: frictionOf(sums, rates),
    months: byMonth.map((one) => ({ ...one, soFar: one.month >= current })),
    projection: ifNothingChanges(
      byMonth.filter(({ month }) => month < current).map((one) => ({ cases: one.sums.cases, minor: costOf(one.sums) })),
    ),
  }
}
