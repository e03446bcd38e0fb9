import { z } from 'zod'
import { SOLVED } from '../core/feedback/survey.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { findFollowUp } from '../store/follow-ups.ts'
import { caseNotFound } from './case-detail.ts'
import { followUpOf } from './follow-up-detail.ts'
import { keepCheckAnswer } from './keep-check-answer.ts'
import { transactionalOperation } from './operation.ts'
import { followUpSchema, id, version } from './schemas.ts'

/** Notes what a customer said, to a person, when they were asked whether it is solved. */
export const answerCheck = transactionalOperation({
  name: 'answer-check',
  summary:
    'Note what a customer said when the check of a plan was put to them: is it solved? It becomes the outcome; partly and no open the case.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version, answer: z.enum(SOLVED) }),
  output: followUpSchema,
  async run(context, input) {
    const { db } = context
    const check = await findFollowUp(db, input.id)
    if (!check) throw new AppError('not_found', 'There is no such follow-up in this shop.')
    if (check.step !== 'check') throw new AppError('bad_input', 'id: this follow-up asks nothing; mark it done instead.')
    const row = await findCaseForUpdate(db, check.caseId)
    if (!row) throw caseNotFound()
    await keepCheckAnswer(context, { row, check: { ...check, version: input.version }, answer: input.answer, operation: 'answer-check' })
    await context.record({ caseId: row.id, subjectId: check.id, data: { answer: input.answer } })
    return followUpOf((await findFollowUp(db, check.id)) ?? check)
  },
})
