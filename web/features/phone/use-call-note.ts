import { useEffect, useState } from 'react'
import { v7 as newId } from 'uuid'
import { MOMENT_KINDS, type Moment, type MomentKind } from '../../../src/core/phone-note.ts'
import { useSession } from '../../app/session.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'

/** A call as it is noted. Times are of this browser's own clock. */
export interface Call {
  readonly id: string
  readonly caseId: string
  readonly who: string
  readonly words: string
  readonly startedAt?: number
  readonly endedAt?: number
  readonly moments: readonly Moment[]
}

/** How long the call took so far, in seconds. */
export function secondsOf({ startedAt, endedAt }: Call, now: number): number {
  return startedAt === undefined ? 0 : Math.max(0, ((endedAt ?? now) - startedAt) / 1000)
}

export interface NoteActions {
  readonly call: Call
  readonly change: (part: Partial<Call>) => void
  readonly start: () => void
  readonly stop: () => void
  /** Notes a moment as of now; the first one starts the timer, and who hangs up ends it. */
  readonly tap: (kind: MomentKind) => void
  readonly takeBack: (index: number) => void
  readonly clear: () => void
}

/** The note of a call on a case, or of a new one: kept in this browser with every change until it is thrown away or kept by the server. */
export function useCallNote(caseId: string | undefined): NoteActions {
  const { shop } = useSession()
  const key = `evenkeel-call-${shop.id}-${caseId ?? 'new'}`
  const [call, setCall] = useState<Call>(() => parseCall(readKept(key)) ?? newCall(caseId))
  useEffect(() => {
    const untouched = call.words === '' && call.who === '' && call.moments.length === 0 && call.startedAt === undefined
    if (untouched) forget(key)
    else keep(key, JSON.stringify(call))
  }, [key, call])
  const change = (part: Partial<Call>) => setCall((before) => ({ ...before, ...part }))
  return {
    call,
    change,
    start: () => change({ startedAt: Date.now() }),
    stop: () => change({ endedAt: Date.now() }),
    tap: (kind) =>
      setCall((before) => {
        const now = Date.now()
        const running = before.startedAt === undefined ? { ...before, startedAt: now } : before
        const moment = { kind, atS: Math.round(secondsOf(running, now)) }
        const ends = kind === 'hung_up' && running.endedAt === undefined
        return { ...running, moments: [...running.moments, moment], ...(ends && { endedAt: now }) }
      }),
    takeBack: (index) => setCall((before) => ({ ...before, moments: before.moments.filter((_, at) => at !== index) })),
    clear: () => {
      forget(key)
      setCall(newCall(caseId))
    },
  }
}

function newCall(caseId: string | undefined): Call {
  return { id: newId(), caseId: caseId ?? newId(), who: '', words: '', moments: [] }
}

function parseCall(kept: string | undefined): Call | undefined {
  if (kept === undefined) return undefined
  try {
    const call = JSON.parse(kept) as Call
    const whole =
      [call.id, call.caseId, call.who, call.words].every((part) => typeof part === 'string') &&
      Array.isArray(call.moments) &&
      call.moments.every(({ kind, atS }) => MOMENT_KINDS.includes(kind) && typeof atS === 'number')
    return whole ? call : undefined
  } catch {
    return undefined
  }
}
