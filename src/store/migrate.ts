import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ClientBase, DatabaseError, type PoolClient } from 'pg'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { APP_ROLE, type Connection, openPool, requireServer } from './database.ts'
import { fromDriver } from './database-errors.ts'

export interface MigrateOptions {
  /** As the owner of our tables. */
  readonly connection: Connection
  readonly log: Log
  /** The folder of `NNNN-name.sql` files; ours when left out. */
  readonly folder?: string
  /** Only these numbers: the database becomes that of an older version. For a scratch database alone. */
  readonly only?: readonly number[]
  /** Done after the numbered files while other processes still wait: what a library does to its own schema. */
  readonly afterwards?: () => Promise<void>
}

/**
 * Brings the database up to this version and returns the numbers applied now, ascending; empty when nothing was due. Each file is one transaction; two
 * processes at once are safe, the second waits. Throws `database_newer`, `database_unfit`, `database_unreachable` or `disk_full`.
 */
export async function migrate(options: MigrateOptions): Promise<number[]> {
  const files = readMigrations(options.folder ?? findMigrationsFolder())
  const pool = openPool(options.connection, { log: options.log, connections: 1 })
  try {
    const client = await pool.connect()
    try {
      return await migrateAlone(client, files, options)
    } finally {
      // Not returned to the pool: closing it lets go of the lock whatever happened before.
      client.release(true)
    }
  } catch (error) {
    throw fromDriver(error)
  } finally {
    await pool.end()
  }
}

/** One numbered file, or the record that it was applied. */
export interface MigrationRecord {
  readonly number: number
  readonly name: string
  /** SHA-256 of its text. */
  readonly hash: string
}

/** The numbered files of this version, ascending. */
export function listMigrations(): MigrationRecord[] {
  return readMigrations(findMigrationsFolder()).map(({ number, name, hash }) => ({ number, name, hash }))
}

/** What was applied to this database, ascending; empty when it is no Evenkeel's. */
export async function listAppliedMigrations(client: ClientBase): Promise<MigrationRecord[]> {
  const { rows: found } = await client.query(`select to_regclass('evenkeel.migrations') as "table"`)
  if (found[0]?.table === null) return []
  const { rows } = await client.query<MigrationRecord>('select number, name, hash from evenkeel.migrations order by number')
  return rows
}

/**
 * For a command beside a running server, which must not change its tables under it: throws `data_in_use` or `database_newer` unless the database has
 * exactly this version's migrations.
 */
export async function requireMigrated({ connection, log }: { connection: Connection; log: Log }): Promise<void> {
  const files = readMigrations(findMigrationsFolder())
  const pool = openPool(connection, { log, connections: 1 })
  try {
    const client = await pool.connect()
    try {
      const applied = await listAppliedMigrations(client)
      requireOurs(applied, files)
      if (applied.length === files.length) return
    } finally {
      client.release()
    }
  } catch (error) {
    throw fromDriver(error)
  } finally {
    await pool.end()
  }
  throw new AppError(
    'data_in_use',
    'The Evenkeel that runs here is of another version than this command, or is still starting. Use the command of that version, or stop it first.',
  )
}

/** Runs `work` while nobody migrates this database. */
export async function withoutMigrations<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('select pg_advisory_lock_shared($1)', [LOCK_KEY])
  const result = await work()
  // Where `work` fails the connection is given up, and the lock with it.
  await client.query('select pg_advisory_unlock_shared($1)', [LOCK_KEY])
  return result
}

interface Migration extends MigrationRecord {
  readonly text: string
}

const LOCK_KEY = 0x45_76_65_6e
const LOCK_TIMEOUT = '300s'

