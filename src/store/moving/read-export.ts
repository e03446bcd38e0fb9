import { AppError } from '../../errors.ts'
import { inflate } from '../backup/read.ts'
import { EXPORT_FORMAT, type ExportHeader, exportHeaderSchema, invalidExport, LONGEST_EXPORT_LINE_BYTES } from './format.ts'

/** One row of a file: its type, and its values as the JSON that they stand in. */
export interface RowLine {
  readonly type: string
  readonly row: string
}

/**
 * Opens an export, gzipped or not: its first line, and the lines after it without their ends, with little memory whatever the file holds. Throws
 * `export_invalid` and `export_newer`.
 */
export async function readExport(
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly header: ExportHeader; readonly lines: AsyncGenerator<Buffer> }> {
  const lines = cutLines(inflate(source))
  const first = await lines.next()
  let value: unknown
  try {
    value = first.done ? undefined : JSON.parse(first.value.toString('utf8'))
  } catch {
    value = undefined
  }
  const named = value as { evenkeel?: unknown; format?: unknown } | null | undefined
  if (named?.evenkeel === 'shop' && typeof named.format === 'number' && named.format > EXPORT_FORMAT) {
    await lines.return(undefined)
    throw new AppError('export_newer', 'The export was made by a newer Evenkeel. Nothing was changed. Update Evenkeel, then import it.')
  }
  const parsed = exportHeaderSchema.safeParse(value)
  if (parsed.success) return { header: parsed.data, lines }
  await lines.return(undefined)
  throw invalidExport('The file is not an export of a shop of an Evenkeel.')
}

async function* cutLines(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      const part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      let start = 0
      for (let end = part.indexOf(10); end !== -1; end = part.indexOf(10, start)) {
        yield Buffer.concat([...rest, part.subarray(start, end)])
        rest = []
        length = 0
        start = end + 1
      }
      // What is kept for the next part is kept for good: whoever gave it may use its memory again.
      rest.push(Buffer.from(part.subarray(start)))
      length += part.length - start
      if (length > LONGEST_EXPORT_LINE_BYTES) throw invalidExport('A line of the file is longer than any of an export.')
    }
    if (length > 0) yield Buffer.concat(rest)
  } catch (error) {
    throw error instanceof AppError && error.code === 'backup_invalid' ? invalidExport('The file is cut off or damaged.', error) : error
  } finally {
    await chunks.return(undefined)
  }
}
