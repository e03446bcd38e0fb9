import { z } from 'zod'
import { LEAST_CORRECTED } from '../core/reading/fit-shop-correction.ts'
import { READER_VERSION } from '../core/reading/reader-version.ts'
import { READING_FIELDS } from '../core/reading/reading-change.ts'
import { isEmptyCorrection, shopCorrectionSchema } from '../core/reading/shop-correction.ts'
import type { Db } from '../store/database.ts'
import { countReadMessages, findReReading } from '../store/re-readings.ts'
import { findReadingSettings } from '../store/reading-settings.ts'
import type { Frozen } from './operation.ts'
import { listObservations } from './reading-observations.ts'
import { instant } from './schemas.ts'

const count = z.int().min(0)
const check = z.object({ before: count, after: count, of: count })

/** What fitting came to, as it is kept. */
export const offeredCorrectionSchema = z.object({
  correction: shopCorrectionSchema,
  corrected: count,
  checks: z.object({ heat: check, threat: check, cause: check, want: check }),
})

export const readingSettingsSchema = z.object({
  /** 0 while nothing was ever set. */
  version: count,
  /** How the shop's people and the reader agree, on the cases that somebody worked on. */
  agreement: z.object({
    messages: count.describe('Messages of cases that a member did something on, the newest 5,000.'),
    corrected: count.describe('Of those, messages about which something was put right.'),
    fields: z.array(z.object({ field: z.enum(READING_FIELDS), corrected: count.describe('Messages about which this was put right.') })),
  }),
  correction: z.object({
    /** As many messages have to be corrected before anything is learned. */
    needed: count,
    /** What fitting offers; left out while it offers nothing, or just what is in force. */
    offered: offeredCorrectionSchema.extend({ at: instant }).optional(),
    inForce: z.object({ correction: shopCorrectionSchema, at: instant, byName: z.string() }).optional(),
    fittedAt: instant.optional(),
  }),
  readings: z.object({ total: count, older: count.describe('Read by another version of the reader than this.') }),
  reReading: z
    .object({
      state: z.enum(['running', 'done', 'stopped']),
      startedAt: instant,
      startedByName: z.string(),
      endedAt: instant.optional(),
      total: count,
      done: count,
      changed: count.describe('Messages of which heat, a threat, the cause or a want reads differently now.'),
    })
    .optional(),
})

/** How the shop's messages are read: how people and reader agree, what their corrections teach, and how reading anew goes. */
export async function readReadingSettings(db: Db): Promise<Frozen<z.input<typeof readingSettingsSchema>>> {
  const [row, observations, readings, last] = await Promise.all([
    findReadingSettings(db),
    listObservations(db),
    countReadMessages(db, READER_VERSION),
    findReReading(db),
  ])
  const offered = row?.offered ? offeredCorrectionSchema.parse(row.offered) : undefined
  const inForce = row?.inForce ? shopCorrectionSchema.parse(row.inForce) : undefined
  const isNews =
    offered && (inForce ? JSON.stringify(offered.correction) !== JSON.stringify(inForce) : !isEmptyCorrection(offered.correction))
  return {
    version: row?.version ?? 0,
    agreement: {
      messages: observations.length,
      corrected: observations.filter(({ corrected }) => corrected.length > 0).length,
      fields: READING_FIELDS.map((field) => ({
        field,
        corrected: observations.filter(({ corrected }) => corrected.includes(field)).length,
      })),
    },
    correction: {
      needed: LEAST_CORRECTED,
      ...(offered && isNews && { offered: { ...offered, at: (row?.offeredAt ?? new Date(0)).toISOString() } }),
      ...(inForce &&
        row?.inForceAt && { inForce: { correction: inForce, at: row.inForceAt.toISOString(), byName: row.inForceByName ?? '' } }),
      ...(row?.offeredAt && { fittedAt: row.offeredAt.toISOString() }),
    },
    readings,
    ...(last && {
      reReading: {
        state: last.endedAt === null ? ('running' as const) : last.stopped ? ('stopped' as const) : ('done' as const),
        startedAt: last.startedAt.toISOString(),
        startedByName: last.startedByName,
        ...(last.endedAt && { endedAt: last.endedAt.toISOString() }),
        total: last.total,
        done: last.done,
        changed: last.changed,
      },
    }),
  }
}
