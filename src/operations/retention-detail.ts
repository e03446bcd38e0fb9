import { z } from 'zod'
import type { Db } from '../store/database.ts'
import { findRetention } from '../store/retention.ts'
import { instant } from './schemas.ts'

/** For how long closed cases keep words and names. */
export const retentionSchema = z.object({
  months: z.int().min(1).max(600).optional().describe('After closing. Absent: for ever.'),
  version: z.int().min(0).describe('0 while nobody said anything.'),
  updatedByName: z.string().optional(),
  updatedAt: instant.optional(),
  casesAnonymised: z.int().min(0).describe('Since it was first switched on.'),
  lastRunAt: instant.optional(),
})

export async function readRetention(db: Db): Promise<z.input<typeof retentionSchema>> {
  const row = await findRetention(db)
  if (!row) return { version: 0, casesAnonymised: 0 }
  const { months, version, updatedByName, updatedAt, casesAnonymised, lastRunAt } = row
  return {
    ...(months !== null && { months }),
    version,
    updatedByName,
    updatedAt: updatedAt.toISOString(),
    casesAnonymised,
    ...(lastRunAt && { lastRunAt: lastRunAt.toISOString() }),
  }
}

/** So many months before, by the calendar; on the last day of a shorter month where that day does not exist. UTC. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now)
  before.setUTCDate(1)
  before.setUTCMonth(before.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate()
  before.setUTCDate(Math.min(now.getUTCDate(), lastDay))
  return before
}
