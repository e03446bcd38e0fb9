import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { readRetention, retentionSchema } from './retention-detail.ts'

/** For how long closed cases keep words and names. */
export const getRetention = transactionalOperation({
  name: 'get-retention',
  summary: 'For how long closed cases keep words and names, and what was taken out by age so far.',
  scope: 'data:write',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: retentionSchema,
  run: ({ db }) => readRetention(db),
})
