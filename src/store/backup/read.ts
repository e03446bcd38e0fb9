import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'
import {
  type BackupHeader,
  END_OF_ROWS,
  FORMAT,
  headerSchema,
  invalidBackup,
  LONGEST_LINE_BYTES,
  type TableEnd,
  type TableLine,
  tableEndSchema,
  tableSchema,
  trailerSchema,
} from './format.ts'

/** One table of a backup that is being read. */
export interface Section {
  readonly line: TableLine
  /** The rows, whole lines at a time. They are whole and unchanged when this ends without throwing. Read all of it. */
  blocks(): AsyncGenerator<Buffer>
  /** What the file says of them, once they were read. */
  end(): TableEnd
}

export interface BackupReader {
  readonly header: BackupHeader
  /** The tables in the order of the file; the file was whole to its last byte when this ends without throwing. */
  sections(): AsyncGenerator<Section>
  /** Lets go of the source. */
  close(): Promise<void>
}

/**
 * Reads a backup, gzipped or not, with little memory whatever the file holds. Throws `backup_invalid` (cut off, changed, of something else, built to
 * take all memory), `backup_newer`; of the source's own errors those that a person can act on stay as they are.
 */
export async function readBackup(source: AsyncIterable<Uint8Array>): Promise<BackupReader> {
  const chunks = inflate(source)
  const lines = openLines(chunks)
  const structure = createHash('sha256')
  const close = async () => {
    await chunks.return(undefined)
  }
  const header = await readHeader(lines, structure).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    header,
    close,
    async *sections() {
      let tables = 0
      let rows = 0
      for (;;) {
        const hashBefore = structure.copy()
        const text = await lines.next(LONGEST_STRUCTURE_BYTES)
        const value = parse(text)
        if (typeof value === 'object' && value !== null && 'end' in value) {
          const trailer = check(trailerSchema, value)
          if (trailer.tables !== tables || trailer.rows !== rows || trailer.sha256 !== hashBefore.digest('hex')) throw changed()
          if (!(await lines.isAtEnd())) throw invalidBackup('Something follows after the end of the backup.')
          return
        }
        structure.update(text).update('\n')
        const section = openSection(lines, check(tableSchema, value), structure)
        yield section
        tables++
        rows += section.end().rows
      }
    },
  }
}

const LONGEST_STRUCTURE_BYTES = 1024 * 1024
/** A header lists the ids of all shops. */
const LONGEST_HEADER_BYTES = LONGEST_LINE_BYTES

async function readHeader(lines: Lines, structure: Hash): Promise<BackupHeader> {
  const text = await lines.first(LONGEST_HEADER_BYTES)
  const value = parse(text, 'The file is not a backup of an Evenkeel.') as { product?: unknown; format?: unknown } | null
  if (value === null || typeof value !== 'object' || value.product !== 'evenkeel')
    throw invalidBackup('The file is not a backup of an Evenkeel.')
  if (typeof value.format === 'number' && value.format > FORMAT) {
    throw new AppError(
      'backup_newer',
      'The backup was made by a newer Evenkeel and cannot be read by this one. Update Evenkeel, then restore it.',
    )
  }
  structure.update(text).update('\n')
  return check(headerSchema, value)
}

function openSection(lines: Lines, line: TableLine, structure: Hash): Section {
  let end: TableEnd | undefined
  return {
    line,
    async *blocks() {
      const tally = createHash('sha256')
      let rows = 0
      for (let block = await lines.rows(); block !== undefined; block = await lines.rows()) {
        tally.update(block.bytes)
        rows += block.count
        yield block.bytes
      }
      const text = await lines.next(LONGEST_STRUCTURE_BYTES)
      const said = check(tableEndSchema, parse(text))
      if (said.rows !== rows || said.sha256 !== tally.digest('hex')) throw changed(line.table)
      structure.update(text).update('\n')
      end = said
    },
    end() {
      if (end === undefined) throw new Error(`the rows of ${line.table} were not read to their end`)
      return end
    },
  }
}

interface Lines {
  first(limit: number): Promise<Buffer>
  /** The next line without its end. */
  next(limit: number): Promise<Buffer>
  /** The next whole lines of rows; undefined after the last, whose end mark is taken. */
  rows(): Promise<{ bytes: Buffer; count: number } | undefined>
  isAtEnd(): Promise<boolean>
}

