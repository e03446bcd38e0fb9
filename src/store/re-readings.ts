import type { Channel } from '../core/case.ts'
import type { Db } from './database.ts'

/** The last time that a shop's past messages were read anew. */
export interface ReReadingRow {
  readonly readerVersion: string
  readonly startedAt: Date
  readonly startedByName: string
  readonly total: number
  readonly done: number
  readonly changed: number
  readonly endedAt: Date | null
  readonly stopped: boolean
}

/** How the last one stands, or undefined when there was none. */
export async function findReReading(db: Db): Promise<ReReadingRow | undefined> {
  return db
    .selectFrom('reReadings')
    .select(['readerVersion', 'startedAt', 'startedByName', 'total', 'done', 'changed', 'endedAt', 'stopped'])
    .executeTakeFirst()
}

/** Begins one, in the place of the last. */
export async function beginReReading(
  db: Db,
  begun: { shopId: string; readerVersion: string; startedByName: string; total: number; now: Date },
): Promise<void> {
  const { shopId, now, ...rest } = begun
  const values = { ...rest, startedAt: now, done: 0, changed: 0, endedAt: null, stopped: false }
  await db
    .insertInto('reReadings')
    .values({ shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}

/** Counts what was read, of the one that was begun then and goes on; `end` when nothing is left. */
export async function noteReReading(
  db: Db,
  progress: { startedAt: Date; done: number; changed: number; end: boolean; now: Date },
): Promise<void> {
  await db
    .updateTable('reReadings')
    .set((eb) => ({
      done: eb('done', '+', progress.done),
      changed: eb('changed', '+', progress.changed),
      ...(progress.end && { endedAt: progress.now }),
    }))
    .where('startedAt', '=', progress.startedAt)
    .execute()
}

/** Ends the one that goes on, where one does; returns whether one did. */
export async function stopReReading(db: Db, now: Date): Promise<boolean> {
  const updated = await db.updateTable('reReadings').set({ endedAt: now, stopped: true }).where('endedAt', 'is', null).executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** How many inbound messages there are, and how many of them another reader than this read. */
export async function countReadMessages(db: Db, readerVersion: string): Promise<{ total: number; older: number }> {
  const row = await db
    .selectFrom('readings')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.countAll<number>().filterWhere('readerVersion', '<>', readerVersion).as('older'),
    ])
    .executeTakeFirstOrThrow()
  return { total: Number(row.total), older: Number(row.older) }
}

/** The next inbound messages by their ids. */
export async function listMessagesToRead(
  db: Db,
  page: { after: string | undefined; limit: number },
): Promise<{ id: string; caseId: string; channel: Channel; text: string }[]> {
  let select = db
    .selectFrom('messages')
    .select(['id', 'caseId', 'channel', 'text'])
    .where('direction', '=', 'inbound')
    // Where the words were taken out, what was read of them is all that is left.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('cases').select('cases.id').whereRef('cases.id', '=', 'messages.caseId').where('anonymisedAt', 'is not', null)),
      ),
    )
    .orderBy('id')
    .limit(page.limit)
  if (page.after !== undefined) select = select.where('id', '>', page.after)
  return (await select.execute()) as { id: string; caseId: string; channel: Channel; text: string }[]
}
