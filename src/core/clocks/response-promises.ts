import { z } from 'zod'
import { CHANNELS, type Channel, HEATS, type Heat } from '../case.ts'
import { escalationTargetSchema } from '../escalation/thresholds.ts'

/** What a clock measures: until the first answer, until the answer to what was said since, until the case is closed. */
export const CLOCK_KINDS = ['first_response', 'next_response', 'resolution'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

const minutes = z.int().min(1, 'must be a minute at least').max(525_600, 'may be 525,600 minutes at most')

/** One line: what is promised from a heat up, on all channels or on some. */
export const promiseSchema = z.object({
  heatFrom: z.literal(HEATS as unknown as [Heat, ...Heat[]]).describe('From this heat up.'),
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length).optional().describe('On these channels; on all when left out.'),
  firstResponseMinutes: minutes.optional().describe('Until the first answer, minutes of business time.'),
  nextResponseMinutes: minutes.optional().describe('Until the answer to each later word, minutes of business time.'),
  resolutionMinutes: minutes
    .optional()
    .describe('Until the case is closed, minutes of business time, not counting those in which it waits for the customer.'),
})
export type ResponsePromise = z.infer<typeof promiseSchema>

/** How soon the shop answers, by heat and channel. */
export const responsePromisesSchema = z
  .object({
    lines: z.array(promiseSchema).max(40).default([]),
    warnMinutes: z
      .int()
      .min(0)
      .max(10_080)
      .default(30)
      .describe('Warn so many minutes of business time ahead, and never earlier than halfway.'),
    onBreach: escalationTargetSchema
      .optional()
      .describe('Whose a case becomes when a promise on it is broken; left out, it stays whose it is.'),
  })
  .superRefine(({ lines }, refusal) => {
    const said = new Map<string, number>()
    lines.forEach(({ heatFrom, channels }, line) => {
      for (const channel of channels?.length ? channels : ['all']) {
        const earlier = said.get(`${heatFrom} ${channel}`)
        if (earlier !== undefined)
          refusal.addIssue({
            code: 'custom',
            path: ['lines', line],
            message: `says something else than line ${earlier + 1} for the same heat and channel. Keep one of them.`,
          })
        else said.set(`${heatFrom} ${channel}`, line)
      }
    })
  })
export type ResponsePromises = z.infer<typeof responsePromisesSchema>

const FIELDS = {
  first_response: 'firstResponseMinutes',
  next_response: 'nextResponseMinutes',
  resolution: 'resolutionMinutes',
} as const satisfies Record<ClockKind, keyof ResponsePromise>

/**
 * The minutes of business time promised, or undefined where nothing is. A line that names the channel goes before one for all; of those, the one for the
 * higher heat; what it leaves out, the next one says.
 */
export function minutesPromised(
  promises: ResponsePromises,
  { kind, heat, channel }: { readonly kind: ClockKind; readonly heat: Heat; readonly channel: Channel },
): number | undefined {
  let best: { readonly rank: number; readonly minutes: number } | undefined
  for (const line of promises.lines) {
    const minutes = line[FIELDS[kind]]
    const named = line.channels !== undefined && line.channels.length > 0
    if (minutes === undefined || line.heatFrom > heat || (named && !line.channels?.includes(channel))) continue
    const rank = (named ? 10 : 0) + line.heatFrom
    if (best === undefined || rank > best.rank) best = { rank, minutes }
  }
  return best?.minutes
}

/** So many minutes ahead of its end a promise warns: as many as are said, and at most half of it. */
export function minutesOfWarning({ warnMinutes }: ResponsePromises, minutes: number): number {
  return Math.min(warnMinutes, Math.floor(minutes / 2))
}
