import { sql } from 'kysely'
import type { CaseState, Cause, Channel, Option, Platform, Standing } from '../core/case.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { ReadingChange } from '../core/reading/reading-change.ts'
import type { Db } from './database.ts'

/** A case at one moment. */
export interface Moment {
  readonly caseId: string
  readonly at: Date
}

/** What the database tells of a case as it stood at a moment; what nobody kept is as it is now. */
export interface CaseAtMoment extends Moment {
  readonly messageId: string | null
  readonly words: string | null
  readonly subject: string | null
  readonly reading: Pick<Reading, 'heat' | 'threats' | 'cause' | 'wants' | 'language' | 'abusive' | 'facts'> | null
  readonly adjustments: readonly ReadingChange[] | null
  readonly channel: Channel
  readonly platform: Platform | null
  readonly stars: number | null
  readonly state: CaseState
  readonly urgency: number
  readonly title: string
  readonly tags: readonly string[]
  readonly assignedTo: string | null
  readonly openedAt: Date
  readonly messages: number
  readonly answeredAt: Date | null
  readonly waitingSince: Date | null
  readonly lastWordAt: Date | null
  readonly deadlineAt: Date | null
  readonly disputeOpen: boolean
  readonly orderMinor: number | null
  readonly situationMinor: number | null
  readonly option: Option | null
  readonly amountMinor: number | null
  readonly standing: Standing
  readonly customerName: string | null
  readonly customerEmail: string | null
  readonly casesIn90Days: number
  readonly lifetimeMinor: number
  readonly orders: number
  readonly cause: Cause
}

/**
 * Cases as they stood at moments, in the order of the moments; those that are gone, or went into another one, are left out. Orders of other currencies
 * count no money.
 */
