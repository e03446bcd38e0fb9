import type { Db } from './database.ts'

export interface TurnRow {
  readonly id: string
  readonly conversationId: string
  /** From 1, without gaps. */
  readonly number: number
  readonly question: string
  /** As it was given; the operation checks it against its schema. */
  readonly answer: unknown
  /** The same in plain words. */
  readonly answerText: string
  readonly answeredBy: 'playbook' | 'model'
  readonly modelName: string | null
  readonly whyNotModel: string | null
  readonly askedByName: string
  readonly askedAt: Date
}

/** Adds a turn at the end of its conversation, which is locked. */
export async function insertTurn(
  db: Db,
  turn: Omit<TurnRow, 'number' | 'askedAt' | 'answer'> & { shopId: string; answer: object; askedBy: string | null; now: Date },
): Promise<void> {
  const { now, answer, ...values } = turn
  const last = await db
    .selectFrom('conversationTurns')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('conversationId', '=', turn.conversationId)
    .executeTakeFirst()
  await db
    .insertInto('conversationTurns')
    .values({ ...values, answer: JSON.stringify(answer), number: (last?.number ?? 0) + 1, askedAt: now })
    .execute()
}

export async function findTurn(db: Db, id: string): Promise<TurnRow | undefined> {
  const row = await selectTurns(db).where('id', '=', id).executeTakeFirst()
  return row as TurnRow | undefined
}

/** The turns of a conversation, oldest first. */
export async function listTurns(db: Db, conversationId: string): Promise<TurnRow[]> {
  return (await selectTurns(db).where('conversationId', '=', conversationId).orderBy('number').execute()) as TurnRow[]
}

/** The last turns of a conversation, oldest of them first. */
export async function listLastTurns(db: Db, conversationId: string, limit: number): Promise<TurnRow[]> {
  const rows = await selectTurns(db).where('conversationId', '=', conversationId).orderBy('number', 'desc').limit(limit).execute()
  return rows.reverse() as TurnRow[]
}

function selectTurns(db: Db) {
  return db
    .selectFrom('conversationTurns')
    .select([
      'id',
      'conversationId',
      'number',
      'question',
      'answer',
      'answerText',
      'answeredBy',
      'modelName',
      'whyNotModel',
      'askedByName',
      'askedAt',
    ])
}

export interface RatingRow {
  readonly turnId: string
  readonly ratedBy: string
  readonly verdict: 'up' | 'down'
  readonly reason: string | null
}

/** Keeps one verdict of each rater on a turn: the latest. */
export async function saveRating(db: Db, rating: RatingRow & { shopId: string; ratedByName: string; now: Date }): Promise<void> {
  const { now, ...values } = rating
  const { verdict, reason, ratedByName } = rating
  await db
    .insertInto('answerRatings')
    .values({ ...values, ratedAt: now })
    .onConflict((conflict) => conflict.columns(['shopId', 'turnId', 'ratedBy']).doUpdateSet({ verdict, reason, ratedByName, ratedAt: now }))
    .execute()
}

/** Takes a verdict back. */
export async function deleteRating(db: Db, { turnId, ratedBy }: { turnId: string; ratedBy: string }): Promise<void> {
  await db.deleteFrom('answerRatings').where('turnId', '=', turnId).where('ratedBy', '=', ratedBy).execute()
}

/** All verdicts on the turns of a conversation. */
export async function listRatings(db: Db, conversationId: string): Promise<RatingRow[]> {
  const rows = await db
    .selectFrom('answerRatings')
    .innerJoin('conversationTurns', (join) =>
      join.onRef('conversationTurns.shopId', '=', 'answerRatings.shopId').onRef('conversationTurns.id', '=', 'answerRatings.turnId'),
    )
    .select(['turnId', 'ratedBy', 'verdict', 'reason'])
    .where('conversationId', '=', conversationId)
    .execute()
  return rows as RatingRow[]
}
