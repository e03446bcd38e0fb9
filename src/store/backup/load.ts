import { type ClientBase, DatabaseError } from 'pg'
import { AppError } from '../../errors.ts'
import { copyIn } from './copy.ts'
import { type BackupHeader, type BackupSummary, invalidBackup, type TableEnd, type TableLine } from './format.ts'
import { adoptAccounts, stageTable } from './load-accounts.ts'
import type { BackupReader, Section } from './read.ts'
import { ACCOUNTS, EMPTIED_TOO, listTables, quoteColumns, quoteTable, SHOPS, type Table, uuidLiteral } from './tables.ts'

/** What is done when what the backup holds is there already. */
export type WhenThere = 'refuse' | 'replace'

export interface LoadSummary extends BackupSummary {
  /** Members who sign in with an account that was here before, under the same address. */
  readonly accountsKept: number
}

/**
 * Puts a backup into a database that has exactly its migrations, in one transaction: all of it, or nothing. Throws `already_exists`, `backup_invalid`,
 * `backup_newer` and what reading throws.
 */
export async function loadBackup(client: ClientBase, backup: BackupReader, whenThere: WhenThere): Promise<LoadSummary> {
  await client.query('begin')
  try {
    await client.query(`set local evenkeel.restoring = 'on'; set local evenkeel.counted_later = 'on'`)
    const tables = await listTables(client)
    await makeRoom(client, backup.header, tables, whenThere)
    const loaded = await loadSections(client, backup, tables)
    const { header } = backup
    const accountsKept = header.scope === 'all' ? 0 : await adoptAccounts(client, uuidLiteral(header.shopIds[0] ?? ''), tables)
    await requireShops(client, header)
    await continueNumbers(client, loaded)
    await client.query('commit')
    return { header, tables: loaded, rows: loaded.reduce((sum, { rows }) => sum + rows, 0), accountsKept }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw misfit(error)
  }
}

/** Throws `already_exists` when something is in the way, or removes it when it is to be replaced. */
export async function makeRoom(client: ClientBase, header: BackupHeader, tables: readonly Table[], whenThere: WhenThere): Promise<void> {
  if (header.scope === 'all') {
    // Nobody sets up a shop while everything is being restored.
    await client.query(`lock table ${SHOPS} in share row exclusive mode`)
    if (whenThere === 'refuse') await requireEmpty(client)
    else for (const { name } of [...tables].reverse()) await client.query(`delete from ${quoteTable(name)}`)
    for (const name of EMPTIED_TOO) await client.query(`delete from ${quoteTable(name)}`)
    return
  }
  const shop = uuidLiteral(header.shopIds[0] ?? '')
  const { rowCount } = await client.query(`select from ${SHOPS} where shop_id = ${shop} for update`)
  if (rowCount === 0) return
  if (whenThere === 'refuse') {
    throw new AppError(
      'already_exists',
      `The shop of this backup (${header.shopIds[0]}) is here already. Restore with --replace to put the backup in its place: what was done there since ${header.takenAt} is lost then.`,
    )
  }
  for (const { name } of tables.filter(({ hasShop }) => hasShop).reverse()) {
    await client.query(`delete from ${quoteTable(name)} where shop_id = ${shop}`)
  }
}

async function requireEmpty(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ shops: string; accounts: string }>(
    `select (select count(*) from ${SHOPS}) as shops, (select count(*) from ${quoteTable(ACCOUNTS)}) as accounts`,
  )
  const { shops = 0, accounts = 0 } = rows[0] ?? {}
  if (Number(shops) + Number(accounts) === 0) return
  throw new AppError(
    'already_exists',
    `This Evenkeel is not empty (shops: ${shops}, accounts: ${accounts}), and the backup is of a whole one. Restore it into a new data folder or database, or with --replace: everything that is here is lost then.`,
  )
}

async function loadSections(client: ClientBase, backup: BackupReader, tables: readonly Table[]): Promise<(TableLine & TableEnd)[]> {
  const { header } = backup
  const shopId = header.scope === 'shop' ? header.shopIds[0] : undefined
  const loaded: (TableLine & TableEnd)[] = []
  for await (const section of backup.sections()) {
    const table = requireTable(section.line, tables, header)
    if (loaded.some((earlier) => earlier.table === table.name)) throw invalidBackup(`The backup holds ${table.name} twice.`)
    if (shopId === undefined) await copySection(client, section, table, table.name)
    else if (table.schema === 'evenkeel') await copyShopSection(client, section, table, shopId)
    else await copySection(client, section, table, await stageTable(client, table))
    loaded.push({ ...section.line, ...section.end() })
  }
  const needed = tables.filter(({ name, schema }) => schema === 'evenkeel' || name === ACCOUNTS)
  const missing = needed.find(({ name }) => !loaded.some(({ table }) => table === name))
  if (missing !== undefined) throw invalidBackup(`The backup lacks ${missing.name}.`)
  return loaded
}

