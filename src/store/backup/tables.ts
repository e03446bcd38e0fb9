import type { ClientBase } from 'pg'
import { AppError } from '../../errors.ts'

/** A table that a backup holds, as it is in this database. */
export interface Table {
  /** With its schema: `evenkeel.cases`. */
  readonly name: string
  readonly schema: 'evenkeel' | 'evenkeel_auth'
  /** All that hold values of their own, `shop_id` first. The number of a transaction means nothing in another server and is left out. */
  readonly columns: readonly string[]
  readonly hasShop: boolean
  /** SQL of what its rows are sorted by: the same order on every server. */
  readonly order: string
  /** The column that numbers the rows, when there is one. */
  readonly identity: string | undefined
  readonly references: readonly { readonly table: string; readonly column: string }[]
}

export const ACCOUNTS = 'evenkeel_auth.user'
export const MEMBERS = 'evenkeel.members'
export const SHOPS = 'evenkeel.shops'

/**
 * What belongs to the running house and not to the shops: which migrations it has (the header says so), who is signed in and what is being tried.
 * A restored session would let somebody in whom an owner has put out since.
 */
const LEFT_OUT = new Set([
  'evenkeel.migrations',
  ...['session', 'verification', 'rateLimit', 'sign_in_tries'].map((name) => `evenkeel_auth.${name}`),
])

/** Every table that a backup holds, those that others refer to first. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<TableRow>(TABLES)
  const tables = rows
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ key, identity, ...row }) => ({
      ...row,
      hasShop: row.columns[0] === 'shop_id',
      identity: identity ?? undefined,
      order: orderOf(key ?? row.columns.map((name) => ({ name, collated: true }))),
    }))
  return inOrder(tables)
}

/** The names of the tables that are emptied with everything else when all is replaced, besides those of a backup. */
export const EMPTIED_TOO = ['evenkeel_auth.session', 'evenkeel_auth.verification'] as const

/** `schema.name` quoted for SQL. */
export function quoteTable(name: string): string {
  return name.split('.').map(quote).join('.')
}

export function quoteColumns(columns: readonly string[]): string {
  return columns.map(quote).join(', ')
}

/**
 * The query for a table's rows, of one shop or of all, in the order of their key. Undefined when one shop has nothing in this table: what
 * belongs to no shop and to no member is not part of a shop.
 */
export function rowsQuery(table: Table, columns: readonly string[], shopId: string | undefined): string | undefined {
  const condition = shopId === undefined ? '' : shopCondition(table, shopId)
  if (condition === undefined) return undefined
  return `select ${quoteColumns(columns)} from ${quoteTable(table.name)}${condition} order by ${table.order}`
}

/** The column by which a sign-in table's row belongs to an account; undefined where it does not. */
export function accountColumn(table: Table): string | undefined {
  if (table.name === ACCOUNTS) return 'id'
  return table.schema === 'evenkeel_auth' ? table.references.find((reference) => reference.table === ACCOUNTS)?.column : undefined
}

/** A uuid as an SQL literal. Throws `usage` for anything else. */
export function uuidLiteral(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new AppError('usage', `${id.slice(0, 60)} is not the id of a shop.`)
  return `'${id}'`
}

interface TableRow extends Omit<Table, 'hasShop' | 'order' | 'identity'> {
  readonly key: readonly KeyColumn[] | null
  readonly identity: string | null
}

interface KeyColumn {
  readonly name: string
  /** Whether it is words, which servers sort differently unless told how. */
  readonly collated: boolean
}

function orderOf(key: readonly KeyColumn[]): string {
  return key.map(({ name, collated }) => (collated ? `${quote(name)}::text collate "C"` : quote(name))).join(', ')
}

function shopCondition(table: Table, shopId: string): string | undefined {
  if (table.schema === 'evenkeel') return table.hasShop ? ` where shop_id = ${uuidLiteral(shopId)}` : undefined
  const column = accountColumn(table)
  return column && ` where ${quote(column)} in (select user_id from ${MEMBERS} where shop_id = ${uuidLiteral(shopId)})`
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Foreign keys are checked as soon as a table is loaded, so it comes after those that it refers to. */
function inOrder(tables: readonly Table[]): Table[] {
  const names = new Set(tables.map(({ name }) => name))
  const ordered: Table[] = []
  const placed = new Set<string>()
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name, references }) =>
        !placed.has(name) && references.every(({ table }) => table === name || placed.has(table) || !names.has(table)),
    )
    if (ready.length === 0) {
      const stuck = tables.filter(({ name }) => !placed.has(name)).map(({ name }) => name)
      throw new Error(`these tables refer to each other in a circle, so that none can be restored first: ${stuck.join(', ')}`)
    }
    for (const table of ready) placed.add(table.name)
    ordered.push(...ready)
  }
  return ordered
}

const TABLES = `
  select n.nspname || '.' || c.relname as name, n.nspname as schema,
    (select json_agg(a.attname order by a.attname <> 'shop_id', a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and a.atttypid <> 'xid8'::regtype) as columns,
    (select json_agg(json_build_object('name', a.attname, 'collated', a.attcollation <> 0) order by k.place)
      from pg_index i cross join unnest(i.indkey) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary) as key,
    (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped limit 1) as identity,
    coalesce((select json_agg(json_build_object('table', fn.nspname || '.' || f.relname, 'column', a.attname))
      from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[array_upper(k.conkey, 1)]
      where k.conrelid = c.oid and k.contype = 'f'), '[]') as "references"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('evenkeel', 'evenkeel_auth') and c.relkind in ('r', 'p') and not c.relispartition
  order by n.nspname = 'evenkeel', c.relname`
