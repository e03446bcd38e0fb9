import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findImportForUpdate, insertImport, insertImportPart, listImportParts, updateImport } from '../store/imports.ts'
import { importNotFound, importOf, importSchema, linesOf } from './import-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Sends one part of a file of cases; with the last part the import begins, and goes on as work that nobody waits for. */
export const importCases = transactionalOperation({
  name: 'import-cases',
  summary:
    'Send a part of a file of cases, one JSON object a line (docs/reference/import-format.md). With the last part the cases are taken in as a job; list-imports tells how far it is.',
  scope: 'data:import',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({
    id: id.describe('Of the import, made by you: the same for all its parts.'),
    part: z.int().min(1).max(100_000).describe('From 1, without gaps. A part that is here already is not added again.'),
    lines: z.string().max(4_000_000).describe('Whole lines, at most 4,000,000 characters.'),
    isLast: z.boolean().default(true),
    fileName: z.string().trim().max(200).optional(),
  }),
  output: importSchema,
  async run({ db, shopId, now, principal, record, enqueue }, input) {
    const begunByName = principal.kind === 'anonymous' ? '' : principal.name
    if (!(await findImportForUpdate(db, input.id)))
      await insertImport(db, { shopId, id: input.id, fileName: input.fileName ?? null, begunByName, now })
    const row = await findImportForUpdate(db, input.id)
    if (!row) throw importNotFound()
    if (row.state !== 'uploading') return importOf(row)
    const there = await listImportParts(db, row.id)
    const count = there.includes(input.part) ? 0 : linesOf(input.lines).length
    if (!there.includes(input.part))
      await insertImportPart(db, { shopId, importId: row.id, number: input.part, text: input.lines, lines: count })
    const parts = Math.max(row.parts, input.part)
    if (input.isLast) {
      const missing = Array.from({ length: input.part }, (_, at) => at + 1).find(
        (number) => number !== input.part && !there.includes(number),
      )
      if (missing !== undefined)
        throw new AppError('bad_input', `Part ${missing} is not here yet. Send it, then the last one again.`, { details: { missing } })
    }
    const lines = row.lines + count
    await updateImport(db, row.id, { now, parts, lines, ...(input.isLast && { state: 'running' as const }) })
    if (input.isLast) {
      await record({ subjectId: row.id, data: { lines } })
      await enqueue('import-cases', { importId: row.id })
    }
    return importOf({ ...row, parts, lines, state: input.isLast ? 'running' : 'uploading' })
  },
})
