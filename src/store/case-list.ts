import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { CaseState, Cause, Channel, Heat, Threat } from '../core/case.ts'
import type { Condition } from '../core/search/desk-query.ts'
import type { UrgencyReason } from '../core/urgency.ts'
import type { WokenBy } from './cases.ts'
import type { Db } from './database.ts'
import type { Database } from './rows.ts'
import type { FoundWords } from './search.ts'

/** A line of the Desk. */
export interface CaseListRow {
  readonly id: string
  readonly version: number
  readonly reference: string
  readonly title: string
  readonly excerpt: string
  readonly state: CaseState
  readonly channel: Channel
  readonly heat: Heat
  readonly threats: readonly Threat[]
  readonly cause: Cause
  readonly urgency: number
  readonly urgencyReasons: readonly UrgencyReason[]
  readonly customerId: string
  readonly customerName: string | null
  readonly assignedTo: string | null
  readonly assignedToName: string | null
  readonly openedAt: Date
  readonly updatedAt: Date
  readonly answerSince: Date | null
  readonly deadlineAt: Date | null
  readonly deadlineKind: 'dispute' | 'follow_up' | null
  readonly snoozedUntil: Date | null
  readonly wokenBy: WokenBy | null
  readonly dueAt: Date
  readonly orderTotalMinor: number | null
  readonly orderCurrency: string | null
  /** Why it was escalated to whom it is assigned to; null where it is not. */
  readonly escalatedFor: string | null
}

/** Which cases: all that hold, in one of two orders. */
export interface CaseFilter {
  readonly conditions: readonly Condition[]
  /** Who asks, for `me`; undefined where it is no member. */
  readonly memberId: string | undefined
  readonly now: Date
  /** For days. */
  readonly timeZone: string
  /** By name of a condition: the ids of customers who are called so. */
  readonly customersByName: ReadonlyMap<string, readonly string[]>
}

/** `due`: what wants an answer first; `changed`: the last changed first. */
export type CaseOrder = 'due' | 'changed'

/** Where a page ended. */
export interface CaseCursor {
  readonly id: string
  /** Of what the list is sorted by. */
  readonly at: Date
}

export interface CasePage {
  readonly filter: CaseFilter
  readonly order: CaseOrder
  readonly after?: CaseCursor | undefined
  readonly limit: number
}

/** One page of cases, whatever their words are but for those that must not be there. */
export async function listCases(db: Db, page: CasePage, without?: FoundWords): Promise<CaseListRow[]> {
  const all = db.selectFrom('cases').select('cases.id').where(holds(page.filter))
  const ids = placed(without ? all.where(lacks(without)) : all, page).limit(page.limit)
  return readLines(db, ids, page.order)
}

/** One page of the cases that the index of words finds, last changed first: for words that are few. Complete, whatever they are. */
export async function findCasesByIndex(db: Db, page: CasePage, found: FoundWords): Promise<CaseListRow[]> {
  const ids = placed(
    db
      .selectFrom('cases')
      .select('cases.id')
      .where(
        sql<boolean>`cases.id in (
          select case_id from find_cases_by_words(${found.wanted}::tsquery)
          union select c.id from cases c where c.customer_id = any(${found.customerIds}::uuid[])
          union select c.id from cases c where c.reference = ${found.name.toUpperCase()}
          union select c.id from cases c where c.order_id in (select o.id from orders o where o.number = ${found.name}))`,
      )
      .where(holds(page.filter))
      .where(lacks(found)),
    page,
  ).limit(page.limit)
  return readLines(db, ids, page.order)
}

/** So many cases are looked at before the index is asked after all, and so many times as many as should do. */
const MOST_WALKED = 4_000
const LEAST_WALKED = 500
const PATIENCE = 20

/**
 * One page of the cases that have the words, found by walking from the last changed backwards: for words that many have. It gives up after some
 * thousand cases; a page that is not full may therefore not be all.
 */
