import { z } from 'zod'
import { AppError } from '../../errors.ts'

/**
 * A backup is lines of UTF-8, usually gzipped: one JSON line that says what it is; then for each table a JSON line with its name and columns, its
 * rows as Postgres writes them for COPY (one line a row, text format), a line `\.`, and a JSON line with their number and SHA-256; at last a JSON
 * line that closes it. `zcat` shows all of it.
 */
export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/)
const migration = z.object({ number: count, name: z.string().max(200), hash: sha256 })

/** The first line. */
export const headerSchema = z
  .object({
    product: z.literal('evenkeel'),
    format: count,
    /** The Evenkeel that made it. */
    version: z.string().max(60),
    migrations: z.array(migration).min(1).max(10_000),
    /** As `server_version_num`; only told. */
    postgres: count,
    scope: z.enum(['all', 'shop']),
    shopIds: z.array(z.uuid()).max(1_000_000),
    takenAt: z.iso.datetime(),
    /** Of the key file that what is encrypted in here needs; the key itself is not in a backup. */
    keyFingerprint: z.string().max(100).optional(),
  })
  .refine(({ scope, shopIds }) => scope === 'all' || shopIds.length === 1)

/** The line before a table's rows. */
export const tableSchema = z.object({
  table: z.string().regex(/^evenkeel(_auth)?\.[A-Za-z_][A-Za-z0-9_]{0,62}$/),
  columns: z.array(identifier).min(1).max(1_600),
  /** The last number that was given out for the column that numbers the rows; null before the first. */
  identity: z.object({ column: identifier, last: count.nullable() }).optional(),
})

/** The line after a table's rows. */
export const tableEndSchema = z.object({ rows: count, sha256 })

/** The last line; the hash is of all lines that are not rows, so also of every table's hash. */
export const trailerSchema = z.object({ end: z.literal('evenkeel'), tables: count, rows: count, sha256 })

export type BackupHeader = z.output<typeof headerSchema>
export type TableLine = z.output<typeof tableSchema>
export type TableEnd = z.output<typeof tableEndSchema>
export type Trailer = z.output<typeof trailerSchema>

/** What a backup held, table by table, in the order of the file. */
export interface BackupSummary {
  readonly header: BackupHeader
  readonly tables: readonly (TableLine & TableEnd)[]
  readonly rows: number
}

/** Ends a table's rows; a row that begins so would begin with two backslashes. */
export const END_OF_ROWS = Buffer.from('\\.\n')

/** Longer than any row of ours: a message has at most a million characters. */
export const LONGEST_LINE_BYTES = 64 * 1024 * 1024

/** A `backup_invalid` that says what is wrong and that nothing was changed. */
export function invalidBackup(what: string, cause?: unknown): AppError {
  return new AppError('backup_invalid', `${what} Nothing was changed. Use another copy, or an earlier backup.`, {
    ...(cause === undefined ? {} : { cause }),
  })
}
