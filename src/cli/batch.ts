import { AppError } from '../errors.ts'
import { LINE_LIMIT, type Line, readLines } from './lines.ts'

/** What a line that cannot be answered becomes. */
export interface LineError {
  readonly id: unknown
  readonly line: number
  readonly error: { readonly code: string; readonly message: string }
}

/**
 * One JSON object a line in, one a line out, in the same order, with the same `id`; unknown fields are ignored. A bad line becomes an
 * error object and the rest goes on. Returns how many lines were answered and how many failed.
 */
export async function runBatch(
  input: AsyncIterable<Buffer>,
  write: (line: string) => Promise<void>,
  answer: (row: Readonly<Record<string, unknown>>) => object | Promise<object>,
): Promise<{ answered: number; failed: number }> {
  let answered = 0
  let failed = 0
  for await (const line of readLines(input)) {
    const result = await answerLine(line, answer)
    if (isLineError(result)) failed++
    else answered++
    await write(`${JSON.stringify(result)}\n`)
  }
  return { answered, failed }
}

async function answerLine(line: Line, answer: (row: Readonly<Record<string, unknown>>) => object | Promise<object>): Promise<object> {
  let id: unknown = null
  try {
    if (line.tooLong) throw new AppError('too_large', `The line is longer than ${LINE_LIMIT} characters. Split it.`)
    const row = parseRow(line.text)
    id = row['id'] ?? null
    return { id, ...(await answer(row)) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { id, line: line.number, error: { code: error.code, message: error.message } } satisfies LineError
  }
}

function isLineError(result: object): result is LineError {
  return 'error' in result && 'line' in result
}

function parseRow(text: string): Readonly<Record<string, unknown>> {
  let row: unknown
  try {
    row = JSON.parse(text)
  } catch {
    throw new AppError('bad_json', 'The line is not whole JSON. Write one JSON object a line.')
  }
  if (row === null || typeof row !== 'object' || Array.isArray(row)) throw new AppError('bad_json', 'The line is JSON but not an object.')
  return row as Readonly<Record<string, unknown>>
}
