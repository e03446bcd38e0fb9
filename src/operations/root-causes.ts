import type { InsightRates } from '../core/insight/insight-rates.ts'
import { MUCH_OF_ONE } from '../core/insight/insight-words.ts'
import { overlappingOf, paretoOf } from '../core/insight/pareto.ts'
import { addSums, type Grouping, type Measure, NO_CASES } from '../core/insight/sums.ts'
import type { Db } from '../store/database.ts'
import { findShareOfOne, type InsightFilter, sumInsights, sumInsightsBy } from '../store/insights.ts'

/** More groups than these stand together as the rest. */
export const MOST_GROUPS = 50

/** The groups of these cases by a measure, the sum of all, and what is to be known to read them right. */
export async function readRootCauses(
  db: Db,
  { filter, rates }: { readonly filter: InsightFilter; readonly rates: InsightRates },
  { group, measure }: { readonly group: Grouping; readonly measure: Measure },
) {
  const [groups, all, ofOne] = await Promise.all([
    sumInsightsBy(db, filter, rates, group),
    group === 'tag' ? sumInsights(db, filter, rates) : undefined,
    findShareOfOne(db, filter, MUCH_OF_ONE),
  ])
  const sums = all ?? groups.map((one) => one.sums).reduce(addSums, NO_CASES)
  const pareto = all ? overlappingOf(groups, measure, { all, most: MOST_GROUPS }) : paretoOf(groups, measure, MOST_GROUPS)
  return { pareto, sums, ofOne }
}
