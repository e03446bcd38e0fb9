import { z } from 'zod'
import { updateCaseSleep } from '../store/cases.ts'
import { readCaseDetail } from './case-detail.ts'
import { getCaseToChange } from './case-to-change.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Wakes a case that sleeps, before its time. */
export const wakeCase = transactionalOperation({
  name: 'wake-case',
  summary: 'Wake a case that sleeps, before its time; also ends the note of why it is back.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, version }),
  output: caseDetailSchema,
  async run(context, { caseId, version }) {
    const row = await getCaseToChange(context, { caseId, version })
    await updateCaseSleep(context.db, { id: row.id, now: context.now, until: null, wokenBy: null })
    await context.record({ caseId: row.id, subjectId: row.id })
    return readCaseDetail(context, row.id)
  },
})
