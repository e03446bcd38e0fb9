import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findFollowUp, insertFollowUp } from '../store/follow-ups.ts'
import { caseNotFound } from './case-detail.ts'
import { followUpOf } from './follow-up-detail.ts'
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
}

/**
 * Keeps a promise with its reminders; an open case waits for its follow-up from then on. Leaves the event to whoever calls. Throws `not_found` where
 * the case is not this shop's.
 */
export async function promiseFollowUp(context: CallContext, { id, caseId, promise, dueAt, assignedTo }: NewPromise) {
  const { db, shopId, now, principal, enqueue } = context
  const row = await findCaseForUpdate(db, caseId)
  if (!row) throw caseNotFound()
  const keeper = assignedTo ?? (principal.kind === 'member' ? principal.memberId : null)
  await insertFollowUp(db, { shopId, id, caseId: row.id, assignedTo: keeper, promise, dueAt, now })
  await updateCase(db, { id: row.id, now, ...((row.state === 'open' || row.state === 'waiting') && { state: 'follow_up' as const }) })
  const due = dueAt.toISOString()
  await enqueue('remind-follow-up', { followUpId: id, dueAt: due }, { startAfter: dueAt, singletonKey: `${id}/${due}` })
  const saved = await findFollowUp(db, id)
  if (!saved) throw new Error(`follow-up ${id} vanished inside its transaction`)
  return followUpOf(saved)
}
