import { z } from 'zod'
import { LEAST_CASES, sayFriction, sayProjection } from '../core/insight/insight-words.ts'
import { FRICTION_PARTS } from '../core/insight/sums.ts'
import { readFriction } from './friction-cost.ts'
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

const ranged = { minor: z.int(), lowMinor: z.int(), highMinor: z.int() }

/** What hard moments cost: one figure, its parts, its range, and what a year comes to. */
export const getFrictionCost = transactionalOperation({
  name: 'get-friction-cost',
  summary:
    'What friction cost in a month or in several: one figure and its range, its parts (given back, lost in disputes, hours, reviews), month by month, and what a year comes to if nothing changes.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object(insightFilterShape),
  output: z.object({
    period: insightPeriodSchema,
    currency: z.string(),
    sentence: z.string(),
    cautions: z.array(z.string()),
    ...ranged,
    parts: z.array(z.object({ part: z.enum(FRICTION_PARTS), ...ranged })).describe('They add up to the figure.'),
    sums: insightSumsSchema,
    months: z.array(z.object({ month: z.string(), soFar: z.boolean(), sums: insightSumsSchema })).describe('Up to the last one, in order.'),
    projection: z
      .object({
        yearMinor: z.int(),
        lowMinor: z.int(),
        highMinor: z.int(),
        months: z.int().describe('Whole months that it rests on.'),
      })
      .optional(),
    projectionSentence: z.string().describe('With what it assumes, or why it cannot be said.'),
    rates: insightRatesSchema,
  }),
  async run(context, asked) {
    const prepared = await prepareInsights(context, asked)
    const { period, rates, place, profile } = prepared
    const { sums, friction, months, projection } = await readFriction(context.db, prepared, context.now)
    const { from, until, soFar, words } = period
    return {
      period: { from, until, soFar, words },
      currency: profile.currency,
      sentence: sayFriction(friction, sums.cases, place),
      cautions:
        sums.cases > 0 && sums.cases < LEAST_CASES ? [`This rests on ${sums.cases === 1 ? 'one case' : `${sums.cases} cases`}.`] : [],
      ...friction,
      sums: insightSumsOf(sums),
      months: months.map(({ month, soFar: goesOn, sums: of }) => ({ month, soFar: goesOn, sums: insightSumsOf(of) })),
      ...(projection && { projection }),
      projectionSentence: sayProjection(projection, place),
      rates: shownRates(rates),
    }
  },
})
