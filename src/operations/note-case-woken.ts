import { z } from 'zod'
import { findCaseForUpdate, updateCaseSleep } from '../store/cases.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** Wakes a case whose time has come, unless it sleeps until another time by now or not at all. */
export const noteCaseWoken = transactionalOperation({
  name: 'note-case-woken',
  summary: 'Wake a case whose time has come.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ caseId: id, until: instant.describe('When it was to wake; a later time has a job of its own.') }),
  output: z.object({ state: z.enum(['woken', 'moved', 'gone']) }),
  async run(context, { caseId, until }) {
    const row = await findCaseForUpdate(context.db, caseId)
    if (!row) return { state: 'gone' as const }
    if (row.snoozedUntil?.getTime() !== new Date(until).getTime()) return { state: 'moved' as const }
    await updateCaseSleep(context.db, { id: row.id, now: context.now, until: null, wokenBy: 'time' })
    await context.record({ caseId: row.id, subjectId: row.id })
    return { state: 'woken' as const }
  },
})
