import type { SecondReading } from '../core/reading/second-reading.ts'
import type { Db } from './database.ts'

/** Saves what a model read in a message, in place of what one read before. */
export async function saveSecondReading(
  db: Db,
  reading: { shopId: string; messageId: string; model: string; result: SecondReading; now: Date },
): Promise<void> {
  const { shopId, messageId, model, now } = reading
  const values = { model, result: JSON.stringify(reading.result), createdAt: now }
  await db
    .insertInto('secondReadings')
    .values({ shopId, messageId, ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'messageId']).doUpdateSet(values))
    .execute()
}

/** What a model read in the newest message of a case that one read, or undefined. The result is as it was saved; the operation checks it. */
export async function findLatestSecondReading(
  db: Db,
  caseId: string,
): Promise<{ readonly messageId: string; readonly model: string; readonly result: unknown; readonly createdAt: Date } | undefined> {
  return db
    .selectFrom('secondReadings as r')
    .innerJoin('messages', (join) => join.onRef('messages.shopId', '=', 'r.shopId').onRef('messages.id', '=', 'r.messageId'))
    .select(['r.messageId', 'r.model', 'r.result', 'r.createdAt'])
    .where('messages.caseId', '=', caseId)
    .orderBy('messages.saidAt', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
