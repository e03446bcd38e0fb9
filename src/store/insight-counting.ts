import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What changes from here on in this transaction is counted at its end by `countInsightsNow`, all at once, and not row by row. */
export async function countInsightsLater(db: Db): Promise<void> {
  await sql`select set_config('evenkeel.counted_later', 'on', true)`.execute(db)
}

/** Counts these cases anew, each as it stands now, and goes back to counting row by row. */
export async function countInsightsNow(db: Db, { shopId, caseIds }: { shopId: string; caseIds: readonly string[] }): Promise<void> {
  await sql`select set_config('evenkeel.counted_later', 'off', true)`.execute(db)
  if (caseIds.length === 0) return
  const ids = [...caseIds]
  // What another transaction changed meanwhile is seen by the statement after this one.
  await sql`select from evenkeel.cases where id = any(${ids}::uuid[]) order by id for no key update`.execute(db)
  await sql`select evenkeel.write_insight_facts(${shopId}::uuid, ${ids}::uuid[])`.execute(db)
}
