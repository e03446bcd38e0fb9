import { z } from 'zod'
import { listImportErrors as listRows } from '../store/imports.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

const PAGE = 200

/** The lines of an import that could not be taken in, to be mended and sent again. */
export const listImportErrors = transactionalOperation({
  name: 'list-import-errors',
  summary:
    'The lines of an import that could not be taken in, each with the reason, a page at a time. Mended, they are a file of their own.',
  scope: 'data:import',
  access: 'read',
  shop: 'own',
  input: z.object({ importId: id, after: z.int().min(0).default(0).describe('The last line of the page before.') }),
  output: z.object({
    errors: z.array(
      z.object({
        line: z.int().describe('From 1; empty lines are not counted.'),
        externalId: z.string().optional(),
        message: z.string(),
        text: z.string().describe('The line; of a very long one the beginning.'),
      }),
    ),
    next: z.int().optional().describe('Where the next page begins, while there is one.'),
  }),
  async run({ db }, { importId, after }) {
    const rows = await listRows(db, { importId, after, limit: PAGE })
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return {
      errors: rows.map(({ externalId, ...row }) => ({ ...row, ...(externalId !== null && { externalId }) })),
      ...(last && { next: last.line }),
    }
  },
})
