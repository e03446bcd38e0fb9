import { sql } from 'kysely'
import type { Db } from './database.ts'

export const DUPLICATE_REASONS = ['same_phone', 'same_address', 'similar_address', 'same_order'] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** Two customers who may be one, the smaller id first. */
export interface DuplicatePair {
  readonly first: { readonly id: string; readonly name: string | null }
  readonly second: { readonly id: string; readonly name: string | null }
  readonly reasons: readonly DuplicateReason[]
}

/**
 * Pairs of customers who share something that few people share, those with the most reasons first: the last nine digits of a phone number; a mail address
 * but for dots and what follows a plus; a whole name together with the first part of an address, or with an order number. Pairs that somebody said are two
 * are left out. With `customerId` those of one customer.
 */
export async function listDuplicates(
  db: Db,
  { customerId, limit }: { customerId?: string | undefined; limit: number },
): Promise<DuplicatePair[]> {
  const { rows } = await sql<{
    firstId: string
    firstName: string | null
    secondId: string
    secondName: string | null
    reasons: DuplicateReason[]
  }>`
    with addresses as (
      select i.customer_id, replace(split_part(split_part(i.normalized, '@', 1), '+', 1), '.', '') as local,
        replace(split_part(i.normalized, '@', 2), 'googlemail.com', 'gmail.com') as domain
      from customer_identities i where i.kind = 'email'),
    traits as (
      select i.customer_id, 'same_phone' as reason, right(regexp_replace(i.normalized, '\D', '', 'g'), 9) as value
        from customer_identities i where i.kind = 'phone' and length(i.normalized) >= 8
      union select customer_id, 'same_address', local || '@' || domain from addresses where local <> ''
      union select c.id, 'similar_address', c.search_name || ' ' || a.local from customers c join addresses a on a.customer_id = c.id
        where c.search_name like '% %' and length(a.local) >= 4
      union select c.id, 'same_order', c.search_name || ' ' || o.number from customers c join orders o on o.shop_id = c.shop_id and o.customer_id = c.id
        where c.search_name is not null and o.number is not null)
    select a.customer_id as "firstId", one.name as "firstName", b.customer_id as "secondId", two.name as "secondName",
      array_agg(distinct a.reason order by a.reason) as reasons
    from traits a join traits b on b.reason = a.reason and b.value = a.value and b.customer_id > a.customer_id
      join customers one on one.id = a.customer_id and one.merged_into is null
      join customers two on two.id = b.customer_id and two.merged_into is null
    where not exists (select from dismissed_duplicates d where d.first_id = a.customer_id and d.second_id = b.customer_id)
      ${customerId === undefined ? sql`` : sql`and (a.customer_id = ${customerId} or b.customer_id = ${customerId})`}
    group by a.customer_id, one.name, b.customer_id, two.name
    order by count(distinct a.reason) desc, a.customer_id, b.customer_id limit ${limit}`.execute(db)
  return rows.map(({ firstId, firstName, secondId, secondName, reasons }) => ({
    first: { id: firstId, name: firstName },
    second: { id: secondId, name: secondName },
    reasons,
  }))
}

/** Keeps for good that two customers are two. */
export async function insertDismissal(
  db: Db,
  { shopId, ids, byName, now }: { shopId: string; ids: readonly [string, string]; byName: string; now: Date },
): Promise<void> {
  const [firstId = '', secondId = ''] = ids.toSorted()
  await db
    .insertInto('dismissedDuplicates')
    .values({ shopId, firstId, secondId, dismissedByName: byName, dismissedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