export async function listCasesAtMoments(db: Db, moments: readonly Moment[], currency: string): Promise<CaseAtMoment[]> {
  if (moments.length === 0) return []
  const cases = moments.map(({ caseId }) => caseId)
  const times = moments.map(({ at }) => at.toISOString())
  const { rows } = await sql<CaseAtMoment>`
    select c.id as "caseId", m.at, said.id as "messageId", left(said.text, 20000) as words, said.subject, said.reading, said.adjustments,
      coalesce(said.channel, c.channel) as channel, c.platform, review.stars, c.state, c.urgency, c.title, c.tags,
      c.assigned_to as "assignedTo", c.opened_at as "openedAt", c.cause,
      spoken.messages, spoken."answeredAt", spoken."lastWordAt",
      (select min(x.said_at) from messages x where x.shop_id = c.shop_id and x.case_id = c.id and x.direction = 'inbound' and x.said_at <= m.at
        and x.said_at > coalesce(spoken."answeredAt", '-infinity')) as "waitingSince",
      least(dispute."dueAt", promise."dueAt") as "deadlineAt", coalesce(dispute.open, false) as "disputeOpen",
      case when o.currency = ${currency} and o.total_minor > 0 then o.total_minor::float8 end as "orderMinor",
      decided."situationMinor", decided.option, decided."amountMinor",
      u.standing, u.name as "customerName", mail.value as "customerEmail",
      others.count as "casesIn90Days", coalesce(bought.total, 0) as "lifetimeMinor", coalesce(bought.count, 0) as orders
    from unnest(${cases}::uuid[], ${times}::timestamptz[]) with ordinality as m(case_id, at, place)
    join cases c on c.id = m.case_id and c.merged_into is null
    join customers u on u.shop_id = c.shop_id and u.id = c.customer_id
    left join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    left join lateral (
      select x.id, x.text, x.subject, x.channel, r.adjustments,
        case when r.result is not null then jsonb_build_object('heat', r.result -> 'heat', 'threats', r.result -> 'threats', 'cause', r.result -> 'cause',
          'wants', r.result -> 'wants', 'language', r.result -> 'language', 'abusive', r.result -> 'abusive', 'facts', r.result -> 'facts') end as reading
      from messages x left join lateral (
        select y.result, y.adjustments from readings y where y.shop_id = x.shop_id and y.message_id = x.id order by y.created_at desc limit 1
      ) r on true
      where x.shop_id = c.shop_id and x.case_id = c.id and x.direction = 'inbound' and x.said_at <= m.at
      order by x.said_at desc, x.id desc limit 1
    ) said on true
    left join lateral (
      select count(*) filter (where x.direction = 'inbound')::int as messages, max(x.said_at) filter (where x.direction = 'outbound') as "answeredAt",
        max(x.said_at) as "lastWordAt"
      from messages x where x.shop_id = c.shop_id and x.case_id = c.id and x.direction <> 'note' and x.said_at <= m.at
    ) spoken on true
    left join lateral (
      select x.stars from reviews x where x.shop_id = c.shop_id and x.case_id = c.id and x.created_at <= m.at order by x.created_at desc limit 1
    ) review on true
    left join lateral (
      select bool_or(x.status in ('inquiry', 'open')) as open,
        min(x.due_at) filter (where x.status in ('inquiry', 'open') and (x.sent_at is null or x.sent_at > m.at)) as "dueAt"
      from disputes x where x.shop_id = c.shop_id and x.case_id = c.id and x.created_at <= m.at
    ) dispute on true
    left join lateral (
      select min(x.due_at) as "dueAt" from follow_ups x
      where x.shop_id = c.shop_id and x.case_id = c.id and x.created_at <= m.at and (x.done_at is null or x.done_at > m.at)
    ) promise on true
    left join lateral (
      select (x.situation ->> 'orderValueMinor')::float8 as "situationMinor", coalesce(chosen.option, x.result ->> 'recommended') as option,
        coalesce(chosen.amount::float8, (jsonb_path_query_first(x.result, '$.options[*] ? (@.option == $wanted).amountMinor',
          jsonb_build_object('wanted', x.result -> 'recommended')))::float8) as "amountMinor"
      from decisions x left join lateral (
        select x.chosen_option as option, x.chosen_amount_minor as amount where x.chosen_at <= m.at
      ) chosen on true
      where x.shop_id = c.shop_id and x.case_id = c.id and x.created_at <= m.at order by x.created_at desc, x.id desc limit 1
    ) decided on true
    left join lateral (
      select x.value from customer_identities x where x.shop_id = c.shop_id and x.customer_id = c.customer_id and x.kind = 'email'
      order by x.created_at, x.id limit 1
    ) mail on true
    left join lateral (
      select count(*)::int as count from cases x where x.shop_id = c.shop_id and x.customer_id = c.customer_id and x.merged_into is null
        and x.opened_at <= m.at and x.opened_at > m.at - interval '90 days'
    ) others on true
    left join lateral (
      select count(*)::int as count, sum(x.total_minor) filter (where x.currency = ${currency})::float8 as total
      from orders x where x.shop_id = c.shop_id and x.customer_id = c.customer_id and coalesce(x.placed_at, x.created_at) <= m.at
    ) bought on true
    order by m.place`.execute(db)
  return rows
}

/** What a past case could have been looked at for. */
export type MomentKind = 'message' | 'review' | 'dispute' | 'case_change'

/**
 * Of the `cases` cases that were opened last: every moment at which something of a kind happened to them, oldest first. A change is known by its last one
 * alone.
 */
export async function listMoments(db: Db, { kind, cases }: { kind: MomentKind; cases: number }): Promise<Moment[]> {
  const latest = sql`select id, shop_id, updated_at from cases where merged_into is null order by opened_at desc, id desc limit ${cases}`
  const { rows } = await sql<Moment>`with latest as (${latest}) ${momentsOf(kind)} order by 2, 1`.execute(db)
  return rows
}

function momentsOf(kind: MomentKind) {
  switch (kind) {
    case 'message':
    case 'review':
      return sql`select m.case_id as "caseId", m.said_at as at from latest c join messages m on m.shop_id = c.shop_id and m.case_id = c.id
        where m.direction = 'inbound' and (m.channel = 'review') = ${kind === 'review'}`
    case 'dispute':
      return sql`select d.case_id as "caseId", d.created_at as at from latest c join disputes d on d.shop_id = c.shop_id and d.case_id = c.id`
    case 'case_change':
      return sql`select id as "caseId", updated_at as at from latest`
  }
}

/** How many cases there are, at most `most`. */
export async function countCases(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from cases where merged_into is null limit ${most}) as latest`.execute(db)
  return rows[0]?.count ?? 0
}

/** By id: the titles of cases. */
export async function listCaseTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; title: string }>`select id, title from cases where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}
