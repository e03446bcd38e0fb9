import type { Db } from './database.ts'

/** Lets a member hear of a case; nothing changes where they do already. */
export async function insertWatcher(db: Db, watcher: { shopId: string; caseId: string; memberId: string; now: Date }): Promise<void> {
  const { now, ...values } = watcher
  await db
    .insertInto('watchers')
    .values({ ...values, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteWatcher(db: Db, { caseId, memberId }: { caseId: string; memberId: string }): Promise<void> {
  await db.deleteFrom('watchers').where('caseId', '=', caseId).where('memberId', '=', memberId).execute()
}

/** Who watches a case, the longest first. */
export async function listWatchers(db: Db, caseId: string): Promise<{ readonly memberId: string; readonly name: string }[]> {
  return db
    .selectFrom('watchers')
    .innerJoin('members', (join) => join.onRef('members.shopId', '=', 'watchers.shopId').onRef('members.id', '=', 'watchers.memberId'))
    .select(['memberId', 'name'])
    .where('caseId', '=', caseId)
    .orderBy('since')
    .orderBy('memberId')
    .execute()
}
