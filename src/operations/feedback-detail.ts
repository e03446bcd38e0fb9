import { z } from 'zod'
import {
  type FeedbackSettings,
  feedbackSettingsSchema,
  figuresOf,
  type ReasonNotToAsk,
  SOLVED,
  SURVEY_QUESTIONS,
  type SurveyAnswer,
  type SurveyQuestion,
  USUAL_FEEDBACK,
  whyNotAsk,
} from '../core/feedback/survey.ts'
import { surveyMail } from '../core/feedback/survey-mail.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { AppError } from '../errors.ts'
import { type CaseRow, findCaseForUpdate } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import type { Db } from '../store/database.ts'
import { findLatestDispute } from '../store/disputes.ts'
import { insertSignedLink } from '../store/signed-links.ts'
import { findFeedbackSettings, findLastAsked, insertSurvey, listSurveys, type SurveyRow } from '../store/surveys.ts'
import { caseNotFound } from './case-detail.ts'
import { listSettledReadings } from './case-readings.ts'
import type { CallContext } from './operation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { LINK_BEGINS, makeToken } from './token.ts'

const DAY_MS = 86_400_000
/** How long a survey's link works, days. */
const LINK_DAYS = 14
/** Answers that are shown one by one, and surveys that figures are made from at most. */
const MOST_SHOWN = 100
const MOST_COUNTED = 20_000

/** How the shop asks; version 0 while nothing was saved. */
export async function readFeedbackSettings(db: Db): Promise<FeedbackSettings & { readonly version: number }> {
  const row = await findFeedbackSettings(db)
  return row ? { ...feedbackSettingsSchema.parse(row.settings), version: row.version } : { ...USUAL_FEEDBACK, version: 0 }
}

/** A share with its interval, as operations give it. */
export const shareSchema = z.object({
  count: z.int().min(0),
  of: z.int().min(0),
  share: z.number().min(0).max(1).optional(),
  low: z.number().min(0).max(1).optional().describe('The lower end of the 95 % interval (Wilson).'),
  high: z.number().min(0).max(1).optional(),
})

export const feedbackSchema = z.object({
  settings: feedbackSettingsSchema.extend({ version: z.int().min(0) }),
  canMail: z.boolean(),
  days: z.int(),
  figures: z.object({ answered: shareSchema, satisfied: shareSchema, easy: shareSchema, solved: shareSchema }),
  answers: z
    .array(
      z.object({
        id,
        caseId: id,
        caseTitle: z.string(),
        answeredAt: instant,
        satisfaction: z.int().optional(),
        ease: z.int().optional(),
        solved: z.enum(SOLVED).optional(),
        words: z.string().optional(),
        reopened: z.boolean(),
      }),
    )
    .describe(`The newest ${MOST_SHOWN}.`),
})

/** How the shop asks, and what customers said to what was asked in the last `days` days. */
export async function readFeedback({ db, now, canMail }: Pick<CallContext, 'db' | 'now' | 'canMail'>, days: number) {
  const [settings, rows] = await Promise.all([
    readFeedbackSettings(db),
    listSurveys(db, { since: new Date(now.getTime() - days * DAY_MS), limit: MOST_COUNTED }),
  ])
  const answered = rows.filter(({ answeredAt }) => answeredAt !== null)
  return {
    settings,
    canMail,
    days,
    figures: figuresOf(rows.length, answered.map(answerOf)),
    answers: answered
      .toSorted((a, b) => b.answeredAt!.getTime() - a.answeredAt!.getTime())
      .slice(0, MOST_SHOWN)
      .map((row) => ({
        ...answerOf(row),
        ...{ id: row.id, caseId: row.caseId, caseTitle: row.caseTitle, reopened: row.reopened },
        answeredAt: row.answeredAt!.toISOString(),
      })),
  }
}

function answerOf({ satisfaction, ease, solved, words }: SurveyRow): SurveyAnswer {
  return {
    ...(satisfaction !== null && { satisfaction }),
    ...(ease !== null && { ease }),
    ...(solved !== null && { solved }),
    ...(words !== null && { words }),
  }
}

const WHY_NOT: Readonly<Record<ReasonNotToAsk, string>> = {
  open: 'The case is not closed yet. Ask when it is.',
  parted: 'The shop parted with this customer: nobody asks them.',
  abuse: 'Somebody was abused on this case. It is no moment for a survey.',
  safety: 'Safety was at stake on this case. It is no moment for a survey.',
  legal: 'Law or an authority was named on this case. It is no moment for a survey.',
  dispute: 'Money is or was in dispute on this case. It is no moment for a survey.',
  lately: 'This customer was asked not long ago.',
  asked: 'This customer was asked about this case already.',
  no_address: 'No e-mail address of this customer is known. Ask by a link that you hand over.',
}

