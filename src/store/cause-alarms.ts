import type { Db } from './database.ts'

/** Something that was noticed as rising. */
export interface CauseAlarmRow {
  readonly id: string
  readonly cause: string
  /** The Monday of its first week, such as `2026-11-02`. */
  readonly beganOn: string
  readonly kind: 'rising' | 'new'
  readonly noticedAt: Date
  /** In so many weeks until it was noticed. */
  readonly cases: number
  readonly weeks: number
  readonly expectedWeekly: number
  readonly endedAt: Date | null
}

const COLUMNS = ['id', 'cause', 'beganOn', 'kind', 'noticedAt', 'cases', 'weeks', 'expectedWeekly', 'endedAt'] as const

/** The alarms of the shop, the newest first. */
export async function listCauseAlarms(db: Db, limit: number): Promise<CauseAlarmRow[]> {
  return (await db
    .selectFrom('causeAlarms')
    .select(COLUMNS)
    .orderBy('noticedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()) as CauseAlarmRow[]
}

/** Keeps an alarm, unless the cause has one that is not over or had one that began that week; returns whether it was kept. */
export async function insertCauseAlarm(db: Db, alarm: Omit<CauseAlarmRow, 'endedAt'> & { readonly shopId: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('causeAlarms')
    .values(alarm)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Ends every alarm that is not over, but for those of these causes; returns the causes of those that ended. */
export async function endCauseAlarms(db: Db, { except, now }: { except: readonly string[]; now: Date }): Promise<string[]> {
  const rows = await db
    .updateTable('causeAlarms')
    .set({ endedAt: now })
    .where('endedAt', 'is', null)
    .$if(except.length > 0, (update) => update.where('cause', 'not in', [...except]))
    .returning('cause')
    .execute()
  return rows.map(({ cause }) => cause)
}
