import { sql } from 'kysely'
import type { Channel, Heat, Option, Threat } from '../core/case.ts'
import type { Situation } from '../core/decision/situation.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { ReadingChange } from '../core/reading/reading-change.ts'
import type { Db } from './database.ts'

/** A case that was, with its latest decision. */
export interface PastCaseRow {
  readonly caseId: string
  readonly title: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly heat: Heat
  readonly channel: Channel
  readonly threats: readonly Threat[]
  readonly situation: Situation | null
  readonly chosenOption: Option | null
  readonly chosenAmountMinor: number | null
  readonly casesIn90Days: number
  readonly lifetimeMinor: number
}

/** One thing said on a past case, and what was read in it. */
export interface PastWordRow {
  readonly caseId: string
  readonly messageId: string
  readonly inbound: boolean
  readonly saidAt: Date
  readonly reading: Pick<Reading, 'heat' | 'threats' | 'cause' | 'wants' | 'facts' | 'amounts'> | null
  readonly adjustments: readonly ReadingChange[] | null
}

/** The ids of the cases that were opened last, the newest first. */
export async function listPastCaseIds(db: Db, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('mergedInto', 'is', null)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Cases with their latest decisions, in the order of their ids; those that are gone are left out. Orders of other currencies count no money. */
export async function listPastCases(db: Db, ids: readonly string[], currency: string): Promise<PastCaseRow[]> {
  const { rows } = await sql<PastCaseRow>`
    select c.id as "caseId", c.title, c.opened_at as "openedAt", c.closed_at as "closedAt", c.heat, c.channel, c.threats,
      d.situation, d.chosen_option as "chosenOption", d.chosen_amount_minor::float8 as "chosenAmountMinor",
      others.count as "casesIn90Days", coalesce(bought.total, 0) as "lifetimeMinor"
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join cases c on c.id = wanted.id
    left join lateral (
      select x.situation, x.chosen_option, x.chosen_amount_minor from decisions x
      where x.shop_id = c.shop_id and x.case_id = c.id order by x.created_at desc, x.id desc limit 1
    ) d on true
    left join lateral (
      select count(*)::int as count from cases x where x.shop_id = c.shop_id and x.customer_id = c.customer_id and x.merged_into is null
        and x.opened_at <= c.opened_at and x.opened_at > c.opened_at - interval '90 days'
    ) others on true
    left join lateral (
      select sum(x.total_minor)::float8 as total from orders x
      where x.shop_id = c.shop_id and x.customer_id = c.customer_id and x.currency = ${currency}
        and coalesce(x.placed_at, x.created_at) <= c.opened_at
    ) bought on true
    order by wanted.place`.execute(db)
  return rows
}

/** What was said on cases, notes left out, oldest first, with the latest reading of each message. */
export async function listPastWords(db: Db, ids: readonly string[]): Promise<PastWordRow[]> {
  const { rows } = await sql<PastWordRow>`
    select m.case_id as "caseId", m.id as "messageId", m.direction = 'inbound' as inbound, m.said_at as "saidAt", r.reading, r.adjustments
    from messages m
    left join lateral (
      select x.adjustments, jsonb_build_object('heat', x.result -> 'heat', 'threats', x.result -> 'threats', 'cause', x.result -> 'cause',
        'wants', x.result -> 'wants', 'facts', x.result -> 'facts', 'amounts', x.result -> 'amounts') as reading
      from readings x where x.shop_id = m.shop_id and x.message_id = m.id order by x.created_at desc limit 1
    ) r on m.direction = 'inbound'
    where m.case_id = any(${ids}::uuid[]) and m.direction <> 'note'
    order by m.said_at, m.id`.execute(db)
  return rows
}