/** Cuts bytes into lines, holding no more than one line and one chunk. */
function openLines(chunks: AsyncIterator<Uint8Array>): Lines {
  let rest: Buffer = Buffer.alloc(0)
  let inRows = false

  /** Makes `rest` hold at least one whole line. */
  const fill = async (limit: number, cut: string): Promise<void> => {
    const parts = [rest]
    let length = rest.length
    if (rest.includes(10)) return
    for (;;) {
      if (length > limit) throw invalidBackup('A line of the file is longer than any of a backup.')
      const { value, done } = await chunks.next()
      if (done) throw invalidBackup(cut)
      const part = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      parts.push(part)
      length += part.length
      if (part.includes(10)) break
    }
    rest = Buffer.concat(parts)
  }
  const take = async (limit: number, cut: string) => {
    await fill(limit, cut)
    const at = rest.indexOf(10)
    if (at > limit) throw invalidBackup('A line of the file is longer than any of a backup.')
    const line = rest.subarray(0, at)
    rest = rest.subarray(at + 1)
    return line
  }
  return {
    first: (limit) => take(limit, 'The file is not a backup of an Evenkeel.'),
    next: (limit) => take(limit, CUT_OFF),
    async rows() {
      inRows = true
      await fill(LONGEST_LINE_BYTES, CUT_OFF)
      if (rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        rest = rest.subarray(END_OF_ROWS.length)
        inRows = false
        return undefined
      }
      const mark = rest.indexOf(`\n${END_OF_ROWS.toString()}`)
      const length = mark === -1 ? rest.lastIndexOf(10) + 1 : mark + 1
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(length)
      return { bytes, count: countLines(bytes) }
    },
    async isAtEnd() {
      if (rest.length > 0 || inRows) return false
      for (;;) {
        const { value, done } = await chunks.next()
        if (done) return true
        if (value.byteLength > 0) return false
      }
    },
  }
}

function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++
  return count
}

const GZIP_MAGIC = [0x1f, 0x8b]
/** Text of ours shrinks to a tenth; a file that holds hundreds of times its size was built to fill a disk. */
const GREATEST_RATIO = 250
const RATIO_FREE_BYTES = 256 * 1024 * 1024

/** The bytes as they were before gzip, where it was gzip. Throws `backup_invalid` for what is cut off, or grows out of all measure. */
export async function* inflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  try {
    const head: Uint8Array[] = []
    while (lengthOf(head) < GZIP_MAGIC.length) {
      const { value, done } = await chunks.next()
      if (done) break
      head.push(value)
    }
    let taken = lengthOf(head)
    const all = async function* () {
      yield* head
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
        taken += next.value.byteLength
        yield next.value
      }
    }
    const start = Buffer.concat(head)
    if (start[0] !== GZIP_MAGIC[0] || start[1] !== GZIP_MAGIC[1]) {
      yield* all()
      return
    }
    let given = 0
    for await (const chunk of unzip(all())) {
      given += chunk.byteLength
      if (given > RATIO_FREE_BYTES && given > taken * GREATEST_RATIO) {
        throw invalidBackup('The file grows to hundreds of times its size when it is unpacked, as no backup does.')
      }
      yield chunk
    }
  } finally {
    await chunks.return?.()
  }
}

async function* unzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = Readable.from(packed, { objectMode: false })
  const output = createGunzip()
  input.on('error', (error) => output.destroy(error))
  input.pipe(output)
  try {
    yield* output
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? invalidBackup(CUT_OFF, error) : error
  } finally {
    input.destroy()
    output.destroy()
  }
}

const CUT_OFF = 'The backup is cut off or damaged.'

function changed(table?: string): AppError {
  return invalidBackup(
    table === undefined ? 'The backup is damaged or was changed.' : `The rows of ${table} in the backup are damaged or were changed.`,
  )
}

function parse(text: Buffer, otherwise = CUT_OFF): unknown {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch (error) {
    throw invalidBackup(otherwise, error)
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw invalidBackup(CUT_OFF)
  return parsed.data
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.byteLength, 0)
}
