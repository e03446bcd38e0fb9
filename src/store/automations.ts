import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Whether a change of a case has to be looked at: a policy was ever written that has clocks or thresholds. */
export async function hasRulesToFollow(db: Db): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from policy_versions where document ?| array['hours', 'promises', 'escalation']) as has`.execute(db)
  return rows[0]?.has ?? false
}
