import { createHash, type Hash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { AppError } from '../../errors.ts'
import { listMigrations } from '../migrate.ts'
import { EXPORT_FORMAT, type ExportEnd, type ExportHeader, LONGEST_EXPORT_LINE_BYTES } from './format.ts'
import { COLUMNS_LEFT_OUT, TABLES_LEFT_OUT } from './left-out.ts'
import { streamInShop } from './shop-session.ts'
import { listMovedTables, type MovedTable, toField } from './tables.ts'

export interface ExportRequest {
  readonly pool: Pool
  readonly shopId: string
  /** This Evenkeel's. */
  readonly version: string
  readonly now: Date
}

/**
 * The bytes of an export of one shop, not compressed, and at the end what is in it. All of it is one moment of the database, which goes on being used
 * meanwhile; memory stays small however much there is. Leaving early ends the transaction. Throws `not_found`, `too_large`, `database_unreachable`.
 */
export function exportShop({ pool, shopId, version, now }: ExportRequest): AsyncGenerator<Buffer, ExportEnd> {
  return streamInShop(pool, { shopId, access: 'read' }, async function* (client) {
    const tables = await listMovedTables(client)
    const header: ExportHeader = {
      evenkeel: 'shop',
      format: EXPORT_FORMAT,
      version,
      schema: listMigrations().at(-1)?.number ?? 0,
      shopId,
      exportedAt: now.toISOString(),
      fields: Object.fromEntries(tables.map(({ type, columns }) => [type, columns.map(({ field }) => field)])),
      leftOut: whatIsLeftOut(),
    }
    yield toLine(header)
    const hash = createHash('sha256')
    const counts: Record<string, number> = {}
    for (const table of tables) {
      counts[table.type] = yield* writeRows(client, table, shopId, hash)
      if (table.type === 'shops' && counts['shops'] !== 1) throw new AppError('not_found', `There is no shop ${shopId} here.`)
    }
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const end: ExportEnd = { end: 'evenkeel', rows, counts, sha256: hash.digest('hex') }
    yield toLine(end)
    return end
  })
}

/** Every table and column that no export holds, as the file names them, with the reason. */
export function whatIsLeftOut(): Record<string, string> {
  const tables = Object.entries(TABLES_LEFT_OUT).map(([table, why]) => [toField(table), why])
  const columns = Object.entries(COLUMNS_LEFT_OUT).flatMap(([table, fields]) =>
    Object.entries(fields).map(([column, why]) => [`${toField(table)}.${toField(column)}`, why]),
  )
  return Object.fromEntries([...tables, ...columns])
}

const ROWS_AT_ONCE = 500
/** Each may hold 40 MB. */
const BIG_ROWS_AT_ONCE = 4
const BLOCK_BYTES = 256 * 1024

async function* writeRows(client: PoolClient, table: MovedTable, shopId: string, hash: Hash): AsyncGenerator<Buffer, number> {
  const columns = table.columns.map(({ field, name, type }) => `${type === 'bytea' ? packed(name) : name} as "${field}"`)
  const rows = `select ${columns.join(', ')} from ${table.target} where shop_id = '${shopId}' order by ${table.order}`
  // One row as one line: what the database writes as JSON has no line ends of its own.
  await client.query(`declare moved no scroll cursor for select row_to_json(r)::text as line from (${rows}) as r`)
  const big = table.columns.some(({ type }) => type === 'bytea')
  let count = 0
  let block: Buffer[] = []
  let length = 0
  for (;;) {
    const { rows: some } = await client.query<{ line: string }>(`fetch ${big ? BIG_ROWS_AT_ONCE : ROWS_AT_ONCE} from moved`)
    for (const { line } of some) {
      const bytes = Buffer.from(`{"type":"${table.type}","row":${line}}\n`)
      if (bytes.length > LONGEST_EXPORT_LINE_BYTES)
        throw new AppError(
          'too_large',
          `A row of ${table.type} is longer than ${LONGEST_EXPORT_LINE_BYTES / 2 ** 20} MB, which no export can hold.`,
        )
      hash.update(bytes)
      block.push(bytes)
      length += bytes.length
      count++
      if (length < BLOCK_BYTES) continue
      yield Buffer.concat(block)
      block = []
      length = 0
    }
    if (some.length === 0) break
  }
  if (length > 0) yield Buffer.concat(block)
  await client.query('close moved')
  return count
}

/** Bytes as base64 without line ends. */
function packed(column: string): string {
  return `translate(encode(${column}, 'base64'), E'\\n', '')`
}

function toLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
