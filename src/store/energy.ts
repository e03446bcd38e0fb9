import { sql } from 'kysely'
import type { Heat } from '../core/case.ts'
import type { EnergySums } from '../core/insight/energy-share.ts'
import type { Db } from './database.ts'

interface Time {
  readonly since: Date
  /** The shop's; orders of others count no money. */
  readonly currency: string
}

/** What all cases that were opened since then took together, and of how many customers. Added up in the database as `sumEnergy` does. */
export async function addUpEnergy(db: Db, { since, currency }: Time): Promise<EnergySums & { readonly customers: number }> {
  const { rows } = await sql<EnergySums & { customers: number }>`
    select count(*)::int as cases, count(f.hours_told)::int as "casesWithHours", count(distinct f.customer_id)::int as customers,
      coalesce(sum(f.messages), 0)::int as messages, coalesce(sum(f.hours_told), 0)::float8 as hours,
      coalesce(sum(f.hours_told * (1 + f.heat)), 0)::float8 as "hotHours", coalesce(sum(f.given_minor + f.lost_minor), 0)::float8 as "givenBack",
      (select coalesce(sum(o.total_minor), 0)::float8 from orders o where o.currency = ${currency} and coalesce(o.placed_at, o.created_at) >= ${since})
        as bought
    from insight_facts f where f.opened_at >= ${since}`.execute(db)
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

export interface EnergySpread {
  readonly customers: number
  readonly cases: number
  readonly messages: number
  /** The fewest customers who together wrote half of all messages. */
  readonly halfBy: number
  /** The share of messages of the busiest tenth of customers, rounded up to whole customers; 0 where there are none. */
  readonly topTenth: number
  /** How many customers each wrote such a share of all messages or more. */
  readonly above: number
}

/** How evenly the messages of cases opened since then are spread over customers: counts and shares, and of no customer who. */
export async function readEnergySpread(
  db: Db,
  { since, threshold }: { readonly since: Date; readonly threshold: number },
): Promise<EnergySpread> {
  const { rows } = await sql<EnergySpread>`
    with each as (select sum(f.messages) as messages, count(*) as cases from insight_facts f where f.opened_at >= ${since} group by f.customer_id),
      placed as (
        select messages, cases, row_number() over most as place, sum(messages) over most as so_far, count(*) over () as customers,
          sum(messages) over () as whole
        from each window most as (order by messages desc rows unbounded preceding)
      )
    select count(*)::int as customers, coalesce(sum(cases), 0)::int as cases, coalesce(max(whole), 0)::int as messages,
      coalesce(min(place) filter (where so_far * 2 >= whole), 0)::int as "halfBy",
      coalesce(max(so_far) filter (where place = ceil(customers / 10.0)) / nullif(max(whole), 0), 0)::float8 as "topTenth",
      count(*) filter (where whole > 0 and messages >= ${threshold} * whole)::int as above
    from placed`.execute(db)
  return rows[0] ?? { customers: 0, cases: 0, messages: 0, halfBy: 0, topTenth: 0, above: 0 }
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
