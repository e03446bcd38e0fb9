import { sql } from 'kysely'
import type { Heat } from '../core/case.ts'
import type { EnergySums } from '../core/insight/energy-share.ts'
import type { CustomersWithMessages } from '../core/insight/energy-spread.ts'
import type { Db } from './database.ts'

interface Time {
  readonly since: Date
  /** The shop's; orders of others count no money. */
  readonly currency: string
}

/** What all cases that were opened since then took together, and of how many customers. Added up in the database as `sumEnergy` does. */
export async function addUpEnergy(db: Db, { since, currency }: Time): Promise<EnergySums & { readonly customers: number }> {
  const { rows } = await sql<EnergySums & { customers: number }>`
    select coalesce(sum(cases), 0)::int as cases, coalesce(sum(noted), 0)::int as "casesWithHours", count(*)::int as customers,
      coalesce(sum(messages), 0)::int as messages, coalesce(sum(hours), 0)::float8 as hours, coalesce(sum(hot), 0)::float8 as "hotHours",
      coalesce(sum(back), 0)::float8 as "givenBack",
      (select coalesce(sum(o.total_minor), 0)::float8 from orders o where o.currency = ${currency} and coalesce(o.placed_at, o.created_at) >= ${since})
        as bought
    from (
      select count(*) as cases, count(f.hours_told) as noted, sum(f.messages) as messages, sum(f.hours_told) as hours,
        sum(f.hours_told * (1 + f.heat)) as hot, sum(f.given_minor + f.lost_minor) as back
      from insight_facts f where f.opened_at >= ${since} group by f.customer_id
    ) each`.execute(db)
  const [sums] = rows
  if (!sums) throw new Error('a sum without a group is one row')
  return sums
}

export interface CaseEnergyRow {
  readonly id: string
  readonly title: string
  readonly openedAt: Date
  readonly messages: number
  readonly heat: Heat
  readonly hours: number | null
  readonly givenBackMinor: number
}

/** What each case of a customer took that was opened since then, the most messages first. */
export async function listCustomerEnergy(db: Db, customerId: string, since: Date): Promise<CaseEnergyRow[]> {
  const { rows } = await sql<CaseEnergyRow>`
    select c.id, c.title, c.opened_at as "openedAt", f.messages, f.heat, f.hours_told as hours, (f.given_minor + f.lost_minor)::float8 as "givenBackMinor"
    from cases c join insight_facts f on f.shop_id = c.shop_id and f.case_id = c.id
    where c.customer_id = ${customerId} and f.opened_at >= ${since} order by f.messages desc, c.opened_at desc, c.id`.execute(db)
  return rows
}

/** What orders of a customer that were placed since then come to. */
export async function addUpOrders(db: Db, customerId: string, { since, currency }: Time): Promise<number> {
  const { rows } = await sql<{ bought: number }>`
    select coalesce(sum(o.total_minor), 0)::float8 as bought from orders o
    where o.customer_id = ${customerId} and o.currency = ${currency} and coalesce(o.placed_at, o.created_at) >= ${since}`.execute(db)
  return rows[0]?.bought ?? 0
}

/** How many customers wrote so many messages each, on cases opened since then, and on how many cases; of no customer who. The most messages first. */
export async function countCustomersByMessages(db: Db, since: Date): Promise<CustomersWithMessages[]> {
  const { rows } = await sql<CustomersWithMessages>`
    select count(*)::int as customers, messages, sum(cases)::int as cases
    from (select sum(f.messages)::int as messages, count(*)::int as cases from insight_facts f where f.opened_at >= ${since} group by f.customer_id) each
    group by messages order by messages desc`.execute(db)
  return rows
}

/** The newest decision on a case of a customer. */
export async function findLatestRelation(
  db: Db,
  customerId: string,
): Promise<{ readonly caseId: string; readonly relation: unknown } | undefined> {
  const { rows } = await sql<{ caseId: string; relation: unknown }>`
    select d.case_id as "caseId", d.result -> 'relation' as relation from decisions d join cases c on c.shop_id = d.shop_id and c.id = d.case_id
    where c.customer_id = ${customerId} and c.merged_into is null order by d.created_at desc, d.id desc limit 1`.execute(db)
  return rows[0]
}
