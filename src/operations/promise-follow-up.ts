import type { FollowUpSource } from '../core/follow-ups/follow-up.ts'
import type { PlanStep } from '../core/follow-ups/trust-plan.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { type FollowUpRow, findFollowUp, insertFollowUp } from '../store/follow-ups.ts'
import { caseNotFound } from './case-detail.ts'
import { followUpOf, promiseStateOf, remindAtOf, scheduleLooks } from './follow-up-detail.ts'
import type { CallContext } from './operation.ts'

/** What is promised on a case, by when, and who keeps it. */
export interface NewPromise {
  /** Of the follow-up to be; the same one twice is refused by the database. */
  readonly id: string
  readonly caseId: string
  readonly promise: string
  readonly dueAt: Date
  /** A member; whoever asks when left out, and nobody where that is no member. */
  readonly assignedTo?: string | undefined
  /** Hours before it is due at which its member is reminded; as the policy says when left out, 0 for only when it is due. */
  readonly remindHoursBefore?: number | undefined
  /** `hand` when left out. */
  readonly source?: FollowUpSource | undefined
  /** The plan that it is a step of. */
  readonly plan?: { readonly id: string; readonly step: PlanStep } | undefined
}

/**
 * Keeps a promise with its reminders; an open case waits for its follow-up from then on. Leaves the event to whoever calls. Throws `not_found` where
 * the case is not this shop's.
 */
export async function promiseFollowUp(context: CallContext, promise: NewPromise) {
  const { db, now } = context
  const row = await findCaseForUpdate(db, promise.caseId)
  if (!row) throw caseNotFound()
  const saved = await keepPromise(context, promise)
  await updateCase(db, { id: row.id, now, ...((row.state === 'open' || row.state === 'waiting') && { state: 'follow_up' as const }) })
  await scheduleLooks(context, [promiseStateOf(saved)])
  return followUpOf(saved)
}

/** Keeps it and no more: whoever calls has locked the case and schedules the looks of all that is promised at once. */
export async function keepPromise(context: CallContext, given: NewPromise): Promise<FollowUpRow> {
  const { db, shopId, now, principal } = context
  const { id, caseId, promise, dueAt, remindHoursBefore: hours, source = 'hand', plan } = given
  await insertFollowUp(db, {
    ...{ shopId, id, caseId, promise, dueAt, source, now },
    remindAt: await remindAtOf(context, { dueAt, hours }),
    planId: plan?.id ?? null,
    step: plan?.step ?? null,
    assignedTo: given.assignedTo ?? (principal.kind === 'member' ? principal.memberId : null),
  })
  const saved = await findFollowUp(db, id)
  if (!saved) throw new Error(`follow-up ${id} vanished inside its transaction`)
  return saved
}
