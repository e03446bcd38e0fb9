import { forget, keep, readKept } from '../ui/kept.ts'

/** A stretch in which a case was open and seen. */
export interface SeenCase {
  readonly caseId: string
  readonly from: string
  readonly to: string
}

/** Looked at again within this, it is one stretch, in ms. */
const JOINED_MS = 45_000
const KEPT_MS = 7 * 86_400_000
/** As many as may be asked with. */
const MOST = 500

/** What this browser remembers of the cases that a member had open in the last seven days, the latest last. It leaves this browser only to be counted. */
export function readSeen(memberId: string, now: number): readonly SeenCase[] {
  try {
    const kept: unknown = JSON.parse(readKept(keyOf(memberId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is SeenCase => isSeen(one) && Date.parse(one.to) > now - KEPT_MS) : []
  } catch {
    return []
  }
}

/** Notes that a case is open and seen at this moment. */
export function noteSeen(memberId: string, caseId: string, now: number): void {
  const seen = readSeen(memberId, now)
  const last = seen.at(-1)
  const to = new Date(now).toISOString()
  const goesOn = last?.caseId === caseId && now - Date.parse(last.to) <= JOINED_MS
  const next = goesOn ? [...seen.slice(0, -1), { ...last, to }] : [...seen, { caseId, from: to, to }]
  keep(keyOf(memberId), JSON.stringify(next.slice(-MOST)))
}

/** Forgets all of it. */
export function forgetSeen(memberId: string): void {
  forget(keyOf(memberId))
}

function keyOf(memberId: string): string {
  return `evenkeel-seen-${memberId}`
}

function isSeen(one: unknown): one is SeenCase {
  const { caseId, from, to } = (one ?? {}) as Partial<Record<keyof SeenCase, unknown>>
  return typeof caseId === 'string' && isInstant(from) && isInstant(to)
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
