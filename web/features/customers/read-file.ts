import { CsvError, type CsvErrorCode, parse } from 'csv-parse/browser/esm/sync'
import { guessDelimiter } from '../../../src/core/orders/guess-orders.ts'
import type { OrderLine } from '../../../src/core/orders/read-order-rows.ts'

/** A file as its lines: the heading, and what stands under it. */
export interface OrderFile {
  readonly name: string
  readonly headings: readonly string[]
  readonly lines: readonly OrderLine[]
}

/** More than this is no file of orders that a browser should hold. */
const MOST_BYTES = 100_000_000

/** Reads a file of comma-separated values, in UTF-8 or as older programs write it. Throws where it is none. */
export async function readOrderFile(file: File): Promise<OrderFile | 'too_large' | 'no_table'> {
  if (file.size > MOST_BYTES) return 'too_large'
  const text = decode(await file.arrayBuffer())
  const rows = parseRows(text)
  const [heading, ...lines] = rows
  if (heading === undefined || heading.cells.length < 2 || text.includes('\u0000')) return 'no_table'
  return { name: file.name, headings: heading.cells.map((cell) => cell.trim()), lines }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function parseRows(text: string): OrderLine[] {
  const read = (relaxed: boolean) =>
    parse(text, {
      ...{
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        relax_quotes: relaxed,
        delimiter: guessDelimiter(text),
      },
    }) as unknown as { record: string[]; info: { lines: number } }[]
  try {
    return read(false).map(lineOf)
  } catch (error) {
    // A quotation mark in the midst of a cell is common in names of goods and no reason to refuse a file.
    if (error instanceof CsvError && (error.code as CsvErrorCode) !== 'CSV_QUOTE_NOT_CLOSED') return read(true).map(lineOf)
    return []
  }
}

const lineOf = ({ record, info }: { record: string[]; info: { lines: number } }): OrderLine => ({ line: info.lines, cells: record })
