import { z } from 'zod'
import { isLow, type SurveyAnswer, surveyAnswerSchema } from '../core/feedback/survey.ts'
import { choicesOf } from '../core/feedback/survey-mail.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findFollowUp } from '../store/follow-ups.ts'
import { insertMessage } from '../store/messages.ts'
import { findSurvey, answerSurvey as keepAnswer } from '../store/surveys.ts'
import { followRules } from './follow-rules.ts'
import { keepCheckAnswer } from './keep-check-answer.ts'
import { linkOf } from './linked-approval.ts'
import { transactionalOperation } from './operation.ts'
import { takeInboundMessage } from './take-message.ts'
import { tellHolders } from './tell-members.ts'

/**
 * What a customer says of how their case was handled, once. A low answer opens the case again and alerts whoever holds it and every manager: its words
 * are read like any others of theirs, and without words a note tells of it. What a plan asked goes into the outcome.
 */
export const answerSurvey = transactionalOperation({
  name: 'answer-survey',
  summary: 'Answer a survey by its link, once. A low answer opens the case again.',
  scope: 'link:answer-survey',
  access: 'write',
  shop: 'own',
  input: surveyAnswerSchema,
  output: z.object({ low: z.boolean() }),
  async run(context, given) {
    const { db, shopId, now, newId, principal } = context
    if (Object.values(given).every((value) => value === undefined || value === ''))
      throw new AppError('bad_input', 'Choose an answer first.')
    const survey = await findSurvey(db, linkOf(principal).subjectId)
    const row = survey && (await findCaseForUpdate(db, survey.caseId))
    if (!survey || !row) throw new AppError('not_found', 'What this link was for is gone.')
    const answer = onlyAsked(given, survey.questions)
    const low = isLow(answer)
    const { satisfaction = null, ease = null, solved = null, words } = answer
    const kept = await keepAnswer(db, { id: survey.id, satisfaction, ease, solved, words: words || null, reopened: low, now })
    if (!kept) throw new AppError('version_conflict', 'This was answered already.')
    if (low && words) await takeInboundMessage(context, { id: newId(), caseId: row.id, channel: 'form', text: words })
    if (sayOf(answer) !== '' || (words && !low)) {
      const text = [sayOf(answer), ...(words && !low ? [`“${words}”`] : [])].filter(Boolean).join('\n')
      await insertMessage(db, {
        ...{ shopId, id: newId(), caseId: row.id, authorId: null, direction: 'note', channel: 'form', text, saidAt: now, now },
      })
    }
    if (low && !words) {
      await updateCase(db, { id: row.id, now, state: 'open' })
      await followRules(context, { caseId: row.id, trigger: 'case_change' })
    }
    const check = survey.followUpId === null ? undefined : await findFollowUp(db, survey.followUpId)
    // Whoever was asked by a plan is told by the plan; an answer that came after it ended is still the outcome.
    if (check && solved !== null) await keepCheckAnswer(context, { row, check, answer: solved, operation: 'answer-survey' })
    else if (low) await tellHolders(context, { caseId: row.id, assignedTo: row.assignedTo, operation: 'answer-survey' })
    await context.record({
      caseId: row.id,
      subjectId: survey.id,
      data: { ...(satisfaction && { satisfaction }), ...(ease && { ease }), ...(solved && { solved }), low },
    })
    return { low }
  },
})

function onlyAsked(answer: SurveyAnswer, asked: readonly string[]): SurveyAnswer {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name === 'words' || asked.includes(name)))
}

/** The answer in a line, for the people of the shop. */
function sayOf(answer: SurveyAnswer): string {
  const said = (['satisfaction', 'ease', 'solved'] as const).flatMap((question) => {
    const value = answer[question]
    if (value === undefined) return []
    const choices = choicesOf(question)
    const words = choices.find((choice) => choice.value === String(value))?.words ?? ''
    return question === 'solved' ? `Solved? ${words}.` : `${NAMES[question]}: ${words} (${value} of ${choices.length}).`
  })
  return said.length === 0 ? '' : `The survey was answered. ${said.join(' ')}`
}

const NAMES = { satisfaction: 'How satisfied', ease: 'Made easy' } as const
