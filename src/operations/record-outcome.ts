import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findOutcome } from '../store/outcomes.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { keepAnswers, outcomeAnswersSchema } from './case-outcome.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Records what happened after a case. Without an answer it says that nobody knows, and once the windows have passed it is not asked again. */
export const recordOutcome = transactionalOperation({
  name: 'record-outcome',
  summary: 'Record what happened after a case: disputed, reviewed, came back, hours, money. Without an answer: nobody knows.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: outcomeAnswersSchema.extend({
    caseId: id,
    version: version.optional().describe('Of the outcome that was looked at; left out where there was none.'),
  }),
  output: caseDetailSchema,
  async run(context, { caseId, version, ...answers }) {
    const { db, now } = context
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    const before = await findOutcome(db, caseId)
    if (before?.version !== version)
      throw new AppError('version_conflict', 'Somebody else said what happened meanwhile. Look at it before you change it.')
    await keepAnswers(context, row, answers)
    await updateCase(db, { id: row.id, now })
    const said = Object.entries(answers).filter(([, value]) => value !== undefined)
    await context.record({ caseId: row.id, subjectId: row.id, data: { said: said.map(([field]) => field).join(', ') } })
    return readCaseDetail(context, row.id)
  },
})
