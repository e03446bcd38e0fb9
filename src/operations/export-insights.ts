import { z } from 'zod'
import { type Cell, CSV_MARK, csvLine, csvStyleOf } from '../core/csv.ts'
import { costOf, GROUPINGS, type InsightSums, MEASURES } from '../core/insight/sums.ts'
import { toMajor } from '../core/money.ts'
import { readFriction } from './friction-cost.ts'
import { insightFilterShape, prepareInsights } from './insight-detail.ts'
import { transactionalOperation } from './operation.ts'
import { readRootCauses } from './root-causes.ts'

/** The table behind a chart of the insights, for a spreadsheet program. */
export const exportInsights = transactionalOperation({
  name: 'export-insights',
  summary:
    'The table behind a chart of the insights for a spreadsheet program: causes (or what else cases are told apart by), or months. UTF-8 with its mark, in the manner of the shop; no cell is a formula.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    ...insightFilterShape,
    table: z.enum(['groups', 'months']),
    group: z.enum(GROUPINGS).default('cause'),
    measure: z.enum(MEASURES).default('money'),
  }),
  output: z.object({ fileName: z.string(), text: z.string(), rows: z.int() }),
  async run(context, { table, group, measure, ...asked }) {
    const prepared = await prepareInsights(context, asked)
    const { profile, period, names } = prepared
    const style = csvStyleOf(profile.locale)
    const numbers = (sums: InsightSums): Cell[] => [
      sums.cases,
      ...[costOf(sums), sums.givenMinor, sums.lostMinor].map((minor) => toMajor(minor, profile.currency)),
      Math.round(sums.hours * 100) / 100,
      ...[sums.timeMinor, sums.reviewMinor].map((minor) => toMajor(minor, profile.currency)),
      sums.heat,
    ]
    const money = (name: string) => `${name} (${profile.currency})`
    const head = [
      'Cases',
      money('Cost'),
      money('Given back'),
      money('Lost in disputes'),
      'Hours',
      money('Hours, worth'),
      money('Reviews'),
      'Heat',
    ]
    const lines: Cell[][] = []
    if (table === 'months') {
      const { months } = await readFriction(context.db, prepared, context.now)
      for (const { month, sums } of months) lines.push([month, ...numbers(sums)])
    } else {
      const { pareto } = await readRootCauses(context.db, prepared, { group, measure })
      for (const { key, sums, share } of pareto.rows)
        lines.push([
          group === 'cause' ? (names.get(key) ?? key) : key || '(not known)',
          ...numbers(sums),
          Math.round(share * 10_000) / 10_000,
        ])
      if (pareto.rest) lines.push(['(all others)', ...numbers(pareto.rest.sums), Math.round(pareto.rest.share * 10_000) / 10_000])
    }
    const columns = table === 'months' ? ['Month', ...head] : [capital(group), ...head, `Share by ${measure}`]
    return {
      fileName: `${table === 'months' ? 'friction' : `by-${group}`}-${period.from}-${period.until}.csv`,
      text: CSV_MARK + [columns, ...lines].map((cells) => csvLine(cells, style)).join(''),
      rows: lines.length,
    }
  },
})

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
