import type { ClockKind } from '../../src/core/clocks/response-promises.ts'
import type { Texts } from '../texts/texts.tsx'
import type { Format } from '../ui/format.tsx'

/** A promise that runs: what is owed, and by when. */
export interface RunningClock {
  readonly kind: ClockKind
  readonly dueAt: string
}

const NEAR_MS = 4 * 3_600_000

/** What a promise says now: that it is late and since when, how long is left, or by when it is due. */
export function sayClock({ kind, dueAt }: RunningClock, { now, format, texts }: { now: number; format: Format; texts: Texts }): string {
  const words = texts.clocks
  const what = words.what[kind]
  const leftMs = Date.parse(dueAt) - now
  if (leftMs < 0) return words.lateSince(what, sayTime(dueAt, now, format))
  if (leftMs > NEAR_MS) return words.by(what, sayTime(dueAt, now, format))
  const left = format.since(new Date(now - leftMs).toISOString(), now)
  return left === undefined ? words.dueNow(what) : words.within(what, left)
}

/** Whether it is late, or so near its end that the policy warns of it: a reason to begin with this case. */
export function isPressing({ dueAt, warnAt = dueAt }: RunningClock & { readonly warnAt?: string | undefined }, now: number): boolean {
  return Date.parse(warnAt) <= now
}

/** A time of today alone, one of this week with its day, else with its date. */
function sayTime(at: string, now: number, { locale }: Format): string {
  const time = new Date(at)
  const days = Math.abs(time.getTime() - now) / 86_400_000
  const isToday = time.toDateString() === new Date(now).toDateString()
  const day = isToday ? {} : days < 6 ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' }).format(time)
}
