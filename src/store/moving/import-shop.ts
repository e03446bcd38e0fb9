import { createHash } from 'node:crypto'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { AppError } from '../../errors.ts'
import { type ExportEnd, type ExportHeader, exportEndSchema, invalidExport } from './format.ts'
import { type RowLine, readExport } from './read-export.ts'
import { inShopTransaction } from './shop-session.ts'
import { listMovedTables, type MovedTable } from './tables.ts'

/** What came in. */
export interface ShopImport {
  readonly header: ExportHeader
  readonly end: ExportEnd
  /** Members who sign in with the account of their address that was here already. */
  readonly accountsKept: number
  /** Addresses of members for whom an account without a password was made. */
  readonly accountsMade: readonly string[]
}

/**
 * Takes an export in as a shop of its own, in one transaction: all of it, or nothing. Throws `already_exists` when a shop of its id is here,
 * `export_invalid`, `export_newer`, `database_unreachable`.
 */
export async function importShop(options: { pool: Pool; source: AsyncIterable<Uint8Array>; newId: () => string }): Promise<ShopImport> {
  const { header, lines } = await readExport(options.source)
  const work = inShopTransaction(options.pool, { shopId: header.shopId, access: 'write' }, async (client) => {
    // Whoever listens live need not hear of what happened long ago.
    await client.query(`select set_config('evenkeel.restoring', 'on', true), set_config('evenkeel.counted_later', 'on', true)`)
    const { rowCount } = await client.query(`select from evenkeel.shops where shop_id = $1`, [header.shopId])
    if (rowCount !== 0) throw alreadyHere(header)
    const tables = matchTables(header, await listMovedTables(client))
    const end = await takeLines(client, { header, lines, tables })
    await client.query('select evenkeel.write_all_insight_facts($1)', [header.shopId])
    return { header, end, ...(await tieAccounts(client, options.newId)) }
  })
  try {
    return await work
  } catch (error) {
    throw refuse(error, header)
  } finally {
    await lines.return(undefined)
  }
}

function alreadyHere({ shopId, exportedAt }: ExportHeader): AppError {
  return new AppError(
    'already_exists',
    `The shop of this export (${shopId}, as of ${exportedAt}) is here already; nothing was changed. Import it into another Evenkeel, or restore a backup to put a shop back.`,
  )
}

/** The tables of the file as they are here. Fields that this version has and the file lacks begin as they do in a new row. */
function matchTables(header: ExportHeader, here: readonly MovedTable[]): Map<string, MovedTable> {
  const matched = new Map<string, MovedTable>()
  for (const [type, fields] of Object.entries(header.fields)) {
    const table = here.find((one) => one.type === type)
    const unknown = table ? fields.find((field) => !table.columns.some((column) => column.field === field)) : type
    if (!table || unknown !== undefined) {
      throw new AppError(
        'export_newer',
        `The export (Evenkeel ${header.version}) holds ${table ? `${type}.${unknown}` : type}, which this Evenkeel does not know. Nothing was changed. Update Evenkeel, then import it.`,
      )
    }
    matched.set(type, { ...table, columns: table.columns.filter(({ field }) => fields.includes(field)) })
  }
  return matched
}

const ROWS_AT_ONCE = 1_000
const BYTES_AT_ONCE = 8 * 1024 * 1024

async function takeLines(
  client: PoolClient,
  { header, lines, tables }: { header: ExportHeader; lines: AsyncGenerator<Buffer>; tables: ReadonlyMap<string, MovedTable> },
): Promise<ExportEnd> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = Object.fromEntries(Object.keys(header.fields).map((type) => [type, 0]))
  let held: RowLine[] = []
  let bytes = 0
  const save = async () => {
    const [first] = held
    if (first !== undefined) await insertRows(client, tables.get(first.type)!, header.shopId, held)
    held = []
    bytes = 0
  }
  for await (const line of lines) {
    const row = splitRow(line)
    if (row === undefined) {
      await save()
      return checkEnd(line, counts, hash.digest('hex'))
    }
    const table = tables.get(row.type)
    if (!table) throw invalidExport(`The file holds a row of ${row.type.slice(0, 60)}, which its first line does not name.`)
    hash.update(line).update('\n')
    counts[row.type] = (counts[row.type] ?? 0) + 1
    const full = held.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE
    // Rows that point to each other go in together: the database looks for what they point to when the statement ends.
    if (held[0] !== undefined && (held[0].type !== row.type || (full && !table.refersToItself))) await save()
    held.push(row)
    bytes += line.length
  }
  throw invalidExport('The file is cut off.')
}

