import { sql } from 'kysely'
import type { When } from '../core/automation/automation.ts'
import type { Db } from './database.ts'

type Since = Extract<When, { readonly on: 'time_since' }>['since']

const COLUMNS = { opened: 'opened_at', waiting: 'answer_since', last_word: 'last_said_at', closed: 'closed_at' } as const satisfies Record<
  Since,
  string
>

/** Cases whose moment lies after `from` and not after `to`, the earliest first: open ones, or closed ones where it is since then. */
export async function listDueSince(
  db: Db,
  { since, from, to, limit }: { since: Since; from: Date; to: Date; limit: number },
): Promise<{ readonly caseId: string; readonly at: Date }[]> {
  const column = sql.ref(COLUMNS[since])
  const { rows } = await sql<{ caseId: string; at: Date }>`
    select id as "caseId", ${column} as at from cases
    where ${column} > ${from} and ${column} <= ${to} and merged_into is null and (state = 'closed') = ${since === 'closed'}
    order by ${column}, id limit ${limit}`.execute(db)
  return rows
}

/** Ids of open cases, in their order, after one. */
export async function listOpenCaseIds(db: Db, { after, limit }: { after: string | undefined; limit: number }): Promise<string[]> {
  let all = db.selectFrom('cases').select('id').where('state', '!=', 'closed').where('mergedInto', 'is', null)
  if (after !== undefined) all = all.where('id', '>', after)
  return (await all.orderBy('id').limit(limit).execute()).map(({ id }) => id)
}
