import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { ImportRow } from '../store/imports.ts'
import type { Frozen } from './operation.ts'
import { id, instant } from './schemas.ts'

/** How an import of cases is getting on. */
export const importSchema = z.object({
  id,
  fileName: z.string().optional(),
  state: z
    .enum(['uploading', 'running', 'reading', 'done', 'stopped'])
    .describe(
      'Lines are still being sent; cases are being taken in; they are all here and their messages are being read; all is done; a person stopped it.',
    ),
  lines: z.int().describe('Empty ones are not counted.'),
  linesDone: z.int(),
  cases: z.int().describe('Taken in.'),
  messages: z.int().describe('Taken in with them.'),
  alreadyHere: z.int().describe('Lines of cases that had come in before: nothing was added.'),
  failed: z.int().describe('Lines that could not be taken in; `list-import-errors` has them with the reason.'),
  casesRead: z.int().describe('Of those taken in, how many have had their messages read.'),
  begunByName: z.string(),
  createdAt: instant,
  endedAt: instant.optional(),
})

export function importOf(row: ImportRow): Frozen<z.input<typeof importSchema>> {
  return {
    id: row.id,
    ...(row.fileName !== null && { fileName: row.fileName }),
    state: row.state,
    lines: row.lines,
    linesDone: row.linesDone,
    cases: row.cases,
    messages: row.messages,
    alreadyHere: row.alreadyHere,
    failed: row.failed,
    casesRead: row.casesRead,
    begunByName: row.begunByName,
    createdAt: row.createdAt.toISOString(),
    ...(row.endedAt && { endedAt: row.endedAt.toISOString() }),
  }
}

export function importNotFound(): AppError {
  return new AppError('not_found', 'There is no such import in this shop.')
}

/** The lines of a part that hold something. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
