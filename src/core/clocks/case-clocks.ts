import type { CaseState, Channel, Heat } from '../case.ts'
import { addBusinessTime, businessTimeBetween, type OpenTimes } from './business-time.ts'
import { CLOCK_KINDS, type ClockKind, minutesOfWarning, minutesPromised, type ResponsePromises } from './response-promises.ts'

/** What happened on a case as far as its clocks look at it: who spoke, and which state somebody put it into by hand. */
export type ClockEvent =
  | { readonly kind: 'customer_spoke'; readonly at: Date }
  | { readonly kind: 'shop_spoke'; readonly at: Date }
  | { readonly kind: 'state'; readonly at: Date; readonly state: CaseState }

/** A promise on a case, running, paused or kept. */
export interface CaseClock {
  readonly kind: ClockKind
  readonly startedAt: Date
  /** Promised, minutes of business time. */
  readonly minutes: number
  /** Of these, gone by when it was last paused or stopped; 0 while it runs for the first time. Whole minutes. */
  readonly usedMinutes: number
  /** When the promise ends, or ended; undefined while it is paused in time, and for a shop that does not open. */
  readonly dueAt?: Date
  /** When to warn that it is about to end; undefined as `dueAt` is. */
  readonly warnAt?: Date
  /** Since when it waits for the customer. */
  readonly pausedSince?: Date
  /** When it was kept, in time or not. */
  readonly metAt?: Date
}

/** A stretch in which the shop is at work; the last one may be open. */
interface Turn {
  readonly from: Date
  readonly to?: Date
}

/** What the clocks of a case are made from. */
export interface CaseStory {
  readonly heat: Heat
  readonly channel: Channel
  /** In any order. */
  readonly events: readonly ClockEvent[]
  /** What was asked for besides the policy, for the clock that started then: the sooner of the two counts. */
  readonly asked?: Readonly<Partial<Record<ClockKind, AskedClock>>>
}

/** Minutes of business time that somebody asked for on one case. */
export interface AskedClock {
  readonly startedAt: Date
  readonly minutes: number
}

/**
 * The clocks of a case, at most one of each kind, from what happened when and nothing else: whoever asks later gets the same. They start with the
 * customer's first word (the next response: with the first one since the shop spoke last), stand still while the case waits for the customer, and stop
 * with what the shop says or with its closing. A case that nobody wrote on has none.
 */
export function clocksOf(story: CaseStory, promises: ResponsePromises, open: OpenTimes): readonly CaseClock[] {
  const { turns, starts } = followEvents(story.events)
  return CLOCK_KINDS.flatMap((kind) => {
    const start = starts[kind]
    if (start === undefined) return []
    const promised = minutesPromised(promises, { kind, heat: story.heat, channel: story.channel })
    const asked = story.asked?.[kind]
    const isForThis = asked?.startedAt.getTime() === start.startedAt.getTime()
    const minutes = isForThis ? Math.min(asked.minutes, promised ?? asked.minutes) : promised
    if (minutes === undefined) return []
    const warnAfter = minutes - minutesOfWarning(promises, minutes)
    return [measure({ kind, ...start, minutes, warnAfter }, turns, open)]
  })
}

/** The promise that the shop owes now: the answer to what the customer said last, or the solution; undefined where none is owed. */
export function owedOf(
  events: readonly ClockEvent[],
  what: 'next_response' | 'resolution',
): { readonly kind: ClockKind; readonly startedAt: Date } | undefined {
  const { starts } = followEvents(events)
  const kinds = what === 'resolution' ? (['resolution'] as const) : (['first_response', 'next_response'] as const)
  for (const kind of kinds) {
    const start = starts[kind]
    if (start && start.metAt === undefined) return { kind, startedAt: start.startedAt }
  }
  return undefined
}

interface Start {
  readonly startedAt: Date
  readonly metAt?: Date
}

/** Among things at the same moment the customer comes first: an answer answers what was said before it. */
const ORDER = { customer_spoke: 0, state: 1, shop_spoke: 2 } as const

function followEvents(events: readonly ClockEvent[]): {
  readonly turns: readonly Turn[]
  readonly starts: Readonly<Partial<Record<ClockKind, Start>>>
} {
  const sorted = events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || ORDER[a.kind] - ORDER[b.kind])
  const turns: Turn[] = []
  const starts: Partial<Record<ClockKind, Start>> = {}
  const begin = (at: Date) => {
    if (isOver(turns)) turns.push({ from: at })
  }
  const end = (at: Date) => {
    const last = turns.at(-1)
    if (last && last.to === undefined) turns[turns.length - 1] = { ...last, to: at }
  }
  const keep = (kind: ClockKind, at: Date) => {
    const start = starts[kind]
    if (start && start.metAt === undefined) starts[kind] = { ...start, metAt: at }
  }
  for (const event of sorted) {
    const { at } = event
    if (event.kind === 'customer_spoke') {
      begin(at)
      if (starts.first_response === undefined) {
        starts.first_response = { startedAt: at }
        starts.resolution = { startedAt: at }
      } else if (starts.first_response.metAt !== undefined && (starts.next_response === undefined || starts.next_response.metAt)) {
        starts.next_response = { startedAt: at }
      }
      // A closed case that the customer writes on is not solved after all.
      if (starts.resolution) starts.resolution = { startedAt: starts.resolution.startedAt }
    } else if (event.kind === 'shop_spoke') {
      keep('first_response', at)
      keep('next_response', at)
      end(at)
    } else if (event.state === 'open') {
      if (starts.resolution === undefined) continue
      begin(at)
      starts.resolution = { startedAt: starts.resolution.startedAt }
    } else {
      end(at)
      if (event.state === 'closed') for (const kind of CLOCK_KINDS) keep(kind, at)
    }
  }
  return { turns, starts }
}

function isOver(turns: readonly Turn[]): boolean {
  const last = turns.at(-1)
  return last === undefined || last.to !== undefined
}

function measure(
  { warnAfter, ...clock }: Start & { readonly kind: ClockKind; readonly minutes: number; readonly warnAfter: number },
  turns: readonly Turn[],
  open: OpenTimes,
): CaseClock {
  const { startedAt, metAt, minutes } = clock
  const own = turns.filter(({ from, to }) => (to === undefined || to > startedAt) && (metAt === undefined || from < metAt))
  let used = 0
  let dueAt: Date | undefined
  let warnAt: Date | undefined
  let running: Turn | undefined
  for (const turn of own) {
    const from = new Date(Math.max(turn.from.getTime(), startedAt.getTime()))
    running = turn
    const isLast = turn === own.at(-1)
    const counted = turn.to === undefined ? 0 : businessTimeBetween(from, turn.to, open)
    // The end of the last stretch is where the promise ends as long as nothing stops it again; an earlier one only if it was over by then.
    const reaches = (goal: number) => turn.to === undefined || used + counted >= goal || (isLast && metAt !== undefined)
    if (warnAt === undefined && reaches(warnAfter)) warnAt = addBusinessTime(from, warnAfter - used, open)
    if (dueAt === undefined && reaches(minutes)) dueAt = addBusinessTime(from, minutes - used, open)
    used += counted
  }
  const pausedSince = metAt === undefined ? running?.to : undefined
  return {
    ...clock,
    usedMinutes: Math.floor(used),
    ...(dueAt && { dueAt }),
    ...(warnAt && { warnAt }),
    ...(pausedSince && { pausedSince }),
  }
}