/** The table of this database that the line names. Ours has the same migrations and so the same columns; the auth library adds some without any. */
function requireTable(line: TableLine, tables: readonly Table[], header: BackupHeader): Table {
  const table = tables.find(({ name }) => name === line.table)
  const unknown = table === undefined ? line.table : line.columns.find((column) => !table.columns.includes(column))
  const isOurs = line.table.startsWith('evenkeel.')
  const isWhole = new Set(line.columns).size === line.columns.length && (!isOurs || line.columns.length === table?.columns.length)
  if (table !== undefined && unknown === undefined && isWhole) return table
  if (isOurs || unknown === undefined) throw invalidBackup(`The backup holds ${line.table} with other columns than that table has.`)
  throw new AppError(
    'backup_newer',
    `The backup (Evenkeel ${header.version}) holds ${line.table} with ${unknown}, which this Evenkeel does not know. Nothing was changed. Update Evenkeel, then restore it.`,
  )
}

/** The rows of one shop; a row of another one, or that does not begin with its shop as we write it, refuses the file. */
async function copyShopSection(client: ClientBase, section: Section, table: Table, shopId: string): Promise<void> {
  const own = Buffer.from(`${shopId}${section.line.columns.length === 1 ? '\n' : '\t'}`)
  const belongs = table.hasShop && section.line.columns[0] === 'shop_id'
  const check = async function* () {
    for await (const block of section.blocks()) {
      for (let start = 0; start < block.length; start = block.indexOf(10, start) + 1) {
        if (!belongs || block.compare(own, 0, own.length, start, Math.min(start + own.length, block.length)) !== 0) {
          throw invalidBackup(`The backup says that it is of one shop, but ${table.name} in it holds rows of another one.`)
        }
      }
      yield block
    }
  }
  await copySection(client, { ...section, blocks: check }, table, table.name)
}

/** One COPY checks its references when it ends and remembers every row until then, so a long table goes in parts. */
const PART_BYTES = 64 * 1024 * 1024

async function copySection(client: ClientBase, section: Section, table: Table, into: string): Promise<void> {
  const target = into === table.name ? quoteTable(into) : into
  const text = `copy ${target} (${quoteColumns(section.line.columns)}) from stdin`
  const inParts = !table.references.some((reference) => reference.table === table.name)
  const blocks = section.blocks()
  let last = false
  const part = async function* () {
    for (let length = 0; length < PART_BYTES || !inParts; ) {
      const { value, done } = await blocks.next()
      if (done) {
        last = true
        return
      }
      length += value.length
      yield value
    }
  }
  while (!last) await copyIn(client, text, part())
}

/** Throws when the shops in the rows are not those of the header, or a member's shop has none. */
async function requireShops(client: ClientBase, header: BackupHeader): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`select shop_id as id from ${SHOPS} where shop_id = any($1)`, [header.shopIds])
  const { rows: all } = await client.query<{ count: string }>(`select count(*) from ${SHOPS}`)
  const same = rows.length === header.shopIds.length && (header.scope === 'shop' || Number(all[0]?.count) === rows.length)
  if (!same) throw invalidBackup('The shops in the backup are not those that its first line names.')
}

/** Rows written from now on are numbered after the restored ones, and after those of other shops. */
async function continueNumbers(client: ClientBase, loaded: readonly TableLine[]): Promise<void> {
  for (const { table, identity } of loaded) {
    if (identity === undefined || identity.last === null) continue
    const quoted = quoteTable(table)
    // Whoever takes a number holds this table, so nobody takes one between the look and the set.
    await client.query(`lock table ${quoted} in share row exclusive mode`)
    await client.query(
      `select setval(s, greatest($3::bigint, pg_sequence_last_value(s), (select max(${quoteColumns([identity.column])}) from ${quoted})))
       from cast(pg_get_serial_sequence($1, $2) as regclass) as s`,
      [quoted, identity.column, identity.last],
    )
  }
}

/** Values and references that the database refuses mean that the file is not what it says; what they are is not repeated. */
function misfit(error: unknown): unknown {
  if (!(error instanceof DatabaseError) || error.code === undefined) return error
  const { table } = error
  if (error.code === '23505' && table !== undefined) {
    return invalidBackup(`The backup holds a row of ${table} that is there already, in this database or twice in the file.`, error)
  }
  const isData = /^(22|23)/.test(error.code) && error.code !== '23505'
  return isData ? invalidBackup(`The database refuses a row of the backup${table === undefined ? '' : ` in ${table}`}.`, error) : error
}
