import { z } from 'zod'
import { escalationTargetSchema } from './thresholds.ts'

const uuid = z.uuid()
const day = z.iso.date()
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:00')
/** A time on the wall of the shop: `2026-11-22T09:00`. */
const wallTime = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 2026-11-22T09:00')

/** Who is on: one member a week in turn, or members by the hours of the week. All times are the shop's own. */
export const rotaPlanSchema = z.object({
  turns: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('weekly'),
      memberIds: z.array(uuid).min(1).max(50).describe('In the order of their weeks.'),
      startsOn: day.describe('The first day of the first one; each week begins on this day of the week.'),
      changesAt: clock.default('09:00').describe('When one hands over to the next.'),
    }),
    z.object({
      kind: z.literal('hours'),
      shifts: z
        .array(
          z
            .object({
              memberId: uuid,
              days: z.array(z.int().min(1).max(7)).min(1).max(7).describe('1 Monday to 7 Sunday, by the day it begins.'),
              from: clock,
              to: clock.describe('Earlier than `from`, or the same: it goes on into the next day.'),
            })
            .strict(),
        )
        .min(1)
        .max(100)
        .describe('Of several at once the first counts.'),
    }),
  ]),
  overrides: z
    .array(
      z
        .object({ memberId: uuid.nullable().describe('Null: nobody, and the fallback counts.'), from: wallTime, to: wallTime })
        .refine(({ from, to }) => from < to, 'ends before it begins'),
    )
    .max(200)
    .default([])
    .describe('Somebody else for a while; of several at once the last counts.'),
  fallback: escalationTargetSchema.optional().describe('When nobody is on. Left out: the owner.'),
})
export type RotaPlan = z.infer<typeof rotaPlanSchema>

/** Who is on, and how it came to be them. */
export type OnCall =
  | { readonly memberId: string; readonly by: 'override' | 'turn' | 'stand_in' }
  | { readonly memberId: undefined; readonly by: 'nobody' }

/**
 * Who is on at an instant, by the clock on the shop's wall, so that a week has its days whatever the daylight saving. Who cannot be there (`isThere`)
 * is skipped: in turns the next one stands in, and nobody else's week moves; an override for them is void. Overrides before turns.
 */
export function whoIsOn(
  plan: RotaPlan,
  { now, timeZone, isThere }: { readonly now: Date; readonly timeZone: string; readonly isThere: (memberId: string) => boolean },
): OnCall {
  const wall = wallTimeOf(now, timeZone)
  const override = plan.overrides.findLast(
    ({ memberId, from, to }) => from <= wall && wall < to && (memberId === null || isThere(memberId)),
  )
  if (override) return override.memberId === null ? NOBODY : { memberId: override.memberId, by: 'override' }
  return plan.turns.kind === 'weekly' ? byWeek(plan.turns, wall, isThere) : byHours(plan.turns.shifts, wall, isThere)
}

const NOBODY = { memberId: undefined, by: 'nobody' } as const

type Turns = RotaPlan['turns']

function byWeek(
  { memberIds, startsOn, changesAt }: Extract<Turns, { kind: 'weekly' }>,
  wall: string,
  isThere: (memberId: string) => boolean,
): OnCall {
  // Before the first turn nobody is on. All are times on a wall, counted as if it stood in UTC, where every day has 24 hours.
  const weeks = Math.floor((wallMs(wall) - wallMs(`${startsOn}T${changesAt}`)) / WEEK_MS)
  if (weeks < 0) return NOBODY
  for (let skipped = 0; skipped < memberIds.length; skipped++) {
    const memberId = memberIds[(weeks + skipped) % memberIds.length]
    if (memberId !== undefined && isThere(memberId)) return { memberId, by: skipped === 0 ? 'turn' : 'stand_in' }
  }
  return NOBODY
}

function byHours(shifts: Extract<Turns, { kind: 'hours' }>['shifts'], wall: string, isThere: (memberId: string) => boolean): OnCall {
  const today = weekday(wall)
  const yesterday = today === 1 ? 7 : today - 1
  const time = wall.slice(11)
  const on = shifts.find(({ memberId, days, from, to }) => {
    const runs =
      from < to
        ? days.includes(today) && from <= time && time < to
        : (days.includes(today) && from <= time) || (days.includes(yesterday) && time < to)
    return runs && isThere(memberId)
  })
  return on ? { memberId: on.memberId, by: 'turn' } : NOBODY
}

/** Every member that a rota names, each once. */
export function membersOfRota({ turns, overrides, fallback }: RotaPlan): string[] {
  const named = turns.kind === 'weekly' ? turns.memberIds : turns.shifts.map(({ memberId }) => memberId)
  return [
    ...new Set([
      ...named,
      ...overrides.flatMap(({ memberId }) => memberId ?? []),
      ...(fallback?.kind === 'member' ? [fallback.memberId] : []),
    ]),
  ]
}

/** An instant on the clock of the shop's wall: `2026-11-22T09:00`. */
function wallTimeOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

function wallMs(wall: string): number {
  return Date.parse(`${wall}Z`)
}

/** 1 Monday to 7 Sunday. */
function weekday(wall: string): number {
  return new Date(wallMs(wall)).getUTCDay() || 7
}
