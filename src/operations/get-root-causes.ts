import { z } from 'zod'
import { sayRootCauses } from '../core/insight/insight-words.ts'
import { GROUPINGS, MEASURES, measureOf } from '../core/insight/sums.ts'
import {
  insightFilterShape,
  insightPeriodSchema,
  insightRatesSchema,
  insightSumsOf,
  insightSumsSchema,
  prepareInsights,
  shownRates,
} from './insight-detail.ts'
import { transactionalOperation } from './operation.ts'
import { MOST_GROUPS, readRootCauses } from './root-causes.ts'

const size = z.number().describe('Of the measure: minor units, cases, or points of heat.')

/** What hard cases come from, and what each cause costs. */
export const getRootCauses = transactionalOperation({
  name: 'get-root-causes',
  summary:
    'What cases come from: causes (or products, suppliers, places, channels, tags) by what they cost, by cases, by one part of the cost or by heat; the largest first, with shares that add to one.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ ...insightFilterShape, group: z.enum(GROUPINGS).default('cause'), measure: z.enum(MEASURES).default('money') }),
  output: z.object({
    period: insightPeriodSchema,
    currency: z.string(),
    sentence: z.string(),
    cautions: z.array(z.string()).describe('What is to be known to read it right: few cases, one customer behind most.'),
    total: insightSumsSchema.extend({ size }),
    rows: z.array(
      z.object({
        key: z.string().describe('Empty: not known.'),
        name: z.string().optional().describe('Of a cause that the shop named itself.'),
        sums: insightSumsSchema,
        size,
        share: z.number(),
        upToHere: z.number().describe('The share of this one and all before it; of tags, of this one.'),
      }),
    ),
    rest: z
      .object({ sums: insightSumsSchema, size, share: z.number(), groups: z.int(), exceptKeys: z.array(z.string()) })
      .optional()
      .describe(`What is beyond the first ${MOST_GROUPS}; its cases are those of none of these keys.`),
    vitalFew: z.int().describe('So many of the first come to four fifths and more.'),
    overlapping: z.boolean().describe('A case may be in several of these, so that the shares add to more than one.'),
    rates: insightRatesSchema,
  }),
  async run(context, { group, measure, ...asked }) {
    const prepared = await prepareInsights(context, asked)
    const { period, names, rates, place, profile } = prepared
    const { pareto, sums, ofOne } = await readRootCauses(context.db, prepared, { group, measure })
    const sized = (of: typeof sums) => ({ sums: insightSumsOf(of), size: measureOf(of, measure) })
    const { from, until, soFar, words } = period
    return {
      period: { from, until, soFar, words },
      currency: profile.currency,
      ...sayRootCauses(pareto, { group, measure, sums, ofOne }, place),
      total: { ...insightSumsOf(sums), size: measureOf(sums, measure) },
      rows: pareto.rows.map(({ key, sums: of, share, upToHere }) => {
        const name = group === 'cause' ? names.get(key) : undefined
        return { key, ...(name !== undefined && { name }), ...sized(of), share, upToHere }
      }),
      ...(pareto.rest && { rest: { ...pareto.rest, ...sized(pareto.rest.sums) } }),
      vitalFew: pareto.vitalFew,
      overlapping: group === 'tag',
      rates: shownRates(rates),
    }
  },
})