async function migrateAlone(client: PoolClient, files: readonly Migration[], options: MigrateOptions): Promise<number[]> {
  await requireOwnerFit(client)
  await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`)
  await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
  await ensureRole(client)
  await client.query(`create schema if not exists evenkeel;
    create table if not exists evenkeel.migrations (
      number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`)
  const applied = await listAppliedMigrations(client)
  requireOurs(applied, files)
  const wanted = options.only === undefined ? files : files.filter(({ number }) => options.only?.includes(number))
  const due = wanted.filter(({ number }) => !applied.some((earlier) => earlier.number === number))
  for (const migration of due) {
    await apply(client, migration)
    options.log.info({ migration: `${migration.number}-${migration.name}` }, 'applied a migration')
  }
  await options.afterwards?.()
  return due.map(({ number }) => number)
}

async function apply(client: PoolClient, { number, name, hash, text }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into evenkeel.migrations (number, name, hash) values ($1, $2, $3)', [number, name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (!(error instanceof DatabaseError)) throw error
    const translated = fromDriver(error)
    if (translated instanceof AppError && translated.code !== 'already_exists') throw translated
    throw new AppError('database_unfit', `Migration ${number} (${name}) was refused by the database, and undone: ${error.message}.`, {
      cause: error,
    })
  }
}

function requireOurs(applied: readonly MigrationRecord[], files: readonly Migration[]): void {
  const newest = files.at(-1)?.number ?? 0
  for (const earlier of applied) {
    if (earlier.number > newest) {
      throw new AppError(
        'database_newer',
        `The database was made by a newer Evenkeel (migration ${earlier.number}, this one knows ${newest}). Start the newer version again; nothing was changed.`,
        { details: { database: earlier.number, known: newest } },
      )
    }
    const file = files.find(({ number }) => number === earlier.number)
    if (file?.hash !== earlier.hash) {
      throw new AppError(
        'database_unfit',
        `Migration ${earlier.number} (${earlier.name}) is not the one that this database was made with. Restore the file as it was released; a change needs a migration of its own.`,
        { details: { migration: earlier.number } },
      )
    }
  }
}

async function requireOwnerFit(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )
  if (rows[0] !== undefined) requireServer(rows[0])
}

const MISSING_RIGHT = '42501'
/** Another database of the same server made the role in the same moment. */
const MADE_MEANWHILE = ['42710', '23505']

/** Roles belong to the whole server, so several databases may share this one; it owns nothing in any of them. */
async function ensureRole(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ owner: string }>('select current_user::text as owner')
  const owner = rows[0]?.owner ?? ''
  const make = `CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS`
  const grant = `GRANT ${APP_ROLE} TO ${client.escapeIdentifier(owner)}`
  const found = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
  try {
    if (found.rowCount === 0) await client.query(make).catch(unlessMadeMeanwhile)
    if (!(await canBecomeAppRole(client))) await client.query(grant)
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== MISSING_RIGHT) throw error
    throw new AppError(
      'database_unfit',
      `The database's user "${owner}" may not make the role that Evenkeel runs as. Run once as a superuser: ${found.rowCount === 0 ? `${make}; ` : ''}${grant};`,
      { cause: error },
    )
  }
}

function unlessMadeMeanwhile(error: unknown): void {
  if (!(error instanceof DatabaseError && MADE_MEANWHILE.includes(error.code ?? ''))) throw error
}

async function canBecomeAppRole(client: PoolClient): Promise<boolean> {
  try {
    await client.query(`set role ${APP_ROLE}`)
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}

/** Ascending by number. Line ends are made alike first: a checkout may have changed them. */
function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .flatMap((file) => {
      const parts = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file)
      if (parts === null) return []
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return [{ number: Number(parts[1]), name: String(parts[2]), hash: createHash('sha256').update(text).digest('hex'), text }]
    })
    .sort((a, b) => a.number - b.number)
}

/** Beside this file when run from source, beside the bundle when built. */
function findMigrationsFolder(): string {
  const candidates = ['./migrations/', '../migrations/', '../../src/store/migrations/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const folder = candidates.find((path) => existsSync(path))
  if (folder === undefined) throw new Error(`the migrations are missing; looked in ${candidates.join(', ')}`)
  return folder
}