/** The parts of a line of a row, its values unread: numbers and texts go to the database as they are. Undefined for the line that closes the file. */
function splitRow(line: Buffer): RowLine | undefined {
  const text = line.toString('utf8')
  const begin = /^\{"type":"([A-Za-z][A-Za-z0-9]{0,62})","row":(?=\{)/.exec(text)
  if (begin && text.endsWith('}}')) return { type: begin[1]!, row: text.slice(begin[0].length, -1) }
  if (text.startsWith('{"end":')) return undefined
  throw invalidExport('A line of the file is not a row as an export writes it.')
}

function checkEnd(line: Buffer, counts: Readonly<Record<string, number>>, sha256: string): ExportEnd {
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch (error) {
    throw invalidExport('The last line of the file is not whole.', error)
  }
  const { data: end } = exportEndSchema.safeParse(value)
  const same = end?.sha256 === sha256 && Object.entries(counts).every(([type, count]) => (end.counts[type] ?? 0) === count)
  if (!end || !same) throw invalidExport('The file is damaged or was changed.')
  return end
}

async function insertRows(client: PoolClient, table: MovedTable, shopId: string, rows: readonly RowLine[]): Promise<void> {
  const { columns, target } = table
  const typed = columns.map(({ field, type }) => `"${field}" ${type === 'bytea' ? 'text' : type}`)
  const values = columns.map(({ field, type, mayBeNull }) => {
    if (type === 'bytea') return `decode(r."${field}", 'base64')`
    // JSON knows one null, and a column that must hold a value holds the null of JSON.
    return type === 'jsonb' && !mayBeNull ? `coalesce(r."${field}", 'null'::jsonb)` : `r."${field}"`
  })
  await client.query(
    `insert into ${target} (${['shop_id', ...columns.map(({ name }) => name)].join(', ')})
     select ${['$1::uuid', ...values].join(', ')}
     from rows from (json_to_recordset($2::json) as (${typed.join(', ')})) with ordinality as r (${[...columns.map(({ field }) => `"${field}"`), '"its place"'].join(', ')})
     order by r."its place"`,
    [shopId, `[${rows.map(({ row }) => row).join(',')}]`],
  )
}

/**
 * A member signs in with the account of their address: the one that is here, or a new one without a password, for which a link is made by hand. An
 * account that is here is never touched.
 */
async function tieAccounts(client: PoolClient, newId: () => string): Promise<Pick<ShopImport, 'accountsKept' | 'accountsMade'>> {
  const { rows: members } = await client.query<{
    id: string
    userId: string
    name: string
    email: string
    account: string | null
    taken: boolean
  }>(
    `select m.id, m.user_id as "userId", m.name, m.email, u.id as account, exists (select from evenkeel_auth."user" o where o.id = m.user_id) as taken
     from evenkeel.members m left join evenkeel_auth."user" u on lower(u.email) = lower(m.email) order by m.id`,
  )
  const made = new Map<string, string>()
  let accountsKept = 0
  for (const { id, userId, name, email, account, taken } of members) {
    const address = email.toLowerCase()
    const known = account ?? made.get(address)
    if (account !== null) accountsKept++
    const chosen = known ?? (taken ? newId() : userId)
    if (known === undefined) {
      await client.query(
        `insert into evenkeel_auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, true, now(), now())`,
        [chosen, name, address],
      )
      await client.query(
        `insert into evenkeel_auth.account (id, "accountId", "providerId", "userId", "createdAt", "updatedAt") values ($1, $2, 'credential', $2, now(), now())`,
        [newId(), chosen],
      )
      made.set(address, chosen)
    }
    if (chosen !== userId) await client.query(`update evenkeel.members set user_id = $2 where id = $1`, [id, chosen])
  }
  return { accountsKept, accountsMade: [...made.keys()] }
}

/** Values and references that the database refuses mean that the file is not what it says; what they are is not repeated. */
function refuse(error: unknown, header: ExportHeader): unknown {
  const cause = error instanceof AppError ? error.cause : error
  if (!(cause instanceof DatabaseError) || cause.code === undefined) return error
  if (cause.code === '23505' && cause.table === 'shops') return alreadyHere(header)
  if (!/^(22|23)/.test(cause.code)) return error
  return invalidExport(`The database refuses a row of the export${cause.table === undefined ? '' : ` in ${cause.table}`}.`, cause)
}
