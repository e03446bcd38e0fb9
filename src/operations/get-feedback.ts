import { z } from 'zod'
import { feedbackSchema, readFeedback } from './feedback-detail.ts'
import { transactionalOperation } from './operation.ts'

/** What customers said of how their cases were handled, and how they are asked. */
export const getFeedback = transactionalOperation({
  name: 'get-feedback',
  summary: 'What customers said of how their cases were handled, with response rate and intervals, and how the shop asks.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ days: z.int().min(1).max(3660).default(90).describe('How far back, by when they were asked.') }),
  output: feedbackSchema,
  run: (context, { days }) => readFeedback(context, days),
})
