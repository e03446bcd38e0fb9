import { sql } from 'kysely'
import type { Channel } from '../core/case.ts'
import type { Solved, SurveyQuestion } from '../core/feedback/survey.ts'
import type { Db } from './database.ts'

/** One time that a customer was asked, with the answer once there is one. */
export interface SurveyRow {
  readonly id: string
  readonly caseId: string
  readonly questions: readonly SurveyQuestion[]
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly satisfaction: number | null
  readonly ease: number | null
  readonly solved: Solved | null
  readonly words: string | null
  readonly reopened: boolean
  /** The check of a plan that it asks. */
  readonly followUpId: string | null
}

const COLUMNS = [
  'id',
  'caseId',
  'questions',
  'askedAt',
  'expiresAt',
  'answeredAt',
  'satisfaction',
  'ease',
  'solved',
  'words',
  'reopened',
  'followUpId',
] as const

export async function insertSurvey(
  db: Db,
  survey: Pick<SurveyRow, 'id' | 'caseId' | 'questions' | 'askedAt' | 'expiresAt' | 'followUpId'> & {
    shopId: string
    askedByName: string
    byMail: boolean
  },
): Promise<void> {
  const { questions, ...values } = survey
  await db
    .insertInto('surveys')
    .values({ ...values, questions: [...questions] })
    .execute()
}

export async function findSurvey(db: Db, id: string): Promise<SurveyRow | undefined> {
  return (await db.selectFrom('surveys').select(COLUMNS).where('id', '=', id).executeTakeFirst()) as SurveyRow | undefined
}

/** Keeps an answer; false where there is one already. */
export async function answerSurvey(
  db: Db,
  answer: Pick<SurveyRow, 'id' | 'satisfaction' | 'ease' | 'solved' | 'words' | 'reopened'> & { readonly now: Date },
): Promise<boolean> {
  const { id, now, ...values } = answer
  const { numUpdatedRows } = await db
    .updateTable('surveys')
    .set({ ...values, answeredAt: now })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The surveys asked since an instant, newest first, with the title of their case. */
export async function listSurveys(
  db: Db,
  { since, limit }: { since: Date; limit: number },
): Promise<(SurveyRow & { readonly caseTitle: string })[]> {
  const rows = await db
    .selectFrom('surveys')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'surveys.shopId').onRef('cases.id', '=', 'surveys.caseId'))
    .select([...COLUMNS.map((column) => `surveys.${column}` as const), 'cases.title as caseTitle'])
    .where('askedAt', '>=', since)
    .orderBy('askedAt', 'desc')
    .orderBy('surveys.id', 'desc')
    .limit(limit)
    .execute()
  return rows as (SurveyRow & { caseTitle: string })[]
}

/** When the customer of a case was last asked about anything, and whether about this case. */
export async function findLastAsked(
  db: Db,
  { customerId, caseId }: { customerId: string; caseId: string },
): Promise<{ readonly at: Date | null; readonly ofThisCase: boolean }> {
  const row = await db
    .selectFrom('surveys')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'surveys.shopId').onRef('cases.id', '=', 'surveys.caseId'))
    .select((eb) => [eb.fn.max('askedAt').as('at'), sql<boolean>`coalesce(bool_or(surveys.case_id = ${caseId}), false)`.as('ofThisCase')])
    .where('cases.customerId', '=', customerId)
    .executeTakeFirstOrThrow()
  return { at: row.at as Date | null, ofThisCase: row.ofThisCase }
}

export interface CaseToAsk {
  readonly id: string
  readonly channel: Channel
  readonly closedAt: Date
}

/** Closed cases about which nobody was asked yet, closed within the given time, longest ago first; those after one of them, where one is given. */
export async function listCasesToAsk(
  db: Db,
  { from, to, after, limit }: { from: Date; to: Date; after?: Pick<CaseToAsk, 'id' | 'closedAt'> | undefined; limit: number },
): Promise<CaseToAsk[]> {
  let select = db
    .selectFrom('cases')
    .select(['id', 'channel', 'closedAt'])
    .where('state', '=', 'closed')
    .where('closedAt', '>', from)
    .where('closedAt', '<=', to)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('surveys').select('surveys.id').whereRef('surveys.caseId', '=', 'cases.id'))))
    .orderBy('closedAt')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) select = select.where((eb) => eb(eb.refTuple('closedAt', 'id'), '>', eb.tuple(after.closedAt, after.id)))
  return (await select.execute()) as CaseToAsk[]
}

/** How the shop asks, as it was saved; the operation checks it. */
export async function findFeedbackSettings(db: Db): Promise<{ readonly settings: unknown; readonly version: number } | undefined> {
  return db.selectFrom('feedbackSettings').select(['settings', 'version']).executeTakeFirst()
}

/** Changes them when `version` is still the current one (0: none were there); returns whether it was. */
export async function saveFeedbackSettings(
  db: Db,
  { shopId, version, settings, now }: { shopId: string; version: number; settings: object; now: Date },
): Promise<boolean> {
  const values = { settings: JSON.stringify(settings), updatedAt: now }
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('feedbackSettings')
      .values({ shopId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('feedbackSettings')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
