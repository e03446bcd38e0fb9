import { z } from 'zod'
import { listFollowUps as selectFollowUps } from '../store/follow-ups.ts'
import { followUpOf } from './follow-up-detail.ts'
import { transactionalOperation } from './operation.ts'
import { followUpSchema } from './schemas.ts'

/** What is promised, the soonest due first. */
export const listFollowUps = transactionalOperation({
  name: 'list-follow-ups',
  summary: 'What is promised, the soonest due first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    state: z
      .enum(['open', 'held', 'done', 'all'])
      .default('open')
      .describe('`held`: those of the open ones that wait because the customer wrote first.'),
    limit: z.int().min(1).max(500).default(200),
  }),
  output: z.object({ rows: z.array(followUpSchema) }),
  run: async ({ db }, filter) => ({ rows: (await selectFollowUps(db, filter)).map(followUpOf) }),
})
