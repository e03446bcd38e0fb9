import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Cases of a cause that were opened in one week. */
export interface WeekCount {
  readonly cause: string
  /** The Monday that it begins with, by the shop's clock, such as `2026-11-16`. */
  readonly week: string
  readonly cases: number
}

/** The Monday of the week that a moment is in, by a zone's clock. */
export async function findWeekOf(db: Db, at: Date, timeZone: string): Promise<string> {
  const { rows } = await sql<{
    week: string
  }>`select to_char(date_trunc('week', ${at}::timestamptz at time zone ${timeZone}), 'YYYY-MM-DD') as week`.execute(db)
  return rows[0]!.week
}

/**
 * Cases a week and cause, by a zone's clock, of weeks in a row given by their Mondays; what came after the last one began counts in it. Weeks without a case
 * are left out. Each case is put between the moments at which weeks begin: to ask the zone for each takes three times as long.
 */
export async function countCasesByWeek(db: Db, { weeks, timeZone }: { weeks: readonly string[]; timeZone: string }): Promise<WeekCount[]> {
  const [first] = weeks
  if (first === undefined) return []
  const begins = sql`(select array_agg(monday at time zone ${timeZone} order by monday) from unnest(${[...weeks]}::timestamp[]) monday)`
  const { rows } = await sql<{ cause: string; place: number; cases: number }>`
    select counted_as as cause, width_bucket(opened_at, ${begins}) as place, count(*)::int as cases
    from insight_facts where opened_at >= ${first}::timestamp at time zone ${timeZone} and counted_as is not null group by 1, 2 order by 1, 2`.execute(
    db,
  )
  return rows.map(({ cause, place, cases }) => ({ cause, week: weeks[place - 1] ?? first, cases }))
}

/** What a customer said first on a case. */
export interface SayingRow {
  readonly caseId: string
  readonly customerId: string
  readonly title: string
  readonly openedAt: Date
  readonly text: string
}

/** The newest cases under some causes, or under all others, opened from one day until before another by a zone's clock, with what their customers said first. */
export async function listSayings(
  db: Db,
  wanted: {
    readonly causes: readonly string[]
    readonly are: 'these' | 'others'
    readonly from: string
    readonly until: string
    readonly timeZone: string
    readonly limit: number
  },
): Promise<SayingRow[]> {
  const { causes, are, from, until, timeZone, limit } = wanted
  const { rows } = await sql<SayingRow>`
    select f.case_id as "caseId", f.customer_id as "customerId", c.title, f.opened_at as "openedAt", said.text
    from (
      select f.shop_id, f.case_id, f.customer_id, f.opened_at from insight_facts f
      where ${are === 'these' ? sql`f.counted_as = any(${[...causes]}::text[])` : sql`f.counted_as <> all(${[...causes]}::text[])`}
        and f.opened_at >= ${from}::timestamp at time zone ${timeZone} and f.opened_at < ${until}::timestamp at time zone ${timeZone}
      order by f.opened_at desc limit ${limit}
    ) f
    join cases c on c.shop_id = f.shop_id and c.id = f.case_id and c.anonymised_at is null
    join lateral (
      select left(m.text, 2000) as text from messages m where m.shop_id = f.shop_id and m.case_id = f.case_id and m.direction = 'inbound'
      order by m.said_at, m.id limit 1
    ) said on true
    order by f.opened_at desc, f.case_id`.execute(db)
  return rows
}
