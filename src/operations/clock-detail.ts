import type { z } from 'zod'
import { CLOCK_KINDS } from '../core/clocks/response-promises.ts'
import type { ClockRow } from '../store/clocks.ts'
import type { clockSchema, nextClockSchema } from './clock-schema.ts'

/** The clocks of a case as they are answered, in the order in which promises are kept. */
export function clocksOf(rows: readonly ClockRow[], now: Date): z.input<typeof clockSchema>[] {
  return rows
    .toSorted((a, b) => CLOCK_KINDS.indexOf(a.kind) - CLOCK_KINDS.indexOf(b.kind))
    .map(({ kind, startedAt, minutes, usedMinutes, dueAt, warnAt, pausedSince, metAt, policyVersion }) => ({
      kind,
      startedAt: startedAt.toISOString(),
      minutes,
      usedMinutes,
      ...(dueAt && { dueAt: dueAt.toISOString() }),
      ...(warnAt && { warnAt: warnAt.toISOString() }),
      ...(pausedSince && { pausedSince: pausedSince.toISOString() }),
      ...(metAt && { metAt: metAt.toISOString() }),
      late: dueAt !== null && dueAt < (metAt ?? now),
      policyVersion,
    }))
}

/** The clock of a line of the Desk. */
export function nextClockOf({ kind, dueAt, warnAt }: ClockRow): z.input<typeof nextClockSchema> | undefined {
  return dueAt === null ? undefined : { kind, dueAt: dueAt.toISOString(), ...(warnAt && { warnAt: warnAt.toISOString() }) }
}
