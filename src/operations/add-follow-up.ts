import { z } from 'zod'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findFollowUp, insertFollowUp } from '../store/follow-ups.ts'
import { caseNotFound } from './case-detail.ts'
import { followUpOf } from './follow-up-detail.ts'
import { transactionalOperation } from './operation.ts'
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
    const { db, shopId, now, principal } = context
    const row = await findCaseForUpdate(db, input.caseId)
    if (!row) throw caseNotFound()
    const assignedTo = input.assignedTo ?? (principal.kind === 'member' ? principal.memberId : null)
    await insertFollowUp(db, {
      shopId,
      id: input.id,
      caseId: row.id,
      assignedTo,
      promise: input.promise,
      dueAt: new Date(input.dueAt),
      now,
    })
    await updateCase(db, { id: row.id, now, ...((row.state === 'open' || row.state === 'waiting') && { state: 'follow_up' as const }) })
    await context.enqueue(
      'remind-follow-up',
      { followUpId: input.id, dueAt: input.dueAt },
      { startAfter: new Date(input.dueAt), singletonKey: `${input.id}/${input.dueAt}` },
    )
    await context.record({ caseId: row.id, subjectId: input.id, data: { dueAt: input.dueAt } })
    const saved = await findFollowUp(db, input.id)
    if (!saved) throw new Error(`follow-up ${input.id} vanished inside its transaction`)
    return followUpOf(saved)
  },
})