export async function findCasesByWalking(db: Db, page: CasePage, found: FoundWords): Promise<CaseListRow[]> {
  const walked = placed(
    db
      .selectFrom('cases')
      .select(['cases.id', 'cases.shopId', 'cases.updatedAt', 'cases.words', 'cases.customerId', 'cases.reference'])
      .where(holds(page.filter)),
    page,
  ).limit(Math.min(MOST_WALKED, Math.max(LEAST_WALKED, Math.ceil((PATIENCE * page.limit * found.cases) / Math.max(1, found.messages)))))
  const ids = db
    .selectFrom(walked.as('cases'))
    .select('cases.id')
    // As a value and not as a question whether there is any: the planner would otherwise look through all messages at once.
    .where(
      sql<boolean>`(cases.words @@ ${found.wanted}::tsquery or cases.customer_id = any(${found.customerIds}::uuid[])
        or coalesce((select true from messages m
          where m.shop_id = cases.shop_id and m.case_id = cases.id and m.words @@ ${found.wanted}::tsquery limit 1), false))`,
    )
    .where(lacks(found))
    .orderBy('cases.updatedAt', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(page.limit)
  return readLines(db, ids, page.order)
}

/** How many there are, counted to `most` and no further. */
export async function countCases(db: Db, filter: CaseFilter, most: number): Promise<number> {
  const row = await db
    .selectFrom(db.selectFrom('cases').select('cases.id').where(holds(filter)).limit(most).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

type Ids = SelectQueryBuilder<Database, 'cases', { id: string }>

function placed<Row>(
  select: SelectQueryBuilder<Database, 'cases', Row>,
  { order, after }: CasePage,
): SelectQueryBuilder<Database, 'cases', Row> {
  if (order === 'due') {
    const from = after ? select.where(sql<boolean>`(cases.due_at, cases.id) > (${after.at}, ${after.id})`) : select
    return from.orderBy('cases.dueAt').orderBy('cases.id')
  }
  const from = after ? select.where(sql<boolean>`(cases.updated_at, cases.id) < (${after.at}, ${after.id})`) : select
  return from.orderBy('cases.updatedAt', 'desc').orderBy('cases.id', 'desc')
}

/** What a line shows is read for the lines of the page alone. */
async function readLines(db: Db, ids: Ids | SelectQueryBuilder<never, never, { id: string }>, order: CaseOrder): Promise<CaseListRow[]> {
  const page = ids as Ids
  const select = db
    .selectFrom(page.as('page'))
    .innerJoin('cases', 'cases.id', 'page.id')
    .innerJoin('customers', (join) => join.onRef('customers.shopId', '=', 'cases.shopId').onRef('customers.id', '=', 'cases.customerId'))
    .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'cases.shopId').onRef('members.id', '=', 'cases.assignedTo'))
    .leftJoin('orders', (join) => join.onRef('orders.shopId', '=', 'cases.shopId').onRef('orders.id', '=', 'cases.orderId'))
    .select([
      'cases.id',
      'cases.version',
      'cases.reference',
      'cases.title',
      'cases.excerpt',
      'cases.state',
      'cases.channel',
      'cases.heat',
      'cases.threats',
      'cases.cause',
      'cases.urgency',
      'cases.urgencyReasons',
      'cases.customerId',
      'customers.name as customerName',
      'cases.assignedTo',
      'members.name as assignedToName',
      'cases.openedAt',
      'cases.updatedAt',
      'cases.answerSince',
      'cases.deadlineAt',
      'cases.deadlineKind',
      'cases.snoozedUntil',
      'cases.wokenBy',
      'cases.dueAt',
      'orders.totalMinor as orderTotalMinor',
      'orders.currency as orderCurrency',
      sql<string | null>`(select e.reason ${ESCALATED} order by e.escalated_at desc limit 1)`.as('escalatedFor'),
    ])
  const sorted =
    order === 'due'
      ? select.orderBy('cases.dueAt').orderBy('cases.id')
      : select.orderBy('cases.updatedAt', 'desc').orderBy('cases.id', 'desc')
  return (await sorted.execute()) as CaseListRow[]
}

type Builder = ExpressionBuilder<Database, 'cases'>

function holds(filter: CaseFilter): (eb: Builder) => Expression<SqlBool> {
  return (eb) =>
    eb.and([
      // What was merged into another case stands there.
      eb('cases.mergedInto', 'is', null),
      ...filter.conditions.map((condition) => {
        // Said so, the planner knows that the index of what is not closed will do.
        if (condition.not && condition.field === 'state') return eb.and(condition.anyOf.map((state) => eb('cases.state', '<>', state)))
        const one = conditionOf(eb, condition, filter)
        // What is not known is not so: nothing is left out of both a filter and its opposite.
        return condition.not ? sql<boolean>`(${one}) is not true` : one
      }),
    ])
}

function conditionOf(eb: Builder, condition: Condition, { memberId, now, timeZone, customersByName }: CaseFilter): Expression<SqlBool> {
  switch (condition.field) {
    case 'state':
      return eb('cases.state', 'in', [...condition.anyOf])
    case 'heat':
      return sql<boolean>`cases.heat between ${condition.from} and ${condition.to}`
    case 'cause':
      return eb('cases.cause', 'in', [...condition.anyOf])
    case 'channel':
      return eb('cases.channel', 'in', [...condition.anyOf])
    case 'threat':
      return sql<boolean>`cases.threats && ${[...condition.anyOf]}::text[]`
    case 'assigned': {
      const { who } = condition
      if (who === 'nobody') return eb('cases.assignedTo', 'is', null)
      if (who === 'me') return sql<boolean>`cases.assigned_to = ${memberId ?? null}::uuid`
      return sql<boolean>`cases.assigned_to in (select m.id from members m where lower(m.name) like ${likePart(who.name)})`
    }
    case 'customer':
      return sql<boolean>`cases.customer_id = any(${[...(customersByName.get(condition.name) ?? [])]}::uuid[])`
    case 'order':
      return sql<boolean>`cases.order_id in (select o.id from orders o where o.number = ${condition.number})`
    case 'case':
      return eb('cases.reference', '=', condition.reference)
    case 'tag':
      // Said twice: that there are any is what the index of tagged cases knows.
      return sql<boolean>`(cases.tags <> '{}' and exists (select from unnest(cases.tags) tag where lower(tag) = any(${[...condition.anyOf]}::text[])))`
    case 'before':
      return sql<boolean>`cases.opened_at < (${condition.date}::date::timestamp at time zone ${timeZone})`
    case 'after':
      return sql<boolean>`cases.opened_at >= (${condition.date}::date::timestamp at time zone ${timeZone})`
    case 'has':
      return hadOf(condition.what)
    case 'is':
      switch (condition.what) {
        case 'unanswered':
          return eb('cases.answerSince', 'is not', null)
        case 'snoozed':
          return eb('cases.snoozedUntil', '>', now)
        case 'escalated':
          return sql<boolean>`exists (select ${ESCALATED})`
        case 'late':
          return sql<boolean>`exists (select from clocks k
            where k.shop_id = cases.shop_id and k.case_id = cases.id and k.met_at is null and k.due_at < ${now})`
        case 'watched':
          return sql<boolean>`exists (select from watchers w
            where w.shop_id = cases.shop_id and w.case_id = cases.id and w.member_id = ${memberId ?? null}::uuid)`
      }
  }
}

/** Escalations that hold: not given back, and the case is still with whom it went to. */
const ESCALATED = sql`from escalations e where e.shop_id = cases.shop_id and e.case_id = cases.id and e.returned_at is null
  and e.to_member_id = cases.assigned_to`

function hadOf(what: Extract<Condition, { field: 'has' }>['what']): Expression<SqlBool> {
  switch (what) {
    case 'dispute':
      return sql<boolean>`(exists (select from disputes d where d.shop_id = cases.shop_id and d.case_id = cases.id)
        or cases.urgency_reasons @> '{dispute_open}')`
    case 'deadline':
      return sql<boolean>`cases.deadline_at is not null`
    case 'order':
      return sql<boolean>`cases.order_id is not null`
    case 'threat':
      return sql<boolean>`cases.threats <> '{}'`
    case 'attachment':
      return sql<boolean>`exists (select from attachments a where a.shop_id = cases.shop_id and a.case_id = cases.id)`
  }
}

/** None of what must not be there stands anywhere on the case. */
function lacks({ unwanted }: Pick<FoundWords, 'unwanted'>): Expression<SqlBool> {
  if (unwanted === '') return sql<boolean>`true`
  return sql<boolean>`not (cases.words @@ ${unwanted}::tsquery or coalesce((select true from messages m
    where m.shop_id = cases.shop_id and m.case_id = cases.id and m.words @@ ${unwanted}::tsquery limit 1), false))`
}

function likePart(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}
