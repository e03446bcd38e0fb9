import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { promiseFollowUp } from './promise-follow-up.ts'
import { followUpSchema, id, instant } from './schemas.ts'

/** Promises something by a date; whoever promises is reminded. */
export const addFollowUp = transactionalOperation({
  name: 'add-follow-up',
  summary: 'Promise something on a case by a date; an open case then waits for its follow-up.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    caseId: id,
    promise: z.string().trim().min(1, 'say what is promised').max(500),
    dueAt: instant,
    assignedTo: id.optional().describe('A member; whoever asks when left out.'),
  }),
  output: followUpSchema,
  async run(context, input) {
    const promised = await promiseFollowUp(context, { ...input, dueAt: new Date(input.dueAt) })
    await context.record({ caseId: promised.caseId, subjectId: input.id, data: { dueAt: input.dueAt } })
    return promised
  },
})
