import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { promiseFollowUp } from './promise-follow-up.ts'
import { followUpSchema, id, instant } from './schemas.ts'

/** Promises something by a date; whoever promises is reminded. */
export const addFollowUp = transactionalOperation({
  name: 'add-follow-up',
  summary: 'Promise something on a case by a date, by hand, out of a draft or with a decision; an open case then waits for its follow-up.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    caseId: id,
    promise: z.string().trim().min(1, 'say what is promised').max(500),
    dueAt: instant,
    remindHoursBefore: z
      .int()
      .min(0)
      .max(336)
      .optional()
      .describe('Hours before it is due at which its member is reminded, 0 for only then; as the policy says when left out.'),
    source: z.enum(['hand', 'draft', 'decision']).default('hand'),
    assignedTo: id.optional().describe('A member; whoever asks when left out.'),
  }),
  output: followUpSchema,
  async run(context, input) {
    const promised = await promiseFollowUp(context, { ...input, dueAt: new Date(input.dueAt) })
    await context.record({ caseId: promised.caseId, subjectId: input.id, data: { dueAt: input.dueAt } })
    return promised
  },
})
