import { HEATS, type Heat } from '../case.ts'

/**
 * What counts as work on a case, by the operation that is in the log of the case anyway. Nothing else is looked at: no key that is pressed, no page that is
 * open, no word that is written.
 */
export const ACTS = {
  'paste-case': 'written',
  'add-message': 'written',
  'save-draft': 'written',
  'send-draft': 'written',
  'mark-draft-sent': 'written',
  'choose-option': 'written',
  'hand-over-case': 'written',
  'return-case': 'written',
  'add-phone-note': 'call',
} as const
export type ActKind = (typeof ACTS)[keyof typeof ACTS]

/** From this heat on, time on a case is hot. */
export const HOT_FROM = 3 satisfies Heat

/**
 * An act takes the time since the same person's act before it, at most this, in minutes: 8 to 12 e-mails are written in an hour, a call takes 8 to 12 minutes
 * and 2 to 4 to write down (H006). The upper end of a call, the slower end of an e-mail.
 */
export const MOST_MINUTES: Readonly<Record<ActKind, number>> = { written: 8, call: 16 }

/** Without an act for so long it was a break; an assumption, as long as one pause. */
export const BREAK_MINUTES = 15

/** After so many hot cases on end a pause is put forward; an assumption. */
export const PAUSE_AFTER_HOT_CASES = 3

/** Something that a member did on a case, and when they did something before it, on whatever case. */
export interface Act {
  readonly at: Date
  readonly previousAt: Date | null
  readonly caseId: string
  readonly kind: ActKind
  /** Of the case when it was done: what the customer had said last by then. */
  readonly heat: Heat
}

/** A time in which a case was looked at, as the browser of the member themself remembers it; kept nowhere else. */
export interface Seen {
  readonly caseId: string
  readonly from: Date
  readonly to: Date
  readonly heat: Heat
}

/** What one member carries. */
export interface OwnLoad {
  /** Whole minutes since the day began. */
  readonly hotMinutesToday: number
  /** Whole minutes in all that was given. */
  readonly hotMinutes: number
  /** Different hot cases in all that was given. */
  readonly hotCases: number
  /** Hot cases on end, without a calmer one or a break between; 0 after a break. */
  readonly hotOnEnd: number
  /** Whole minutes since the last break ended; undefined during one. */
  readonly minutesSinceBreak?: number
  /** Whether a pause is put forward. */
  readonly pauseIsDue: boolean
}

const MINUTE_MS = 60_000

/**
 * The load of one member. Hot minutes are the time that is covered by hot acts and by looking at hot cases, each moment once: an act covers what is before it
 * since the act before, at most MOST_MINUTES. Acts may come in any order; what lies after `now` does not count.
 */
export function ownLoadOf({
  acts,
  seen = [],
  dayBegan,
  now,
}: {
  readonly acts: readonly Act[]
  readonly seen?: readonly Seen[]
  readonly dayBegan: Date
  readonly now: Date
}): OwnLoad {
  const past = acts.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const looked = seen
    .filter(({ from, to }) => from < to && from < now)
    .map((one) => ({ ...one, to: one.to < now ? one.to : now }))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const hot = [...past.filter(isHot).map(spanOf), ...looked.filter(isHot).map(({ from, to }) => [from.getTime(), to.getTime()] as const)]
  const began = dayBegan.getTime()
  const today = hot.filter(([, to]) => to > began).map(([from, to]) => [Math.max(from, began), to] as const)
  const stretch = lastStretch([...past.map(stretchOfAct), ...looked], now)
  const hotOnEnd = hotOnEndOf(stretch)
  const first = stretch[0]
  return {
    hotMinutesToday: wholeMinutes(covered(today)),
    hotMinutes: wholeMinutes(covered(hot)),
    hotCases: new Set([...past, ...looked].filter(isHot).map(({ caseId }) => caseId)).size,
    hotOnEnd,
    ...(first && { minutesSinceBreak: wholeMinutes(now.getTime() - first.from.getTime()) }),
    pauseIsDue: hotOnEnd >= PAUSE_AFTER_HOT_CASES,
  }
}

/** Hot minutes of acts alone, unrounded: what members are added up by. */
export function hotMinutesOf(acts: readonly Act[]): number {
  return covered(acts.filter(isHot).map(spanOf)) / MINUTE_MS
}

/** The heat that a number stands for; what is no heat is calm. */
export function heatOf(value: number | null): Heat {
  return HEATS.find((heat) => heat === value) ?? 0
}

function isHot({ heat }: { readonly heat: Heat }): boolean {
  return heat >= HOT_FROM
}

type Span = readonly [from: number, to: number]

function spanOf({ at, previousAt, kind }: Act): Span {
  const to = at.getTime()
  return [Math.max(previousAt?.getTime() ?? Number.NEGATIVE_INFINITY, to - MOST_MINUTES[kind] * MINUTE_MS), to]
}

function stretchOfAct(act: Act): Seen {
  const [from, to] = spanOf(act)
  return { caseId: act.caseId, heat: act.heat, from: new Date(from), to: new Date(to) }
}

/** How long the spans last together, in ms, each moment once. */
function covered(spans: readonly Span[]): number {
  let sum = 0
  let end = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return sum
}

/** What was done since the last break, in the order in which it ended; empty during a break. */
function lastStretch(done: readonly Seen[], now: Date): readonly Seen[] {
  const ordered = done.toSorted((a, b) => a.to.getTime() - b.to.getTime())
  let begins = now.getTime()
  let from = ordered.length
  for (let index = ordered.length - 1; index >= 0; index--) {
    const one = ordered[index]!
    if (begins - one.to.getTime() >= BREAK_MINUTES * MINUTE_MS) break
    begins = Math.min(begins, one.from.getTime())
    from = index
  }
  return ordered.slice(from).toSorted((a, b) => a.from.getTime() - b.from.getTime())
}

/** Different hot cases at the end of a stretch, back to the last calmer one. */
function hotOnEndOf(stretch: readonly Seen[]): number {
  const ordered = stretch.toSorted((a, b) => a.to.getTime() - b.to.getTime())
  const calm = ordered.findLastIndex((one) => !isHot(one))
  return new Set(ordered.slice(calm + 1).map(({ caseId }) => caseId)).size
}

function wholeMinutes(ms: number): number {
  return Math.max(0, Math.round(ms / MINUTE_MS))
}
