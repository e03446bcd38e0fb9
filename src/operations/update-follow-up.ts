import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type FollowUpRow, findFollowUp, updateFollowUp as saveFollowUp } from '../store/follow-ups.ts'
import { followUpOf } from './follow-up-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { followUpSchema, id, instant, version } from './schemas.ts'

/** Changes a promise: kept, not yet kept after all, another date, other words, somebody else's. */
export const updateFollowUp = transactionalOperation({
  name: 'update-follow-up',
  summary: 'Change a follow-up: done, another date, other words, another member. Fields left out stay.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version,
    done: z.boolean().optional(),
    dueAt: instant.optional(),
    promise: z.string().trim().min(1, 'say what is promised').max(500).optional(),
    assignedTo: id.optional(),
  }),
  output: followUpSchema,
  async run(context, input) {
    const { db, now } = context
    const row = await findFollowUp(db, input.id)
    if (!row) throw new AppError('not_found', 'There is no such follow-up in this shop.')
    const saved = await saveFollowUp(db, {
      id: row.id,
      version: input.version,
      promise: input.promise ?? row.promise,
      dueAt: input.dueAt === undefined ? row.dueAt : new Date(input.dueAt),
      doneAt: input.done === undefined ? row.doneAt : input.done ? (row.doneAt ?? now) : null,
      assignedTo: input.assignedTo ?? row.assignedTo,
    })
    if (!saved) throw new AppError('version_conflict', 'Somebody changed this follow-up since you saw it. Look at it again.')
    await remindAnew(context, row, input)
    await context.record({
      caseId: row.caseId,
      subjectId: row.id,
      data: { ...(input.done !== undefined && { done: input.done }), ...(input.dueAt && { dueAt: input.dueAt }) },
    })
    return followUpOf((await findFollowUp(db, row.id)) ?? row)
  },
})

/** A date that was moved, or is open again and still to come, has a reminder of its own; the one of the old date finds it moved and keeps quiet. */
async function remindAnew(
  { enqueue, now }: CallContext,
  row: FollowUpRow,
  change: { dueAt?: string | undefined; done?: boolean | undefined },
): Promise<void> {
  const dueAt = change.dueAt ?? row.dueAt.toISOString()
  const moved = new Date(dueAt).getTime() !== row.dueAt.getTime()
  const reopened = change.done === false && row.doneAt !== null && new Date(dueAt) > now
  if (change.done === true || !(moved || reopened)) return
  await enqueue('remind-follow-up', { followUpId: row.id, dueAt }, { startAfter: new Date(dueAt), singletonKey: `${row.id}/${dueAt}` })
}
