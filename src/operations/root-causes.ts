import type { InsightRates } from '../core/insight/insight-rates.ts'
import { overlappingOf, paretoOf } from '../core/insight/pareto.ts'
import type { Grouping, Measure } from '../core/insight/sums.ts'
import type { Db } from '../store/database.ts'
import { type InsightFilter, lookAtInsights, sumInsights, sumInsightsBy } from '../store/insights.ts'

/** More groups than these stand together as the rest. */
export const MOST_GROUPS = 50

/** The groups of these cases by a measure, the sum of all, and what is to be known to read them right. */
export async function readRootCauses(
  db: Db,
  { filter, rates }: { readonly filter: InsightFilter; readonly rates: InsightRates },
  { group, measure }: { readonly group: Grouping; readonly measure: Measure },
) {
  const [groups, sums, look] = await Promise.all([
    sumInsightsBy(db, filter, rates, group),
    sumInsights(db, filter, rates),
    lookAtInsights(db, filter),
  ])
  const pareto = group === 'tag' ? overlappingOf(groups, measure, { all: sums, most: MOST_GROUPS }) : paretoOf(groups, measure, MOST_GROUPS)
  return { pareto, sums, ...look }
}
