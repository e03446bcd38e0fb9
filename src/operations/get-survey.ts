import { z } from 'zod'
import { choicesOf, questionText } from '../core/feedback/survey-mail.ts'
import { AppError } from '../errors.ts'
import { findCase } from '../store/cases.ts'
import { findSurvey } from '../store/surveys.ts'
import { surveySchema } from './feedback-detail.ts'
import { linkOf } from './linked-approval.ts'
import { transactionalOperation } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** What is asked of whoever was given a link to a survey. */
export const getSurvey = transactionalOperation({
  name: 'get-survey',
  summary: 'To whoever holds a link to a survey: what is asked, about which case.',
  scope: 'link:answer-survey',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: surveySchema,
  async run({ db, principal }) {
    const survey = await findSurvey(db, linkOf(principal).subjectId)
    const row = survey && (await findCase(db, survey.caseId))
    if (!survey || !row) throw new AppError('not_found', 'What this link was for is gone.')
    const { name, locale, currency } = (await readShop(db)).profile
    return {
      ...{ shopName: name, locale, currency, caseTitle: row.title },
      questions: survey.questions.map((question) => ({
        name: question,
        text: questionText(question, name),
        choices: [...choicesOf(question)],
      })),
    }
  },
})
