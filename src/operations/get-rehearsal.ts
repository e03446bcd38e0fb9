import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { getReadable, rehearsalOf, rehearsalSchema, trainee } from './rehearsal-detail.ts'
import { id } from './schemas.ts'

/** One rehearsal, to go on with or to look back on: one's own, or one that somebody shares. */
export const getRehearsal = transactionalOperation({
  name: 'get-rehearsal',
  summary: 'One rehearsal with all that was said, and its score once it is over: your own, or one that a colleague shares.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: rehearsalSchema,
  async run(context, { id: rehearsalId }) {
    return rehearsalOf(await getReadable(context, rehearsalId), trainee(context.principal))
  },
})
