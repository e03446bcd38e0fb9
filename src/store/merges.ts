import { sql } from 'kysely'
import type { Db } from './database.ts'

export const MERGE_KINDS = ['customers', 'cases'] as const
export type MergeKind = (typeof MERGE_KINDS)[number]

/** What belongs to a customer or a case and goes with it. */
interface Belonging {
  readonly table: string
  /** The column that says to whom it belongs. */
  readonly column: 'customer_id' | 'case_id'
  /** What tells its rows apart. */
  readonly key: 'id' | 'member_id'
  /** When a row was added; null where nothing says so. */
  readonly addedAt: string | null
  /** `always`; `unless there`: a row stays where the survivor has its like; `unless decided`: all stay where the survivor has a decision. */
  readonly goes: 'always' | 'unless there' | 'unless decided'
}

const belonging = (
  table: string,
  column: Belonging['column'],
  addedAt: string | null = 'created_at',
  rest: Partial<Belonging> = {},
): Belonging => ({
  ...{ table, column, addedAt, key: 'id', goes: 'always' },
  ...rest,
})

/** A test holds these lists to the foreign keys of the database: what refers to a customer or a case is moved, or named among what stays. */
export const BELONGINGS: Readonly<Record<MergeKind, readonly Belonging[]>> = {
  customers: [
    belonging('customer_identities', 'customer_id'),
    belonging('orders', 'customer_id'),
    belonging('cases', 'customer_id', 'opened_at'),
    belonging('reviews', 'customer_id'),
    belonging('customer_notes', 'customer_id'),
    belonging('turned_away_messages', 'customer_id', 'received_at'),
  ],
  cases: [
    belonging('messages', 'case_id'),
    belonging('attachments', 'case_id'),
    belonging('drafts', 'case_id'),
    belonging('follow_ups', 'case_id'),
    belonging('reviews', 'case_id'),
    belonging('disputes', 'case_id'),
    belonging('conversations', 'case_id'),
    belonging('own_plays', 'case_id'),
    belonging('turned_away_messages', 'case_id', 'received_at'),
    belonging('surveys', 'case_id', 'asked_at'),
    belonging('trust_plans', 'case_id', 'begun_at'),
    belonging('debriefs', 'case_id'),
    belonging('escalations', 'case_id', 'escalated_at'),
    belonging('team_swaps', 'case_id', 'asked_at'),
    belonging('watchers', 'case_id', 'since', { key: 'member_id', goes: 'unless there' }),
    // Two decisions on one case would leave it to chance which is in force: the survivor's is.
    belonging('decisions', 'case_id', 'created_at', { goes: 'unless decided' }),
    belonging('approvals', 'case_id', 'asked_at', { goes: 'unless decided' }),
  ],
}

/** What refers to a customer or a case and stays where it is, with the reason. */
export const STAYING: readonly { readonly table: string; readonly column: string; readonly why: string }[] = [
  { table: 'clocks', column: 'case_id', why: 'set anew from what was said on the survivor' },
  { table: 'insight_facts', column: 'case_id', why: 'worked out anew from what each case holds when the merge ends' },
  { table: 'placed_cases', column: 'case_id', why: 'where somebody put this one; the survivor counts under its own cause' },
  { table: 'outcomes', column: 'case_id', why: 'one for each case, and what decisions learn from stays what it was learned from' },
  { table: 'crossed_thresholds', column: 'case_id', why: 'what led to an escalation of this one; the survivor has crossed its own' },
  { table: 'imported_cases', column: 'case_id', why: 'what an import made of it, which leads on to the survivor' },
  { table: 'notices', column: 'case_id', why: 'told to a member already; they lead on to the survivor' },
  { table: 'automation_firings', column: 'case_id', why: 'the log of what was done to this case, each time once' },
  { table: 'customers', column: 'merged_into', why: 'the trace of an earlier merge, which leads on' },
  { table: 'cases', column: 'merged_into', why: 'the trace of an earlier merge, which leads on' },
  { table: 'merges', column: 'survivor_customer_id', why: 'the record of an earlier merge' },
  { table: 'merges', column: 'merged_customer_id', why: 'the record of an earlier merge' },
  { table: 'merges', column: 'survivor_case_id', why: 'the record of an earlier merge' },
  { table: 'merges', column: 'merged_case_id', why: 'the record of an earlier merge' },
  { table: 'dismissed_duplicates', column: 'first_id', why: 'said of these two, and of no others' },
  { table: 'dismissed_duplicates', column: 'second_id', why: 'said of these two, and of no others' },
]

/** Rows that a merge moved, by what tells them apart. */
export interface MovedRows {
  readonly table: string
  readonly ids: readonly string[]
}

