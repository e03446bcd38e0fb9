import { type RawBuilder, sql } from 'kysely'
import type { CaseState, Cause, Channel, Heat } from '../core/case.ts'
import type { InsightRates } from '../core/insight/insight-rates.ts'
import type { InsightGroup } from '../core/insight/pareto.ts'
import { GROUPINGS, type Grouping, type InsightSums, type Measure, NO_CASES } from '../core/insight/sums.ts'
import type { Db } from './database.ts'
import { causeOfCase } from './insight-causes.ts'

/** Which cases: opened on these days of the shop's time zone (`until` is the day after the last), and alike in all that is named. Empty text: not known. */
export interface InsightFilter {
  /** `YYYY-MM-DD`. */
  readonly from: string
  readonly until: string
  readonly timeZone: string
  readonly is: Readonly<Partial<Record<Grouping, string>>>
  /** None of these. */
  readonly except?: { readonly group: Exclude<Grouping, 'tag'>; readonly keys: readonly string[] } | undefined
  readonly customerId?: string | undefined
}

/** All that these cases come to. */
export async function sumInsights(db: Db, filter: InsightFilter, rates: InsightRates): Promise<InsightSums> {
  const { rows } = await sql<InsightSums>`${counted(filter, rates)} select ${SUMS} from counted`.execute(db)
  return rows[0] ?? NO_CASES
}

/** What they come to by what they have in common. By tag a case is in as many groups as it has tags. */
export async function sumInsightsBy(db: Db, filter: InsightFilter, rates: InsightRates, group: Grouping): Promise<InsightGroup[]> {
  const from = group === 'tag' ? sql`counted left join lateral unnest(tags) as tagged(tag) on true` : sql`counted`
  const { rows } = await sql<InsightSums & { key: string }>`
    ${counted(filter, rates)} select coalesce(${KEYS[group]}, '') as key, ${SUMS} from ${from} group by 1`.execute(db)
  return rows.map(({ key, ...sums }) => ({ key, sums }))
}

/** What they come to by the month in which they were opened, `YYYY-MM`; `months` are all that the filter spans, in order. Those without any are left out. */
export async function sumInsightsByMonth(
  db: Db,
  filter: InsightFilter,
  rates: InsightRates,
  months: readonly string[],
): Promise<{ month: string; sums: InsightSums }[]> {
  // The zone is asked once a month, and not for every case.
  const starts = months.map((month) => sql`(${`${month}-01`}::date::timestamp at time zone ${filter.timeZone})`)
  const { rows } = await sql<InsightSums & { place: number }>`
    ${counted(filter, rates)} select width_bucket(opened_at, array[${sql.join(starts)}]) as place, ${SUMS} from counted group by 1`.execute(
    db,
  )
  return rows.flatMap(({ place, ...sums }) => {
    const month = months[place - 1]
    return month === undefined ? [] : [{ month, sums }]
  })
}

/** The share of these cases that is one customer's, where it is `from` of them or more; else 0. */
export async function findShareOfOne(db: Db, filter: InsightFilter, from: number): Promise<number> {
  const largest = async (group: RawBuilder<unknown>) => {
    const { rows } = await sql<{ share: number }>`
      select coalesce(max(cases) / nullif(sum(cases), 0), 0)::float8 as share from (
        select count(*) as cases from insight_facts f where ${holds(filter)} group by ${group}) each`.execute(db)
    return rows[0]?.share ?? 0
  }
  // Who has so much of all has it of one of these heaps, too: mostly no heap is so large, and the customers need not be told apart.
  if ((await largest(sql`uuid_hash(f.customer_id) & 255`)) < from) return 0
  const share = await largest(sql`f.customer_id`)
  return share < from ? 0 : share
}

/** A case as it counts. */
export interface InsightCaseRow {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly state: CaseState
  readonly channel: Channel
  readonly openedAt: Date
  readonly customerId: string
  readonly customerName: string | null
  /** The cause that it counts under: a word of the reading, or the id of one of the shop's own. */
  readonly cause: Cause | (string & {})
  readonly causeFrom: 'debrief' | 'person' | 'reading'
  readonly product: string | null
  readonly heat: Heat
  readonly hours: number
  readonly hoursTold: boolean
  readonly givenMinor: number
  readonly lostMinor: number
  readonly timeMinor: number
  readonly reviewMinor: number
  /** Of the measure that it is sorted by. */
  readonly size: number
}

