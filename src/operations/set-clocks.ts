import { type CaseClock, clocksOf, owedOf } from '../core/clocks/case-clocks.ts'
import { CLOCK_KINDS, type ClockKind, responsePromisesSchema } from '../core/clocks/response-promises.ts'
import { policySchema } from '../core/policy/policy.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { type ClockRow, deleteClocks, type KeptOfClock, listClockEvents, listClocksForUpdate, saveClock } from '../store/clocks.ts'
import { findPolicyInForce } from '../store/policies.ts'
import { readOpenTimes } from './open-times.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** A clock that an automation asks for on one case. */
export interface ClockAsked {
  readonly what: 'next_response' | 'resolution'
  /** Of business time, from when the customer began to wait for it. */
  readonly minutes: number
}

/**
 * Starts, pauses and stops the clocks of a case as the policy in force promises: from what was said and done when, so that it comes to the same however
 * often and however late it runs. What was late before the policy promised it is noted, and nobody is told. Nothing for a case that is gone.
 */
export async function setClocks(context: CallContext, caseId: string, asked?: ClockAsked): Promise<void> {
  const { db, shopId, now } = context
  const row = await findCaseForUpdate(db, caseId)
  if (!row) return
  const [events, there, policy, { profile }] = await Promise.all([
    listClockEvents(db, caseId),
    listClocksForUpdate(db, caseId),
    findPolicyInForce(db, now),
    readShop(db),
  ])
  const document = policy && policySchema.parse(policy.document)
  const wanted = wantedOf(there, events, asked)
  if (there.length === 0 && document?.promises === undefined && asked === undefined) return
  const first = new Date(Math.min(now.getTime(), ...events.map(({ at }) => at.getTime())))
  const open = await readOpenTimes(context, { hours: document?.hours, timeZone: profile.timeZone, from: first })
  const story = { heat: row.heat, channel: row.channel, events, asked: Object.fromEntries(wanted) }
  const clocks = clocksOf(story, document?.promises ?? NO_PROMISES, open)
  const since = policy ? (policy.effectiveFrom ?? policy.createdAt) : now
  const set = clocks.map((clock) => {
    const before = there.find(({ kind }) => kind === clock.kind)
    const kept = keptOf(clock, before, { since, now })
    const own = wanted.find(([kind]) => kind === clock.kind)?.[1]
    const isAsked = own?.startedAt.getTime() === clock.startedAt.getTime()
    return { clock, kept: { ...kept, askedMinutes: isAsked ? own.minutes : null } }
  })
  for (const { clock, kept } of set) await saveClock(db, { shopId, caseId, policyVersion: policy?.number ?? 0, now, clock, kept })
  const gone = there.map(({ kind }) => kind).filter((kind) => clocks.every((clock) => clock.kind !== kind))
  await deleteClocks(db, { caseId, kinds: gone })
  await lookAgain(context, set)
}

const NO_PROMISES = responsePromisesSchema.parse({})

/** What was asked for on this case so far, and now. */
function wantedOf(
  there: readonly ClockRow[],
  events: Awaited<ReturnType<typeof listClockEvents>>,
  asked: ClockAsked | undefined,
): readonly (readonly [ClockKind, { readonly startedAt: Date; readonly minutes: number }])[] {
  const owed = asked && owedOf(events, asked.what)
  return CLOCK_KINDS.flatMap((kind) => {
    if (asked && owed?.kind === kind) return [[kind, { startedAt: owed.startedAt, minutes: asked.minutes }] as const]
    const before = there.find((one) => one.kind === kind)
    return before?.askedMinutes == null ? [] : [[kind, { startedAt: before.startedAt, minutes: before.askedMinutes }] as const]
  })
}

/** What was noted of a clock holds for as long as it is the same one: nobody hears twice of one promise. */
function keptOf(
  clock: CaseClock,
  before: ClockRow | undefined,
  { since, now }: { readonly since: Date; readonly now: Date },
): Omit<KeptOfClock, 'askedMinutes'> {
  const isSame = before?.startedAt.getTime() === clock.startedAt.getTime()
  const { warnedAt, breachedAt, untold } = isSame ? before : FRESH
  if (breachedAt || clock.dueAt === undefined) return { warnedAt, breachedAt, untold }
  // Kept late, and nobody noted it while it ran: that it was broken is known, and there is nothing left to do about it.
  if (clock.metAt && clock.metAt > clock.dueAt) return { warnedAt, breachedAt: clock.dueAt, untold: null }
  const wasRunning = isSame && before.dueAt !== null && before.dueAt <= since
  if (clock.metAt === undefined && clock.dueAt < since && clock.dueAt <= now && !wasRunning)
    return { warnedAt, breachedAt: clock.dueAt, untold: null }
  // A warning of what was kept, or is due later now, is no news any more.
  const isNews = untold !== 'soon' || (clock.metAt === undefined && clock.warnAt !== undefined && clock.warnAt <= now)
  return { warnedAt, breachedAt, untold: isNews ? untold : null }
}

const FRESH = { warnedAt: null, breachedAt: null, untold: null } as const

/** Clocks that come to their end within the same seconds are looked at together. */
const SLOT_MS = 10_000

/** Has the clocks of the shop looked at when the next of these comes to its end. */
async function lookAgain(
  { enqueue, now }: CallContext,
  set: readonly { readonly clock: CaseClock; readonly kept: KeptOfClock }[],
): Promise<void> {
  const ends = set.flatMap(({ clock: { metAt, warnAt, dueAt }, kept: { warnedAt, breachedAt } }) => {
    if (metAt || breachedAt || !dueAt) return []
    return warnedAt || !warnAt || warnAt >= dueAt ? [dueAt] : [warnAt, dueAt]
  })
  const slots = new Set(ends.map((end) => Math.ceil(Math.max(end.getTime(), now.getTime()) / SLOT_MS) * SLOT_MS))
  for (const slot of slots) {
    const startAfter = new Date(slot)
    await enqueue('sweep-clocks', {}, { startAfter, singletonKey: `sweep-clocks/${startAfter.toISOString()}` })
  }
}
