import type { Reading } from '../core/reading/reading.ts'
import type { ReadingChange } from '../core/reading/reading-change.ts'
import type { Db } from './database.ts'
import type { Direction } from './messages.ts'

/** One message of a customer's cases with its newest reading. */
export interface HistoryRow {
  readonly caseId: string
  readonly direction: Exclude<Direction, 'note'>
  readonly text: string
  readonly saidAt: Date
  readonly messageId: string
  readonly result: Reading | null
  readonly adjustments: readonly ReadingChange[] | null
}

/** What a customer wrote and the shop answered since a day, notes left out; oldest first, the newest `limit` of it. */
export async function listCustomerHistory(
  db: Db,
  customerId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<HistoryRow[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'messages.shopId').onRef('cases.id', '=', 'messages.caseId'))
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('readings')
          .select(['readings.result', 'readings.adjustments'])
          .whereRef('readings.shopId', '=', 'messages.shopId')
          .whereRef('readings.messageId', '=', 'messages.id')
          .orderBy('readings.createdAt', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select([
      'messages.id as messageId',
      'messages.caseId',
      'messages.direction',
      'messages.text',
      'messages.saidAt',
      'newest.result',
      'newest.adjustments',
    ])
    .where('cases.customerId', '=', customerId)
    .where('messages.direction', '!=', 'note')
    .where('messages.saidAt', '>=', since)
    .orderBy('messages.saidAt', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse() as unknown as HistoryRow[]
}
