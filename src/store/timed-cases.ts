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

/**
 * Of the `cases` cases that were opened last: every moment at which so many hours had passed since such a moment while that still held, oldest first. A
 * wait begins with what the customer says first after an answer and ends with the next one; a word is the last one until another comes.
 */
export async function listTimedMoments(
  db: Db,
  { since, hours, cases, now }: { since: Since; hours: number; cases: number; now: Date },
): Promise<{ readonly caseId: string; readonly at: Date }[]> {
  const wait = sql`make_interval(secs => ${hours * 3600})`
  const { rows } = await sql<{ caseId: string; at: Date }>`
    with latest as (
      select id, shop_id, opened_at, closed_at from cases where merged_into is null order by opened_at desc, id desc limit ${cases}
    ), moments as (${momentsSince(since)})
    select k.id as "caseId", m.from_at + ${wait} as at from moments m join latest k on k.id = m.case_id
    where m.from_at + ${wait} <= ${now} and m.from_at + ${wait} < coalesce(m.until_at, 'infinity')
      and (${since === 'closed'} or k.closed_at is null or k.closed_at > m.from_at + ${wait})
    order by 2, 1`.execute(db)
  return rows
}

function momentsSince(since: Since) {
  switch (since) {
    case 'opened':
      return sql`select id as case_id, opened_at as from_at, null::timestamptz as until_at from latest`
    case 'closed':
      return sql`select id as case_id, closed_at as from_at, null::timestamptz as until_at from latest where closed_at is not null`
    case 'last_word':
      return sql`select x.case_id, x.said_at as from_at, lead(x.said_at) over (partition by x.case_id order by x.said_at, x.id) as until_at
        from latest c join messages x on x.shop_id = c.shop_id and x.case_id = c.id and x.direction <> 'note'`
    case 'waiting':
      return sql`select case_id, said_at as from_at, answered_at as until_at from (
          select x.case_id, x.direction, x.said_at, lag(x.direction) over said as before,
            min(x.said_at) filter (where x.direction = 'outbound') over (said rows between 1 following and unbounded following) as answered_at
          from latest c join messages x on x.shop_id = c.shop_id and x.case_id = c.id and x.direction <> 'note'
          window said as (partition by x.case_id order by x.said_at, x.id)
        ) as spoken where direction = 'inbound' and before is distinct from 'inbound'`
  }
}

/** The newest open cases, as moments of now. */
export async function listOpenCases(
  db: Db,
  { cases, now }: { cases: number; now: Date },
): Promise<{ readonly caseId: string; readonly at: Date }[]> {
  const { rows } = await sql<{ caseId: string }>`
    select id as "caseId" from (select id, state from cases where merged_into is null order by opened_at desc, id desc limit ${cases}) as latest
    where state <> 'closed'`.execute(db)
  return rows.map(({ caseId }) => ({ caseId, at: now }))
}
