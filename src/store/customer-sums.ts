import { sql } from 'kysely'
import type { CaseState, Cause, Heat } from '../core/case.ts'
import type { Db } from './database.ts'
import type { FollowUpRow } from './follow-ups.ts'

/** What a customer took of the team, as far as it is known. */
export interface CustomerLoad {
  /** Inbound messages on their cases. */
  readonly messages: number
  /** The sum over those messages of 1 + the heat that was read in each. */
  readonly heatWeighted: number
  /** Hours that outcomes say were really spent; null where none says any. */
  readonly hoursSpent: number | null
  /** How many of their cases say so. */
  readonly casesWithHours: number
}

export async function addUpLoad(db: Db, customerId: string): Promise<CustomerLoad> {
  const { rows } = await sql<CustomerLoad>`
    select count(m.id)::int as messages, coalesce(sum(1 + coalesce(r.heat, 0)), 0)::int as "heatWeighted",
      (select sum(o.hours_spent) from outcomes o join cases c on c.shop_id = o.shop_id and c.id = o.case_id
        where c.customer_id = ${customerId}) as "hoursSpent",
      (select count(o.hours_spent)::int from outcomes o join cases c on c.shop_id = o.shop_id and c.id = o.case_id
        where c.customer_id = ${customerId}) as "casesWithHours"
    from cases k join messages m on m.shop_id = k.shop_id and m.case_id = k.id and m.direction = 'inbound'
      left join lateral (select (x.result ->> 'heat')::int as heat from readings x where x.shop_id = m.shop_id and x.message_id = m.id
        order by x.created_at desc limit 1) r on true
    where k.customer_id = ${customerId}`.execute(db)
  return rows[0] ?? { messages: 0, heatWeighted: 0, hoursSpent: null, casesWithHours: 0 }
}

/** Money with a customer, in one currency. */
export interface CustomerMoney {
  readonly currency: string
  readonly boughtMinor: number
  readonly givenBackMinor: number
  readonly disputedMinor: number
}

/**
 * By currency: what their orders come to, what was given back (by the outcome where it says, else the refund that was chosen last), and what disputes were
 * about, however they ended. Choices and outcomes are in the shop's currency.
 */
export async function addUpMoney(db: Db, customerId: string, shopCurrency: string): Promise<CustomerMoney[]> {
  const { rows } = await sql<CustomerMoney>`
    select currency, sum(bought)::bigint as "boughtMinor", sum(given)::bigint as "givenBackMinor", sum(disputed)::bigint as "disputedMinor"
    from (
      select currency, total_minor as bought, 0::bigint as given, 0::bigint as disputed from orders where customer_id = ${customerId}
      union all
      select ${shopCurrency}, 0, coalesce(o.money_given_minor, case when d.chosen_option in ('full_refund', 'partial_refund', 'accept_dispute')
        then d.chosen_amount_minor end, 0), 0
      from cases k left join outcomes o on o.shop_id = k.shop_id and o.case_id = k.id
        left join lateral (select x.chosen_option, x.chosen_amount_minor from decisions x where x.shop_id = k.shop_id and x.case_id = k.id
          and x.chosen_at is not null order by x.chosen_at desc limit 1) d on true
      where k.customer_id = ${customerId}
      union all
      select p.currency, 0, 0, p.amount_minor from disputes p join cases k on k.shop_id = p.shop_id and k.id = p.case_id
      where k.customer_id = ${customerId}) sums
    group by currency having sum(bought) + sum(given) + sum(disputed) > 0 order by sum(bought) desc, currency`.execute(db)
  return rows
}

export interface CustomerCaseRow {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly state: CaseState
  readonly heat: Heat
  readonly cause: Cause
  readonly openedAt: Date
  readonly updatedAt: Date
}

/** Their cases, the last changed first; those merged into another are told there. */
export async function listCasesOfCustomer(db: Db, customerId: string, { limit }: { limit: number }): Promise<CustomerCaseRow[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'reference', 'title', 'state', 'heat', 'cause', 'openedAt', 'updatedAt'])
    .where('customerId', '=', customerId)
    .where('mergedInto', 'is', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as CustomerCaseRow[]
}

/** Promises to a customer that are still to be kept, the soonest due first. */
export async function listOpenPromises(db: Db, customerId: string): Promise<Pick<FollowUpRow, 'id' | 'caseId' | 'promise' | 'dueAt'>[]> {
  return db
    .selectFrom('followUps')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'followUps.shopId').onRef('cases.id', '=', 'followUps.caseId'))
    .select(['followUps.id', 'followUps.caseId', 'promise', 'followUps.dueAt'])
    .where('cases.customerId', '=', customerId)
    .where('doneAt', 'is', null)
    .orderBy('followUps.dueAt')
    .orderBy('followUps.id')
    .limit(100)
    .execute()
}

/** The case of this customer on which a manager, or an owner, said yes to part with them, after a moment; undefined where none did. */
export async function findPartingYes(
  db: Db,
  customerId: string,
  { after, whose }: { after: Date | null; whose: 'manager' | 'owner' },
): Promise<string | undefined> {
  const { rows } = await sql<{ caseId: string }>`
    select a.case_id as "caseId" from approvals a join cases k on k.shop_id = a.shop_id and k.id = a.case_id
    where k.customer_id = ${customerId} and a.granted and a.kind = 'parting' and a.whose in ('owner', ${whose})
      and a.decided_at > coalesce(${after}::timestamptz, '-infinity')
    order by a.decided_at desc limit 1`.execute(db)
  return rows[0]?.caseId
}