/** The cases behind a figure, the largest by the measure first. */
export async function listInsightCases(
  db: Db,
  filter: InsightFilter,
  rates: InsightRates,
  page: { readonly measure: Measure; readonly after?: { readonly size: number; readonly id: string } | undefined; readonly limit: number },
): Promise<InsightCaseRow[]> {
  const after = page.after ? sql`where (size, case_id) < (${page.after.size}::float8, ${page.after.id}::uuid)` : sql``
  const { rows } = await sql<InsightCaseRow>`
    ${counted(filter, rates)}, sized as (select *, (${SIZES[page.measure]})::float8 as size from counted),
    page as (select * from sized ${after} order by size desc, case_id desc limit ${page.limit})
    select c.id, c.reference, c.title, c.state, page.channel, page.opened_at as "openedAt", u.id as "customerId", u.name as "customerName",
      page.cause, page.cause_from as "causeFrom", page.product, page.heat, page.hours, page.hours_told is not null as "hoursTold",
      page.given as "givenMinor", page.lost as "lostMinor", page.time as "timeMinor", page.review as "reviewMinor", page.size
    from page join cases c on c.id = page.case_id join customers u on u.shop_id = c.shop_id and u.id = c.customer_id
    order by page.size desc, page.case_id desc`.execute(db)
  return rows
}

/** The facts of the cases of a filter with what each comes to; whole minor units, so that every sum is the sum of its cases to the last one. */
function counted(filter: InsightFilter, rates: InsightRates): RawBuilder<unknown> {
  const { hourMinor, hoursPerCall, hoursPerMessage, reviewMinorByStars, disputeFeeMinor } = rates
  return sql`with facts as (
    select f.*, ${causeOfCase} as counted_cause,
      coalesce(f.hours_told, f.messages * case when f.channel in ('phone_note', 'counter') then ${hoursPerCall}::float8 else ${hoursPerMessage}::float8 end) as hours
    from insight_facts f where ${holds(filter)}
  ), counted as (
    select case_id, customer_id, opened_at, channel, counted_cause as cause, cause_from, heat, product, supplier, place, tags, hours, hours_told,
      given_minor as given, lost_minor + lost_disputes * ${disputeFeeMinor}::bigint as lost, lost_elsewhere as elsewhere, round(hours * ${hourMinor}::float8)::bigint as time,
      case when review_stars is null then review_expected_minor else (${reviewMinorByStars}::bigint[])[review_stars] end as review
    from facts
  )`
}

function holds({ from, until, timeZone, is, except, customerId }: InsightFilter): RawBuilder<boolean> {
  const at = (day: string) => sql`(${day}::date::timestamp at time zone ${timeZone})`
  const conditions = [sql`f.opened_at >= ${at(from)}`, sql`f.opened_at < ${at(until)}`]
  for (const group of GROUPINGS) {
    const key = is[group]
    if (key !== undefined) conditions.push(group === 'tag' ? tagged(key) : sql`coalesce(${FACTS[group]}, '') = ${key}`)
  }
  if (except) conditions.push(sql`coalesce(${FACTS[except.group]}, '') <> all(${[...except.keys]}::text[])`)
  if (customerId !== undefined) conditions.push(sql`f.customer_id = ${customerId}::uuid`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function tagged(tag: string): RawBuilder<unknown> {
  return tag === '' ? sql`f.tags = '{}'` : sql`${tag} = any(f.tags)`
}

const FACTS: Readonly<Record<Exclude<Grouping, 'tag'>, RawBuilder<unknown>>> = {
  cause: causeOfCase,
  product: sql`f.product`,
  supplier: sql`f.supplier`,
  place: sql`f.place`,
  channel: sql`f.channel`,
}

const KEYS: Readonly<Record<Grouping, RawBuilder<unknown>>> = {
  cause: sql`cause`,
  product: sql`product`,
  supplier: sql`supplier`,
  place: sql`place`,
  channel: sql`channel`,
  tag: sql`tagged.tag`,
}

const SIZES: Readonly<Record<Measure, RawBuilder<unknown>>> = {
  money: sql`given + lost + time + review`,
  cases: sql`1`,
  given: sql`given`,
  lost: sql`lost`,
  time: sql`time`,
  review: sql`review`,
  heat: sql`heat`,
}

const SUMS = sql`count(*)::int as cases, coalesce(sum(given), 0)::bigint as "givenMinor",
  coalesce(sum(lost), 0)::bigint as "lostMinor", coalesce(sum(hours), 0)::float8 as hours, coalesce(sum(time), 0)::bigint as "timeMinor",
  coalesce(sum(time) filter (where hours_told is null), 0)::bigint as "timeGuessedMinor", coalesce(sum(review), 0)::bigint as "reviewMinor",
  coalesce(sum(heat), 0)::int as heat, coalesce(sum(elsewhere), 0)::int as "lostElsewhere"`
