import { sql } from 'kysely'
import type { Standing } from '../core/case.ts'
import type { Db } from './database.ts'

/** One line of the list of customers. */
export interface CustomerListRow {
  readonly id: string
  readonly name: string | null
  readonly standing: Standing
  /** By what they are known, the earliest first, at most three. */
  readonly identities: readonly string[]
  readonly caseCount: number
  readonly openCount: number
  readonly orderCount: number
  /** The last change on a case of theirs, or when they were added where they have none. */
  readonly lastAt: Date
}

/** Where a page ended: among those with cases, or among those without any. */
export interface CustomerCursor {
  readonly part: 'with_cases' | 'without_cases'
  readonly at: Date
  readonly id: string
}

/** A page of customers with where each stands in the order. */
export type CustomerPageRow = CustomerListRow & { readonly cursor: CustomerCursor }

/**
 * Customers by their last contact, the latest first; after them those without a case, the last added first. Merged ones are not listed. With a query:
 * those whose name has a word that begins so, or whose address, number or handle begins so; the latest contact first, on one page.
 */
export async function listCustomers(
  db: Db,
  filter: { query: string; standing?: Standing | undefined; after?: CustomerCursor | undefined; limit: number },
): Promise<CustomerPageRow[]> {
  const places = filter.query ? await findPlaces(db, filter) : await walkPlaces(db, filter)
  if (places.length === 0) return []
  const rows = await describe(
    db,
    places.map(({ id }) => id),
  )
  return places.flatMap(({ id, part, at, caseId }) => {
    const row = rows.get(id)
    return row ? [{ ...row, lastAt: at, cursor: { part, at, id: caseId } }] : []
  })
}

interface Place {
  readonly id: string
  readonly part: CustomerCursor['part']
  readonly at: Date
  /** What orders those of the same moment: the id of the case, or the customer's own. */
  readonly caseId: string
}

/** Goes along the cases from the last changed on, so that a page costs the same however many there are. */
async function walkPlaces(
  db: Db,
  { standing, after, limit }: { standing?: Standing | undefined; after?: CustomerCursor | undefined; limit: number },
): Promise<Place[]> {
  const ofStanding = standing === undefined ? sql`` : sql`and c.standing = ${standing}`
  const first =
    after?.part === 'without_cases'
      ? []
      : (
          await sql<Place>`
    select c.id, 'with_cases' as part, k.updated_at as at, k.id as "caseId"
    from cases k join customers c on c.shop_id = k.shop_id and c.id = k.customer_id
    where k.merged_into is null and c.merged_into is null ${ofStanding}
      and not exists (select from cases l where l.shop_id = k.shop_id and l.customer_id = k.customer_id and l.merged_into is null
        and (l.updated_at, l.id) > (k.updated_at, k.id))
      ${after ? sql`and (k.updated_at, k.id) < (${after.at}, ${after.id})` : sql``}
    order by k.updated_at desc, k.id desc limit ${limit}`.execute(db)
        ).rows
  if (first.length >= limit) return first
  const { rows } = await sql<Place>`
    select c.id, 'without_cases' as part, c.created_at as at, c.id as "caseId" from customers c
    where c.merged_into is null ${ofStanding}
      and not exists (select from cases k where k.shop_id = c.shop_id and k.customer_id = c.id and k.merged_into is null)
      ${after?.part === 'without_cases' ? sql`and (c.created_at, c.id) < (${after.at}, ${after.id})` : sql``}
    order by c.created_at desc, c.id desc limit ${limit - first.length}`.execute(db)
  return [...first, ...rows]
}

/** Enough to go through by eye; a longer query finds fewer. */
const MOST_FOUND = 500

async function findPlaces(
  db: Db,
  { query, standing, limit }: { query: string; standing?: Standing | undefined; limit: number },
): Promise<Place[]> {
  const plain = query.toLowerCase().trim().replace(/\s+/g, ' ')
  const begin = `${plain.replace(/[\\%_]/g, '\\$&')}%`
  const digits = plain.replace(/\D/g, '')
  const number = digits.length >= 3 && /^[\d\s()+./-]+$/.test(plain) ? `%${digits}%` : begin
  const { rows } = await sql<Place>`
    with found as (
      select c.id, c.created_at from customers c where c.merged_into is null ${standing === undefined ? sql`` : sql`and c.standing = ${standing}`}
        and (c.search_name like ${begin} or c.search_name like ${`% ${begin}`} or c.id in (
          select i.customer_id from customer_identities i where i.normalized like ${begin} or (i.kind = 'phone' and i.normalized like ${number})))
      limit ${MOST_FOUND})
    select f.id, 'with_cases' as part, coalesce(k.updated_at, f.created_at) as at, coalesce(k.id, f.id) as "caseId"
    from found f left join lateral (select l.updated_at, l.id from cases l where l.customer_id = f.id and l.merged_into is null
      order by l.updated_at desc, l.id desc limit 1) k on true
    order by 3 desc, 4 desc limit ${limit}`.execute(db)
  return rows
}

/** What the list says of each of these. */
export async function describe(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Omit<CustomerListRow, 'lastAt'>>> {
  const { rows } = await sql<Omit<CustomerListRow, 'lastAt'>>`
    select c.id, c.name, c.standing,
      array(select i.value from customer_identities i where i.shop_id = c.shop_id and i.customer_id = c.id order by i.created_at, i.id limit 3) as identities,
      (select count(*)::int from cases k where k.shop_id = c.shop_id and k.customer_id = c.id and k.merged_into is null) as "caseCount",
      (select count(*)::int from cases k where k.shop_id = c.shop_id and k.customer_id = c.id and k.merged_into is null
        and k.state <> 'closed') as "openCount",
      (select count(*)::int from orders o where o.shop_id = c.shop_id and o.customer_id = c.id) as "orderCount"
    from customers c where c.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
