import { sql } from 'kysely'
import type { Db } from './database.ts'

/** The tables that people may have for a spreadsheet program. */
export const TABLE_KINDS = ['cases', 'customers', 'orders', 'outcomes', 'events'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

export interface TablePage {
  readonly after: string | undefined
  readonly limit: number
}

/** Rows with `at`, where the next page begins behind them. */
export type TableRow = Readonly<Record<string, string | number | boolean | Date | string[] | null>> & { readonly at: string }

/** A page of a table, in the order of ids; of events in the order in which they happened. */
export async function listTableRows(db: Db, kind: TableKind, page: TablePage): Promise<TableRow[]> {
  const { rows } = await QUERIES[kind](page).execute(db)
  return rows as TableRow[]
}

const QUERIES = {
  cases: ({ after, limit }: TablePage) => sql`
    select c.id as at, c.reference, c.title, c.state, c.channel, c.platform, c.heat, c.threats, c.cause, u.name as customer,
      (select i.value from customer_identities i where i.shop_id = c.shop_id and i.customer_id = c.customer_id and i.kind = 'email'
        order by i.created_at, i.id limit 1) as email,
      o.number as order_number, o.total_minor as order_minor, o.currency as order_currency, c.opened_at, c.closed_at, m.name as assigned_to,
      (select count(*) from messages g where g.shop_id = c.shop_id and g.case_id = c.id) as messages,
      d.chosen_option, d.chosen_amount_minor, d.chosen_by_name, c.anonymised_at
    from cases c join customers u on u.shop_id = c.shop_id and u.id = c.customer_id
    left join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    left join members m on m.shop_id = c.shop_id and m.id = c.assigned_to
    left join lateral (select chosen_option, chosen_amount_minor, chosen_by_name from decisions k
      where k.shop_id = c.shop_id and k.case_id = c.id and k.chosen_at is not null order by k.chosen_at desc limit 1) d on true
    where c.id > ${after ?? FIRST_ID}::uuid order by c.id limit ${limit}`,
  customers: ({ after, limit }: TablePage) => sql`
    select u.id as at, u.name, u.standing, u.created_at, u.anonymised_at,
      (select array_agg(i.value order by i.created_at, i.id) from customer_identities i where i.shop_id = u.shop_id and i.customer_id = u.id and i.kind = 'email') as emails,
      (select array_agg(i.value order by i.created_at, i.id) from customer_identities i where i.shop_id = u.shop_id and i.customer_id = u.id and i.kind = 'phone') as phones,
      (select array_agg(i.value order by i.created_at, i.id) from customer_identities i where i.shop_id = u.shop_id and i.customer_id = u.id and i.kind = 'handle') as handles,
      (select count(*) from cases c where c.shop_id = u.shop_id and c.customer_id = u.id) as cases,
      (select count(*) from orders o where o.shop_id = u.shop_id and o.customer_id = u.id) as orders
    from customers u where u.merged_into is null and u.id > ${after ?? FIRST_ID}::uuid order by u.id limit ${limit}`,
  orders: ({ after, limit }: TablePage) => sql`
    select o.id as at, o.number, o.item, o.total_minor, o.currency, o.placed_at, o.created_at, u.name as customer
    from orders o join customers u on u.shop_id = o.shop_id and u.id = o.customer_id
    where o.id > ${after ?? FIRST_ID}::uuid order by o.id limit ${limit}`,
  outcomes: ({ after, limit }: TablePage) => sql`
    select t.case_id as at, c.reference, c.title, c.cause, c.heat, t.context ->> 'option' as option, t.chosen_at, t.disputed, t.dispute_won, t.reviewed,
      t.review_stars, t.came_back, t.hours_spent, t.money_given_minor, t.refused_minor, t.recorded_by_name
    from outcomes t join cases c on c.shop_id = t.shop_id and c.id = t.case_id
    where t.case_id > ${after ?? FIRST_ID}::uuid order by t.case_id limit ${limit}`,
  events: ({ after, limit }: TablePage) => sql`
    select e.sequence::text as at, e.at as happened_at, e.actor_kind, e.actor_name, e.operation, c.reference, e.data::text as data
    from events e left join cases c on c.shop_id = e.shop_id and c.id = e.case_id
    where e.sequence > ${after ?? '0'}::bigint order by e.sequence limit ${limit}`,
} as const satisfies Record<TableKind, (page: TablePage) => ReturnType<typeof sql>>

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
