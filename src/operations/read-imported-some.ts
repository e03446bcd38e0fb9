import { z } from 'zod'
import { findImportForUpdate, listImportedCases, updateImport } from '../store/imports.ts'
import { transactionalOperation } from './operation.ts'
import { readUnreadCases } from './read-unread-case.ts'
import { id } from './schemas.ts'

const CASES_AT_ONCE = 25

/** Reads the messages of the next imported cases, decides those that are open, and adds the job that goes on, all in one transaction. */
export const readImportedSome = transactionalOperation({
  name: 'read-imported-some',
  summary: 'Read the messages of the next imported cases.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ importId: id }),
  output: z.object({ state: z.enum(['more', 'done', 'over']) }),
  async run(context, { importId }) {
    const { db, now, enqueue } = context
    const row = await findImportForUpdate(db, importId)
    if (row?.state !== 'reading') return { state: 'over' as const }
    const caseIds = await listImportedCases(db, { importId, after: row.readAfter, limit: CASES_AT_ONCE })
    const last = caseIds.at(-1)
    if (last === undefined) {
      await updateImport(db, importId, { now, state: 'done', endedAt: now })
      return { state: 'done' as const }
    }
    await readUnreadCases(context, caseIds)
    await updateImport(db, importId, { now, readAfter: last, casesRead: row.casesRead + caseIds.length })
    await enqueue('read-imported-cases', { importId })
    return { state: 'more' as const }
  },
})