/** Columns that a merge may change. */
export type ChangedColumn = keyof typeof COLUMN_NAMES
export type ChangedValue = string | number | null | readonly string[]

/** A value that a merge changed: dates as ISO instants. */
export interface ChangedValueOf {
  readonly table: MergeKind
  readonly id: string
  readonly column: ChangedColumn
  readonly before: ChangedValue
  readonly after: ChangedValue
}

const COLUMN_NAMES = {
  name: 'name',
  standing: 'standing',
  standingReason: 'standing_reason',
  standingByName: 'standing_by_name',
  standingAt: 'standing_at',
  mergedInto: 'merged_into',
  title: 'title',
  state: 'state',
  closedAt: 'closed_at',
  openedAt: 'opened_at',
  orderId: 'order_id',
  snoozedUntil: 'snoozed_until',
  heat: 'heat',
  threats: 'threats',
  cause: 'cause',
  urgency: 'urgency',
  urgencyReasons: 'urgency_reasons',
} as const

export interface MergeRow {
  readonly id: string
  readonly kind: MergeKind
  readonly survivorId: string
  readonly mergedId: string
  /** The merged one's name or title. */
  readonly mergedName: string | null
  readonly moved: readonly MovedRows[]
  readonly changed: readonly ChangedValueOf[]
  readonly mergedByName: string
  readonly mergedAt: Date
  readonly undoUntil: Date
  readonly undoneByName: string | null
  readonly undoneAt: Date | null
}

/** How many rows of each kind would go from one to the other. */
export async function countBelongings(db: Db, kind: MergeKind, id: string): Promise<{ table: string; count: number }[]> {
  const counts = await Promise.all(
    BELONGINGS[kind].map(async ({ table, column }) => {
      const { rows } = await sql<{
        count: number
      }>`select count(*)::int as count from ${sql.id(table)} where ${sql.id(column)} = ${id}`.execute(db)
      return { table, count: rows[0]?.count ?? 0 }
    }),
  )
  return counts.filter(({ count }) => count > 0)
}

/** Moves what belongs to one to the other; gives the rows that were moved. */
export async function moveBelongings(
  db: Db,
  kind: MergeKind,
  { from, to, survivorDecided }: { from: string; to: string; survivorDecided: boolean },
): Promise<MovedRows[]> {
  const moved = await Promise.all(
    BELONGINGS[kind]
      .filter(({ goes }) => goes !== 'unless decided' || !survivorDecided)
      .map(async ({ table, column, key, goes }) => {
        const like = sql`select from ${sql.id(table)} x where x.${sql.id(column)} = ${to} and x.${sql.id(key)} = t.${sql.id(key)}`
        const { rows } = await sql<{
          id: string
        }>`update ${sql.id(table)} t set ${sql.id(column)} = ${to} where t.${sql.id(column)} = ${from}
          ${goes === 'unless there' ? sql`and not exists (${like})` : sql``} returning t.${sql.id(key)} as id`.execute(db)
        return { table, ids: rows.map(({ id }) => id) }
      }),
  )
  return moved.filter(({ ids }) => ids.length > 0)
}

/** Moves recorded rows back, those of them that are still where the merge put them; gives how many came back of each. */
export async function moveBack(
  db: Db,
  kind: MergeKind,
  { moved, from, to }: { moved: readonly MovedRows[]; from: string; to: string },
): Promise<{ table: string; back: number; missing: number }[]> {
  return Promise.all(
    moved.flatMap(({ table, ids }) => {
      const known = BELONGINGS[kind].find((one) => one.table === table)
      return known === undefined
        ? []
        : [
            sql<{ id: string }>`update ${sql.id(table)} set ${sql.id(known.column)} = ${to}
              where ${sql.id(known.column)} = ${from} and ${sql.id(known.key)} = any(${[...ids]}::uuid[]) returning ${sql.id(known.key)} as id`
              .execute(db)
              .then(({ rows }) => ({ table, back: rows.length, missing: ids.length - rows.length })),
          ]
    }),
  )
}

