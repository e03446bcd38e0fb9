import { z } from 'zod'
import { actOn, type PromiseState } from '../core/follow-ups/follow-up.ts'
import { AppError } from '../errors.ts'
import { type FollowUpRow, findFollowUp, listStepsOfPlan, updateFollowUp as saveFollowUp } from '../store/follow-ups.ts'
import { endTrustPlan } from '../store/trust-plans.ts'
import { followUpOf, keptOf, promiseStateOf, remindAtOf, scheduleLooks } from './follow-up-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { followUpSchema, id, instant, version } from './schemas.ts'

const changeSchema = z.object({
  id,
  version,
  done: z.boolean().optional(),
  held: z
    .literal(false)
    .optional()
    .describe('Releases what was held because the customer wrote first. Any change of words or date does, too.'),
  dueAt: instant.optional(),
  remindHoursBefore: z.int().min(0).max(336).optional().describe('Hours before it is due; 0: only when it is.'),
  promise: z.string().trim().min(1, 'say what is promised').max(500).optional(),
  assignedTo: id.optional(),
})

/** Changes a promise: kept, not yet kept after all, released, another date, other words, somebody else's. */
export const updateFollowUp = transactionalOperation({
  name: 'update-follow-up',
  summary: 'Change a follow-up: done, released when held, another date or reminder, other words, another member. Fields left out stay.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: changeSchema,
  output: followUpSchema,
  async run(context, input) {
    const { db } = context
    const row = await findFollowUp(db, input.id)
    if (!row) throw new AppError('not_found', 'There is no such follow-up in this shop.')
    if (row.dropped && input.done !== true)
      throw new AppError('blocked_by_guard', 'It was dropped with the plan that it was a step of. Promise it anew.')
    const after = await changed(context, row, input)
    const saved = await saveFollowUp(db, {
      ...keptOf(after),
      ...{ id: row.id, version: input.version, answer: row.answer, dropped: row.dropped },
      promise: input.promise ?? row.promise,
      assignedTo: input.assignedTo ?? row.assignedTo,
    })
    if (!saved) throw new AppError('version_conflict', 'Somebody changed this follow-up since you saw it. Look at it again.')
    await scheduleLooks(context, [after])
    if (input.done === true) await endKeptPlan(context, row)
    await context.record({
      caseId: row.caseId,
      subjectId: row.id,
      data: {
        ...(input.done !== undefined && { done: input.done }),
        ...(input.dueAt && { dueAt: input.dueAt }),
        ...(row.heldAt && after.heldMs === null && { released: true }),
      },
    })
    return followUpOf((await findFollowUp(db, row.id)) ?? row)
  },
})

async function changed(context: CallContext, row: FollowUpRow, input: z.output<typeof changeSchema>): Promise<PromiseState> {
  const nowMs = context.now.getTime()
  const { dueAt, remindHoursBefore: hours } = input
  let promise = promiseStateOf(row)
  if (dueAt !== undefined || hours !== undefined || input.promise !== undefined) {
    const due = dueAt === undefined ? row.dueAt : new Date(dueAt)
    const moved = due.getTime() !== row.dueAt.getTime() || hours !== undefined
    const remindAt = moved ? await remindAtOf(context, { dueAt: due, hours: hours ?? hoursBefore(row) }) : row.remindAt
    promise = actOn(promise, { kind: 'change', dueMs: due.getTime(), aheadMs: remindAt?.getTime() ?? null }, nowMs)
  }
  if (input.held === false) promise = actOn(promise, { kind: 'release' }, nowMs)
  if (input.done !== undefined) promise = actOn(promise, { kind: input.done ? 'end' : 'reopen' }, nowMs)
  return promise
}

const HOUR_MS = 3_600_000

/** As long before it as its reminder was; as the policy says where it had none. */
function hoursBefore({ dueAt, remindAt }: FollowUpRow): number | undefined {
  return remindAt === null ? undefined : (dueAt.getTime() - remindAt.getTime()) / HOUR_MS
}

/** A plan of which every step was kept is kept. */
async function endKeptPlan({ db, now }: CallContext, { planId }: FollowUpRow): Promise<void> {
  if (planId === null || (await listStepsOfPlan(db, planId)).some(({ doneAt }) => doneAt === null)) return
  await endTrustPlan(db, { id: planId, state: 'kept', why: 'by_hand', now })
}
