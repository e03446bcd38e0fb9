import type { z } from 'zod'
import { aheadOf, looksOf, type PromiseState } from '../core/follow-ups/follow-up.ts'
import { USUAL_REMIND_HOURS } from '../core/policy/follow-up-rules.ts'
import type { FollowUpRow } from '../store/follow-ups.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import type { followUpSchema } from './schemas.ts'

/** A follow-up as operations give it. */
export function followUpOf(row: FollowUpRow): z.input<typeof followUpSchema> {
  return {
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    caseTitle: row.caseTitle,
    promise: row.promise,
    dueAt: row.dueAt.toISOString(),
    ...(row.remindAt && { remindAt: row.remindAt.toISOString() }),
    ...(row.doneAt && { doneAt: row.doneAt.toISOString() }),
    ...(row.dropped && { dropped: true as const }),
    ...(row.heldAt && { heldAt: row.heldAt.toISOString() }),
    source: row.source,
    ...(row.planId && { planId: row.planId }),
    ...(row.step && { step: row.step }),
    ...(row.answer && { answer: row.answer }),
    ...(row.assignedTo && { assignedTo: row.assignedTo }),
    ...(row.assignedToName && { assignedToName: row.assignedToName }),
  }
}

/** What of a follow-up decides when it speaks up. */
type Kept = Pick<FollowUpRow, 'dueAt' | 'remindAt' | 'warnedAt' | 'remindedAt' | 'heldAt' | 'doneAt'>

/** A follow-up as the core looks at it. */
export function promiseStateOf({ dueAt, remindAt, warnedAt, remindedAt, heldAt, doneAt }: Kept): PromiseState {
  return {
    dueMs: dueAt.getTime(),
    aheadMs: remindAt?.getTime() ?? null,
    warnedMs: warnedAt?.getTime() ?? null,
    remindedMs: remindedAt?.getTime() ?? null,
    heldMs: heldAt?.getTime() ?? null,
    endedMs: doneAt?.getTime() ?? null,
  }
}

/** The same for the store. */
export function keptOf({ dueMs, aheadMs, warnedMs, remindedMs, heldMs, endedMs }: PromiseState): Kept {
  const at = (ms: number | null) => (ms === null ? null : new Date(ms))
  return {
    dueAt: new Date(dueMs),
    remindAt: at(aheadMs),
    warnedAt: at(warnedMs),
    remindedAt: at(remindedMs),
    heldAt: at(heldMs),
    doneAt: at(endedMs),
  }
}

/** When to remind before a promise is due: as it says itself, else as the policy says; null where that is over already, or nobody wants it. */
export async function remindAtOf(
  { db, now }: Pick<CallContext, 'db' | 'now'>,
  { dueAt, hours }: { readonly dueAt: Date; readonly hours?: number | undefined },
): Promise<Date | null> {
  const before = hours ?? (await readPolicy(db)).document.followUps?.remindHoursBefore ?? USUAL_REMIND_HOURS
  const ms = aheadOf({ dueMs: dueAt.getTime(), hours: before, nowMs: now.getTime() })
  return ms === null ? null : new Date(ms)
}

const MINUTE_MS = 60_000
/** A job that begins this soon may look before what is promised here is saved, and then must not stand for it. */
const NEAR_MS = 10_000

/**
 * Sees to it that somebody looks when these promises have something to say: one job for all promises of a shop that speak up within the same minute,
 * since it looks at all of them.
 */
export async function scheduleLooks(
  { enqueue, now }: Pick<CallContext, 'enqueue' | 'now'>,
  promises: readonly PromiseState[],
): Promise<void> {
  const nowMs = now.getTime()
  const times = promises.flatMap(looksOf).map((ms) => (ms <= nowMs ? nowMs : Math.ceil(ms / MINUTE_MS) * MINUTE_MS))
  // In one order everywhere, so that no two wait for each other.
  for (const ms of [...new Set(times)].toSorted((a, b) => a - b)) {
    const startAfter = new Date(ms)
    await enqueue('remind-follow-up', {}, { startAfter, ...(ms - nowMs > NEAR_MS && { singletonKey: startAfter.toISOString() }) })
  }
}
