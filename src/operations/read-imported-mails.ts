import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { readUnreadCases } from './read-unread-case.ts'
import { id } from './schemas.ts'

const CASES_AT_ONCE = 25

/** Reads the mails that came as files, case by case, and adds the job that goes on, all in one transaction. */
export const readImportedMails = transactionalOperation({
  name: 'read-imported-mails',
  summary: 'Read the mails of the next cases that were taken in from files.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ caseIds: z.array(id).min(1).max(500) }),
  output: z.object({ state: z.enum(['more', 'done']) }),
  async run(context, { caseIds }) {
    await readUnreadCases(context, caseIds.slice(0, CASES_AT_ONCE))
    const rest = caseIds.slice(CASES_AT_ONCE)
    if (rest.length === 0) return { state: 'done' as const }
    await context.enqueue('read-imported-mails', { caseIds: rest })
    return { state: 'more' as const }
  },
})
