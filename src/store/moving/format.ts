import { z } from 'zod'
import { AppError } from '../../errors.ts'

/**
 * An export of a shop is lines of UTF-8, each one JSON object: first one that says what it is; then one a row, `{"type": …, "row": {…}}`, the tables
 * in an order in which every row comes after those that it points to; at last one that closes it. Usually gzipped.
 */
export const EXPORT_FORMAT = 1

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,62}$/)
const count = z.number().int().min(0)

/** The first line. */
export const exportHeaderSchema = z.object({
  evenkeel: z.literal('shop'),
  format: count,
  /** The Evenkeel that made it. */
  version: z.string().max(60),
  /** The last change of the tables that it knew. */
  schema: count,
  shopId: z.uuid(),
  exportedAt: z.iso.datetime(),
  /** Every type of row with its fields, in the order of the file. */
  fields: z.record(name, z.array(name).min(1).max(1_600)),
  /** What is not in the file, and why. */
  leftOut: z.record(z.string().max(200), z.string().max(1_000)),
})
export type ExportHeader = z.output<typeof exportHeaderSchema>

/** The last line; the hash is of the lines between it and the first, each with its end. */
export const exportEndSchema = z.object({
  end: z.literal('evenkeel'),
  rows: count,
  /** How many of each type. */
  counts: z.record(name, count),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ExportEnd = z.output<typeof exportEndSchema>

/** Longer than any row of ours: a message has at most a million characters, and an attachment at most 40 MB. */
export const LONGEST_EXPORT_LINE_BYTES = 96 * 1024 * 1024

/** An `export_invalid` that says what is wrong and that nothing was changed. */
export function invalidExport(what: string, cause?: unknown): AppError {
  return new AppError('export_invalid', `${what} Nothing was changed. Export the shop again, or use another copy of the file.`, {
    ...(cause === undefined ? {} : { cause }),
  })
}
