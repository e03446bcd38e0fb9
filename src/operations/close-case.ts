import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { keepAnswers, outcomeAnswersSchema } from './case-outcome.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Closes a case and keeps what happened, as far as it is known. What is not known yet is asked when the dispute window has passed. */
export const closeCase = transactionalOperation({
  name: 'close-case',
  summary: 'Close a case and record what happened, as far as it is known; the rest is asked again when the dispute window has passed.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, version, outcome: outcomeAnswersSchema.default({}) }),
  output: caseDetailSchema,
  async run(context, { caseId, version, outcome }) {
    const { db, now } = context
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    if (row.version !== version)
      throw new AppError('version_conflict', 'Somebody changed this case since you opened it. Look at their change, then close it again.', {
        details: { currentVersion: row.version },
      })
    await updateCase(db, { id: row.id, now, state: 'closed' })
    await keepAnswers(context, row, outcome)
    await context.record({ caseId: row.id, subjectId: row.id, data: { from: row.state, to: 'closed' } })
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})
