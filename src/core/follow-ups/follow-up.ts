/** Where a promise came from. */
export const FOLLOW_UP_SOURCES = ['hand', 'draft', 'decision', 'rule', 'plan'] as const
export type FollowUpSource = (typeof FOLLOW_UP_SOURCES)[number]

/** What decides when a promise speaks up. Times in milliseconds since 1970; null where it did not happen, or will not. */
export interface PromiseState {
  readonly dueMs: number
  /** When to remind before it is due; null: only when it is. */
  readonly aheadMs: number | null
  readonly warnedMs: number | null
  readonly remindedMs: number | null
  /** Since when it is held; while it is, it sends nothing. */
  readonly heldMs: number | null
  /** Since when it is kept, or dropped. */
  readonly endedMs: number | null
}

/** What happens to a promise. Whoever changes or releases it has seen why it was held. */
export type PromiseAct =
  | { readonly kind: 'customer_wrote' }
  | { readonly kind: 'release' }
  | { readonly kind: 'change'; readonly dueMs: number; readonly aheadMs: number | null }
  | { readonly kind: 'end' }
  | { readonly kind: 'reopen' }

/** The promise after something happened to it. A promise that ended is never held; another date has reminders of its own. */
export function actOn(promise: PromiseState, act: PromiseAct, nowMs: number): PromiseState {
  switch (act.kind) {
    case 'customer_wrote':
      return promise.endedMs === null && promise.heldMs === null ? { ...promise, heldMs: nowMs } : promise
    case 'release':
      return { ...promise, heldMs: null }
    case 'change': {
      const { dueMs, aheadMs } = act
      const moved = dueMs !== promise.dueMs
      return {
        ...promise,
        ...{ dueMs, aheadMs, heldMs: null },
        warnedMs: moved || aheadMs !== promise.aheadMs ? null : promise.warnedMs,
        remindedMs: moved ? null : promise.remindedMs,
      }
    }
    case 'end':
      return { ...promise, endedMs: promise.endedMs ?? nowMs, heldMs: null }
    case 'reopen':
      return { ...promise, endedMs: null }
  }
}

export type Reminder = 'ahead' | 'due'

/** What a promise says now: that it will be due, that it is, or nothing. Held and ended ones say nothing, and nothing is said twice. */
export function reminderOf({ dueMs, aheadMs, warnedMs, remindedMs, heldMs, endedMs }: PromiseState, nowMs: number): Reminder | undefined {
  if (heldMs !== null || endedMs !== null) return undefined
  if (dueMs <= nowMs) return remindedMs === null ? 'due' : undefined
  return aheadMs !== null && aheadMs <= nowMs && warnedMs === null ? 'ahead' : undefined
}

/** The promise after it was said. */
export function remindedOf(promise: PromiseState, reminder: Reminder, nowMs: number): PromiseState {
  return reminder === 'due' ? { ...promise, remindedMs: nowMs } : { ...promise, warnedMs: nowMs }
}

/** When somebody has to look at a promise, milliseconds since 1970: at most twice, the sooner one first; never where it is held or ended. */
export function looksOf({ dueMs, aheadMs, warnedMs, remindedMs, heldMs, endedMs }: PromiseState): number[] {
  if (heldMs !== null || endedMs !== null) return []
  return [...(aheadMs !== null && aheadMs < dueMs && warnedMs === null ? [aheadMs] : []), ...(remindedMs === null ? [dueMs] : [])]
}

const HOUR_MS = 3_600_000

/** When to remind so many hours before it is due; null where that is over already, or nothing was asked for. */
export function aheadOf({
  dueMs,
  hours,
  nowMs,
}: {
  readonly dueMs: number
  readonly hours: number
  readonly nowMs: number
}): number | null {
  const aheadMs = dueMs - hours * HOUR_MS
  return hours > 0 && aheadMs > nowMs ? aheadMs : null
}