/** How somebody was asked: by mail, or by a link that is handed over, and shown this once. */
export const askedSchema = z.object({ id, sent: z.enum(['by_mail', 'as_link']), link: z.url().optional() })

/** Asks the customer of a case. Throws `not_found`, or `blocked_by_guard` with `details.reason` where this is no moment to ask. */
export async function askCustomer(context: CallContext, { id, caseId, byMail }: { id: string; caseId: string; byMail: boolean }) {
  const { db, canMail } = context
  const row = await findCaseForUpdate(db, caseId)
  if (!row) throw caseNotFound()
  const [settings, customer] = await Promise.all([readFeedbackSettings(db), findCustomer(db, row.customerId)])
  if (byMail && !canMail) throw new AppError('mail_not_set_up', 'No mail server is set up. Ask by a link that you hand over.')
  const reason = whyNotAsk(await readOccasion(context, row, { customer, byMail }), settings)
  if (reason) throw new AppError('blocked_by_guard', WHY_NOT[reason], { details: { reason } })
  return sendSurvey(context, { id, row, customer, byMail, questions: settings.questions })
}

/** Keeps a survey with its link and puts it to the customer, by mail or by a link to hand over; whether it may is asked before. */
export async function sendSurvey(
  context: CallContext,
  survey: {
    readonly id: string
    readonly row: Pick<CaseRow, 'id' | 'title'>
    readonly customer: Awaited<ReturnType<typeof findCustomer>>
    readonly byMail: boolean
    readonly questions: readonly SurveyQuestion[]
    /** The check of a plan that it asks. */
    readonly followUpId?: string
  },
) {
  const { db, shopId, now, newId, principal, url, enqueue } = context
  const { id, row, customer, byMail, questions, followUpId } = survey
  const { profile } = await readShop(db)
  const caseId = row.id
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS)
  const askedByName = principal.kind === 'anonymous' ? '' : principal.name
  await insertSurvey(db, {
    ...{ shopId, id, caseId, expiresAt, byMail, askedByName, questions },
    followUpId: followUpId ?? null,
    askedAt: now,
  })
  const { token, hash } = makeToken(LINK_BEGINS)
  await insertSignedLink(db, {
    ...{ shopId, id: newId(), purpose: 'answer_survey', subjectId: id, tokenHash: hash, expiresAt, now, madeByName: askedByName },
    madeBy: principal.kind === 'member' ? principal.memberId : null,
  })
  const link = `${url}/survey#${token}`
  if (byMail && customer?.email) {
    const mail = surveyMail({
      ...{ shopName: profile.name, caseTitle: row.title, questions, link, days: LINK_DAYS },
      occasion: followUpId === undefined ? 'closed' : 'check',
      customerName: customer.name ?? undefined,
    })
    await enqueue('send-mail', { to: customer.email, subject: mail.subject.slice(0, 300), text: mail.text, caseId })
  }
  await context.record({ caseId, subjectId: id, data: { byMail } })
  return byMail ? { id, sent: 'by_mail' as const } : { id, sent: 'as_link' as const, link }
}

/** What speaks for and against asking the customer of a case now. */
export async function readOccasion(
  { db, now }: CallContext,
  row: { readonly id: string; readonly customerId: string; readonly state: string },
  { customer, byMail }: { customer: Awaited<ReturnType<typeof findCustomer>>; byMail: boolean },
) {
  const [readings, dispute, last] = await Promise.all([
    listSettledReadings(db, row.id),
    findLatestDispute(db, row.id),
    findLastAsked(db, { customerId: row.customerId, caseId: row.id }),
  ])
  const whole = mergeReadings(readings.map(({ settled }) => settled))
  return {
    closed: row.state === 'closed',
    parted: customer?.standing === 'parted',
    abusive: readings.some(({ settled }) => settled.abusive),
    threats: whole.threats.map(({ kind }) => kind),
    disputed: dispute !== undefined || whole.facts.disputeStatus !== undefined,
    hasAddress: !byMail || Boolean(customer?.email),
    askedOfThisCase: last.ofThisCase,
    ...(last.at && { daysSinceAsked: (now.getTime() - last.at.getTime()) / DAY_MS }),
  }
}

/** What whoever holds a survey's link is asked. */
export const surveySchema = z.object({
  shopName: z.string(),
  locale: z.string(),
  currency: z.string(),
  caseTitle: z.string(),
  questions: z.array(
    z.object({ name: z.enum(SURVEY_QUESTIONS), text: z.string(), choices: z.array(z.object({ value: z.string(), words: z.string() })) }),
  ),
})
