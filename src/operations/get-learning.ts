import { z } from 'zod'
import { CAUSES } from '../core/case.ts'
import { calibrationOf, FORECASTS, forecastsOf, LEAST_TO_JUDGE } from '../core/decision/calibration.ts'
import { learnedNumbers } from '../core/decision/learned-numbers.ts'
import { STRATA } from '../core/decision/learning.ts'
import { shareOf } from '../core/feedback/survey.ts'
import { addUpOutcomes, countSolved, listOutcomesOfChoices } from '../store/outcomes.ts'
import { shareSchema } from './feedback-detail.ts'
import { transactionalOperation } from './operation.ts'
import { saidOf, timesOf } from './outcome-detail.ts'

/** As many of the newest choices as calibration looks at. */
const MOST_CHOICES = 5000

const ranged = z.object({ value: z.number(), low: z.number(), high: z.number() })
const calibration = z.object({
  count: z.int().describe('Forecasts that can be held against what happened.'),
  weight: z.number().describe('What they are worth in whole ones: an open window counts by the share of it that has passed.'),
  events: z.int().describe('How many came true.'),
  expected: z.number().describe('How many were to come true by what was told.'),
  brier: z.number().optional().describe('Mean of (told − happened)², 0 is best.'),
  brierOfShare: z.number().optional().describe('The same for somebody who always tells the share that happened.'),
  enough: z.boolean().describe('Whether there is enough to judge by.'),
  bins: z.array(
    z.object({ low: z.number(), high: z.number(), count: z.int(), weight: z.number(), predicted: z.number(), happened: z.number() }),
  ),
})

/** What the shop's own cases taught, and how far to believe what decisions tell. */
export const getLearning = transactionalOperation({
  name: 'get-learning',
  summary: 'What the own cases taught (before, the cases, now), and whether the chances that decisions told came true.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    choices: z.int().describe('Choices that are kept.'),
    known: z.int().describe('Those of them of which something is known.'),
    leastToJudge: z.object({ forecasts: z.int(), events: z.int() }),
    numbers: z.array(
      z.object({
        parameter: z.string(),
        stratum: z.enum(STRATA),
        cause: z.enum(CAUSES),
        unit: z.enum(['minor', 'hours', 'chance', 'ratio', 'count']),
        prior: ranged.extend({ origin: z.string(), fact: z.string().optional() }),
        data: z.object({ cases: z.int(), causeCases: z.int(), weight: z.number(), value: z.number() }),
        posterior: ranged,
        firm: z.boolean(),
      }),
    ),
    solved: shareSchema.describe('Cases of which customers, asked by a plan, said that it is solved, of all that were asked and answered.'),
    calibration: z.object({ all: calibration, byKind: z.array(calibration.extend({ kind: z.enum(FORECASTS) })) }),
  }),
  async run({ db }) {
    const [own, rows, solved] = await Promise.all([addUpOutcomes(db), listOutcomesOfChoices(db, MOST_CHOICES), countSolved(db)])
    const forecasts = rows.flatMap((row) => forecastsOf(row.context, timesOf(row), saidOf(row)))
    return {
      choices: rows.length,
      known: rows.filter(({ recordedByName }) => recordedByName !== null).length,
      leastToJudge: LEAST_TO_JUDGE,
      numbers: learnedNumbers(own),
      solved: shareOf(solved.yes, solved.answered),
      calibration: {
        all: calibrationOf(forecasts),
        byKind: FORECASTS.map((kind) => ({ kind, ...calibrationOf(forecasts.filter((forecast) => forecast.kind === kind)) })),
      },
    }
  },
})
