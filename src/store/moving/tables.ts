import type { ClientBase } from 'pg'
import { listTables, quoteColumns, quoteTable } from '../backup/tables.ts'
import { COLUMNS_LEFT_OUT, TABLES_LEFT_OUT } from './left-out.ts'

/** A table whose rows an export holds. */
export interface MovedTable {
  /** As the file names it: `customerIdentities`. */
  readonly type: string
  /** Quoted for SQL, with its schema. */
  readonly target: string
  readonly columns: readonly MovedColumn[]
  /** SQL of what its rows are sorted by: the same order on every server. */
  readonly order: string
  /** Whether its rows refer to other rows of it. */
  readonly refersToItself: boolean
}

export interface MovedColumn {
  /** As the file names it: `saidAt`. */
  readonly field: string
  /** Quoted for SQL. */
  readonly name: string
  /** Of the database: `text`, `jsonb`, `text[]`. */
  readonly type: string
  readonly mayBeNull: boolean
}

/**
 * Every table of ours that an export holds, those that others refer to first. The shop is named once, in the first line; what the database makes by
 * itself (numbers of rows, columns that follow from others) is not in the file.
 */
export async function listMovedTables(client: ClientBase): Promise<MovedTable[]> {
  const tables = (await listTables(client)).filter(({ name, hasShop }) => hasShop && !Object.hasOwn(TABLES_LEFT_OUT, bare(name)))
  const { rows } = await client.query<{ table: string; column: string; type: string; needed: boolean }>(COLUMNS)
  const known = new Map(rows.map((row) => [`${row.table} ${row.column}`, row]))
  return tables.map(({ name, columns, order, identity, references }) => ({
    type: toField(bare(name)),
    target: quoteTable(name),
    // The rows of the log come one after another; nothing else says in which order they were written.
    order: identity === undefined ? order : quoteColumns([identity]),
    refersToItself: references.some(({ table }) => table === name),
    columns: columns
      .filter((column) => column !== 'shop_id' && column !== identity && !Object.hasOwn(COLUMNS_LEFT_OUT[bare(name)] ?? {}, column))
      .map((column) => {
        const { type = 'text', needed = false } = known.get(`${name} ${column}`) ?? {}
        return { field: toField(column), name: quoteColumns([column]), type, mayBeNull: !needed }
      }),
  }))
}

/** `customer_identities` as the file names it: `customerIdentities`. */
export function toField(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function bare(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}

const COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'evenkeel' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`
