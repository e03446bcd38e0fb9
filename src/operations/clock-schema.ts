import { z } from 'zod'
import { CLOCK_KINDS } from '../core/clocks/response-promises.ts'

const instant = z.iso.datetime()

/** A promise on a case. */
export const clockSchema = z.object({
  kind: z.enum(CLOCK_KINDS),
  startedAt: instant.describe('Since when the customer waits for it.'),
  minutes: z.int().describe('Promised, minutes of business time.'),
  usedMinutes: z.int().describe('Of these, gone by when it was last paused or kept.'),
  dueAt: instant.optional().describe('When it ends, or ended; absent while it is paused in time.'),
  warnAt: instant.optional(),
  pausedSince: instant.optional().describe('Since when the case waits for the customer.'),
  metAt: instant.optional().describe('When it was kept, in time or not.'),
  late: z.boolean().describe('Whether it is over and not kept, or was kept late.'),
  policyVersion: z.int().describe('The version of the policy that promised it; 0: an automation did.'),
})

/** The promise on a case that is late or ends first. */
export const nextClockSchema = z.object({ kind: z.enum(CLOCK_KINDS), dueAt: instant, warnAt: instant.optional() })
