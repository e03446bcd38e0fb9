import { createHash, type Hash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Connection } from '../database.ts'
import { listAppliedMigrations, withoutMigrations } from '../migrate.ts'
import { copyOut } from './copy.ts'
import {
  type BackupHeader,
  type BackupSummary,
  END_OF_ROWS,
  FORMAT,
  LONGEST_LINE_BYTES,
  type TableEnd,
  type TableLine,
  type Trailer,
} from './format.ts'
import { openSession, translate, withSession } from './session.ts'
import { listTables, quoteTable, rowsQuery, SHOPS, type Table, uuidLiteral } from './tables.ts'

export interface BackupRequest {
  /** As the owner of our tables. */
  readonly connection: Connection
  readonly log: Log
  /** This Evenkeel's. */
  readonly version: string
  readonly now: Date
  /** One shop with its members' accounts; everything when left out. */
  readonly shopId?: string
  readonly keyFingerprint?: string
  /** Another transaction's exported snapshot to take the backup at, instead of this moment. */
  readonly snapshot?: string
}

/**
 * The bytes of a backup, not compressed, and at the end what is in it. All of it is one moment of the database, which goes on being used meanwhile;
 * memory stays small however much there is. Leaving early ends the transaction.
 *
 * Throws `database_unfit` (no Evenkeel there, or a login without the rights), `not_found` (no such shop), `database_unreachable`.
 */
export async function* writeBackup(request: BackupRequest): AsyncGenerator<Buffer, BackupSummary> {
  const { client, close } = await openSession(request.connection, request.log)
  try {
    const { header, tables } = await withoutMigrations(client, () => begin(client, request))
    const lines = createHash('sha256')
    yield toLine(header, lines)
    const written: (TableLine & TableEnd)[] = []
    for (const table of tables) written.push(yield* writeTable(client, table, request.shopId, lines))
    const rows = written.reduce((sum, table) => sum + table.rows, 0)
    const trailer: Trailer = { end: 'evenkeel', tables: written.length, rows, sha256: lines.digest('hex') }
    yield toLine(trailer)
    await client.query('commit')
    return { header, tables: written, rows }
  } catch (error) {
    throw translate(error)
  } finally {
    await close()
  }
}

/** The id of the shop that a person named by its id or its name. Throws `not_found` with those there are. */
export async function resolveShop(connection: Connection, log: Log, wanted: string): Promise<string> {
  return withSession(connection, log, async (client) => {
    if ((await listAppliedMigrations(client)).length === 0) throw nothingHere()
    const { rows } = await client.query<{ id: string; name: string }>(
      `select shop_id as id, profile ->> 'name' as name from ${SHOPS} order by created_at`,
    )
    const [shop, another] = rows.filter(({ id, name }) => id === wanted.toLowerCase() || name === wanted)
    if (shop !== undefined && another === undefined) return shop.id
    const there = rows.map(({ id, name }) => `${name} (${id})`).join(', ') || 'none'
    throw new AppError('not_found', `There is ${shop ? 'more than one' : 'no'} shop ${wanted.slice(0, 80)} here. There are: ${there}.`)
  })
}

/** Opens the one moment that everything is read at. The tables are held as they are (not their rows) until the end. */
async function begin(client: ClientBase, request: BackupRequest): Promise<{ header: BackupHeader; tables: Table[] }> {
  await client.query('begin isolation level repeatable read, read only')
  if (request.snapshot !== undefined) await client.query(`set transaction snapshot '${request.snapshot.replaceAll("'", "''")}'`)
  const migrations = await listAppliedMigrations(client)
  if (migrations.length === 0) {
    throw nothingHere()
  }
  const tables = await listTables(client)
  await client.query(`lock table ${tables.map(({ name }) => quoteTable(name)).join(', ')} in access share mode`)
  const condition = request.shopId === undefined ? '' : `where shop_id = ${uuidLiteral(request.shopId)}`
  const { rows: shops } = await client.query<{ id: string }>(`select shop_id as id from ${SHOPS} ${condition} order by shop_id`)
  if (request.shopId !== undefined && shops.length === 0) throw new AppError('not_found', `There is no shop ${request.shopId} here.`)
  const { rows: server } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  return {
    tables,
    header: {
      product: 'evenkeel',
      format: FORMAT,
      version: request.version,
      migrations,
      postgres: server[0]?.version ?? 0,
      scope: request.shopId === undefined ? 'all' : 'shop',
      shopIds: shops.map(({ id }) => id),
      takenAt: request.now.toISOString(),
      ...(request.keyFingerprint === undefined ? {} : { keyFingerprint: request.keyFingerprint }),
    },
  }
}

function nothingHere(): AppError {
  return new AppError('database_unfit', 'There is no Evenkeel in this database yet, so there is nothing to back up.')
}

async function* writeTable(
  client: ClientBase,
  table: Table,
  shopId: string | undefined,
  lines: Hash,
): AsyncGenerator<Buffer, TableLine & TableEnd> {
  const line: TableLine = {
    table: table.name,
    columns: [...table.columns],
    ...(table.identity === undefined ? {} : { identity: { column: table.identity, last: await lastNumber(client, table) } }),
  }
  yield toLine(line, lines)
  const tally = createHash('sha256')
  let rows = 0
  const query = rowsQuery(table, table.columns, shopId)
  if (query !== undefined) {
    for await (const block of copyOut(client, `copy (${query}) to stdout`)) {
      rows += countLines(block, table.name)
      tally.update(block)
      yield block
    }
  }
  yield END_OF_ROWS
  const end: TableEnd = { rows, sha256: tally.digest('hex') }
  yield toLine(end, lines)
  return { ...line, ...end }
}

/** The last number given out, or null before the first. Numbers are given out past any transaction, so it may be newer than the rows. */
async function lastNumber(client: ClientBase, table: Table): Promise<number | null> {
  const { rows } = await client.query<{ last: string | null }>(
    'select pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass)::text as last',
    [quoteTable(table.name), table.identity],
  )
  const last = rows[0]?.last ?? null
  return last === null ? null : Number(last)
}

/** A block holds whole rows. Throws when one is longer than a restore would take. */
function countLines(block: Buffer, table: string): number {
  let count = 0
  let start = 0
  for (let end = block.indexOf(10); end !== -1; end = block.indexOf(10, start)) {
    if (end - start > LONGEST_LINE_BYTES) {
      throw new AppError('too_large', `A row of ${table} is longer than ${LONGEST_LINE_BYTES / 1024 / 1024} MB, which no backup can hold.`)
    }
    count++
    start = end + 1
  }
  return count
}

function toLine(value: object, hash?: Hash): Buffer {
  const line = Buffer.from(`${JSON.stringify(value)}\n`)
  hash?.update(line)
  return line
}