/** How many rows came to somebody after a moment. */
export async function countSince(
  db: Db,
  kind: MergeKind,
  { id, since }: { id: string; since: Date },
): Promise<{ table: string; count: number }[]> {
  const counts = await Promise.all(
    BELONGINGS[kind].map(async ({ table, column, addedAt }) => {
      if (addedAt === null) return { table, count: 0 }
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.id(table)}
        where ${sql.id(column)} = ${id} and ${sql.id(addedAt)} > ${since}`.execute(db)
      return { table, count: rows[0]?.count ?? 0 }
    }),
  )
  return counts.filter(({ count }) => count > 0)
}

/** Whether the values are still what a merge made them. */
export async function readValue(db: Db, { table, id, column }: Pick<ChangedValueOf, 'table' | 'id' | 'column'>): Promise<ChangedValue> {
  const { rows } = await sql<{ value: ChangedValue | Date }>`
    select ${sql.id(COLUMN_NAMES[column])} as value from ${sql.id(table)} where id = ${id}`.execute(db)
  const value = rows[0]?.value ?? null
  return value instanceof Date ? value.toISOString() : value
}

/** Sets values of one row and raises its version: it is another row to whoever has it open. */
export async function setValues(
  db: Db,
  { table, id, values }: { table: MergeKind; id: string; values: Partial<Record<ChangedColumn, ChangedValue>> },
): Promise<void> {
  const sets = Object.entries(values).map(
    ([column, value]) => sql`${sql.id(COLUMN_NAMES[column as ChangedColumn])} = ${Array.isArray(value) ? [...value] : value}`,
  )
  await sql`update ${sql.id(table)} set ${sql.join([...sets, sql`version = version + 1`])} where id = ${id}`.execute(db)
}

export async function insertMerge(
  db: Db,
  { shopId, kind, survivorId, mergedId, moved, changed, byName, now, ...rest }: NewMerge,
): Promise<void> {
  await db
    .insertInto('merges')
    .values({
      ...{ shopId, kind, id: rest.id, undoUntil: rest.undoUntil },
      ...(kind === 'customers'
        ? { survivorCustomerId: survivorId, mergedCustomerId: mergedId }
        : { survivorCaseId: survivorId, mergedCaseId: mergedId }),
      moved: JSON.stringify(moved),
      changed: JSON.stringify(changed),
      mergedByName: byName,
      mergedAt: now,
    })
    .execute()
}

interface NewMerge extends Pick<MergeRow, 'id' | 'kind' | 'survivorId' | 'mergedId' | 'moved' | 'changed' | 'undoUntil'> {
  readonly shopId: string
  readonly byName: string
  readonly now: Date
}

const SELECT = sql`
  select m.id, m.kind, coalesce(m.survivor_customer_id, m.survivor_case_id) as "survivorId", coalesce(m.merged_customer_id, m.merged_case_id) as "mergedId",
    coalesce((select c.name from customers c where c.id = m.merged_customer_id), (select k.title from cases k where k.id = m.merged_case_id)) as "mergedName",
    m.moved, m.changed, m.merged_by_name as "mergedByName", m.merged_at as "mergedAt", m.undo_until as "undoUntil",
    m.undone_by_name as "undoneByName", m.undone_at as "undoneAt"
  from merges m`

/** The merges into one customer or case, the latest first. */
export async function listMergesOf(db: Db, { kind, survivorId }: { kind: MergeKind; survivorId: string }): Promise<MergeRow[]> {
  const column = sql.id(kind === 'customers' ? 'survivor_customer_id' : 'survivor_case_id')
  const { rows } = await sql<MergeRow>`${SELECT} where m.${column} = ${survivorId} order by m.merged_at desc, m.id desc limit 100`.execute(
    db,
  )
  return rows
}

/** The merges into a customer and into their cases, the latest first. */
export async function listMergesAround(db: Db, customerId: string): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`${SELECT} where m.survivor_customer_id = ${customerId}
    or m.survivor_case_id in (select k.id from cases k where k.customer_id = ${customerId}) order by m.merged_at desc, m.id desc limit 100`.execute(
    db,
  )
  return rows
}

/** Locks the record of a merge until the transaction ends. */
export async function findMergeForUpdate(db: Db, id: string): Promise<MergeRow | undefined> {
  const { rows } = await sql<MergeRow>`${SELECT} where m.id = ${id} for update of m`.execute(db)
  return rows[0]
}

/** The merge in force that took somebody away. */
export async function findMergeOf(db: Db, { kind, mergedId }: { kind: MergeKind; mergedId: string }): Promise<MergeRow | undefined> {
  const column = sql.id(kind === 'customers' ? 'merged_customer_id' : 'merged_case_id')
  const { rows } = await sql<MergeRow>`${SELECT} where m.${column} = ${mergedId} and m.undone_at is null limit 1`.execute(db)
  return rows[0]
}

export async function markUndone(db: Db, { id, byName, now }: { id: string; byName: string; now: Date }): Promise<void> {
  await db.updateTable('merges').set({ undoneByName: byName, undoneAt: now }).where('id', '=', id).execute()
}

/** Puts other changes into the record of a merge: an earlier one was undone, and what was before this one is no longer what it found. */
export async function updateMergeChanges(db: Db, { id, changed }: { id: string; changed: readonly ChangedValueOf[] }): Promise<void> {
  await db
    .updateTable('merges')
    .set({ changed: JSON.stringify(changed) })
    .where('id', '=', id)
    .execute()
}
