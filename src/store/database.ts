import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, sql, type Transaction } from 'kysely'
import { type Connection as DriverConnection, Pool, type PoolClient, types } from 'pg'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { snakeCaseDialect } from './column-names.ts'
import { fromDriver, isCollision, isUnreachable } from './database-errors.ts'
import type { Database } from './rows.ts'
import { type InTransaction, NotBegun, openTransactions } from './transaction.ts'

/** A handle on the database: of the whole, or of one transaction. */
export type Db = Kysely<Database>

/** How to reach a Postgres as the owner of our tables: an address of the kind `DATABASE_URL` holds, or its parts. */
export type Connection =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly password?: string; readonly database: string }

/** Whose rows a transaction sees. */
export interface TransactionScope {
  /** The shop; without one no row of any shop is seen or written. */
  readonly shopId: string | undefined
  /** `read` sees one moment of the database throughout and may write nothing. */
  readonly access: 'read' | 'write'
}

/** The open database, used as the role that owns nothing. */
export interface AppDatabase {
  /** For what needs no shop (functions that look across shops); rows of shops are not seen here. */
  readonly kysely: Kysely<Database>
  /** The connections behind it, for libraries that bring their own SQL. */
  readonly pool: Pool
  /**
   * Runs in one transaction on one shop: all of it is saved, or nothing. When it collides with another transaction it is run again, so `run` must do
   * nothing that the database cannot undo. Statements begun together are sent together, in that order. Throws `database_unreachable`, `disk_full`, `already_exists`, and whatever `run` throws.
   */
  transaction<Result>(scope: TransactionScope, run: (db: Transaction<Database>) => Promise<Result>): Promise<Result>
  /** Throws `database_unreachable` when the database does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}

/** The role that the application runs as: it owns nothing and may not pass row-level security by. */
export const APP_ROLE = 'evenkeel_app'

/**
 * Opens a migrated database and checks that it is fit to use. Throws `database_unreachable`, `bad_setting` (login refused) or `database_unfit`.
 *
 * Values come as: bigint (money in minor units, counts) as number, refused with an error beyond ±2^53 instead of rounded; numeric as string;
 * timestamptz as Date; date as `YYYY-MM-DD`; json parsed, its keys untouched. Columns are camelCase here and snake_case in the database.
 */
export async function openDatabase(options: { connection: Connection; log: Log; connections?: number }): Promise<AppDatabase> {
  const pool = openPool(options.connection, { role: APP_ROLE, connections: options.connections ?? 20, pipeline: true, log: options.log })
  try {
    await requireFit(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const names = snakeCaseDialect(pool)
  const kysely = new Kysely<Database>(names)
  const inTransaction = openTransactions(pool, names)
  let closing: Promise<void> | undefined
  return {
    kysely,
    pool,
    transaction: (scope, run) => runTransaction({ inTransaction, log: options.log }, scope, run),
    async check() {
      await sql`select 1`.execute(kysely).catch((error: unknown) => {
        throw fromDriver(error)
      })
    },
    close() {
      closing ??= closeAll(kysely, pool)
      return closing
    },
  }
}

async function closeAll(kysely: Kysely<Database>, pool: Pool): Promise<void> {
  await kysely.destroy()
  // Kysely leaves the pool alone when it was never asked anything.
  if (!pool.ended && !pool.ending) await pool.end()
}

/**
 * Connections as a role (the login itself when none is given), finding tables in the schemas of `searchPath`. For migrations, backups and
 * libraries that bring their own SQL; everything else goes through `openDatabase`. With `pipeline` a statement is sent before the one ahead of it on the
 * same connection was answered.
 */
export function openPool(
  connection: Connection,
  options: { log: Log; role?: string; searchPath?: string; connections?: number; pipeline?: boolean },
): Pool {
  const { role, searchPath = 'evenkeel', connections = 5, pipeline = false, log } = options
  const session = {
    search_path: searchPath,
    timezone: 'UTC',
    ...(role === undefined ? {} : { role, statement_timeout: '30s', lock_timeout: '10s', idle_in_transaction_session_timeout: '60s' }),
  }
  const pool = new Pool({
    ...('url' in connection ? { connectionString: connection.url } : connection),
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    application_name: 'evenkeel',
    max: connections,
    pipeline,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser },
  })
  // A connection may die at any moment, in the pool or lent out between two queries. The pool replaces it and the next query says so; but without
  // a listener the event would end the process.
  const lost = (error: Error) => {
    if (!pool.ending) log.warn({ reason: error.message }, 'a connection to the database was lost')
  }
  pool.on('connect', (client) => client.on('error', lost))
  if (pipeline) pool.on('connect', (client) => gatherWrites(client))
  pool.on('error', () => undefined)
  return pool
}

/** The driver gathers the parts of a statement before it sends them; here it goes on until all statements that were begun together are written. */
function gatherWrites(client: PoolClient): void {
  const { stream } = (client as PoolClient & { readonly connection: DriverConnection }).connection
  const uncork = stream.uncork.bind(stream)
  stream.uncork = () => process.nextTick(uncork)
}

const COLLISIONS_BORNE = 4
const RESTART_PATIENCE_MS = 5_000

async function runTransaction<Result>(
  { inTransaction, log }: { readonly inTransaction: InTransaction; readonly log: Log },
  { shopId, access }: TransactionScope,
  run: (db: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  // The role once more: a connection pooler between us and the server may have dropped what was asked for at the connection's start.
  const beginning = { access, settings: { role: APP_ROLE, 'evenkeel.shop': shopId ?? '' } }
  const patientUntil = Date.now() + RESTART_PATIENCE_MS
  for (let collisions = 0; ; ) {
    try {
      return await inTransaction(beginning, run)
    } catch (error) {
      const begun = !(error instanceof NotBegun)
      const refusal = fromDriver(begun ? error : error.cause)
      if (!begun && isUnreachable(refusal) && Date.now() < patientUntil) {
        // Nothing has happened yet, and the server may only be starting again.
        await sleep(100)
        continue
      }
      if (!isCollision(error)) throw refusal
      collisions++
      if (collisions > COLLISIONS_BORNE) {
        throw new AppError('internal', 'The same rows kept being changed by somebody else, so nothing was saved. Try again.', {
          cause: error,
        })
      }
      log.info({ collisions }, 'a transaction met another one and is run again')
      await sleep(5 * 2 ** collisions * (0.5 + Math.random()))
    }
  }
}

const OLDEST_SERVER = 150_000

/** Throws `database_unfit` with what to do unless this server and this role are what row-level security needs. */
async function requireFit(pool: Pool): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; encoding: string; role: string; unbound: boolean }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, current_user::text as role,
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as unbound`,
    )
    .catch((error: unknown) => {
      throw notMigrated(error) ?? fromDriver(error)
    })
  const server = rows[0]
  if (server === undefined) return
  requireServer(server)
  if (server.role !== APP_ROLE || server.unbound) {
    throw new AppError(
      'database_unfit',
      `Connections run as "${server.role}"${server.unbound ? ', which passes row-level security by' : ''}; they must run as "${APP_ROLE}". ` +
        `Run as a superuser: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS; and connect without a pooler that drops start-up options.`,
    )
  }
}

/** Throws `database_unfit` when the server is older than 15 or does not keep text as UTF-8. */
export function requireServer(server: { readonly version: number; readonly encoding: string }): void {
  if (server.version < OLDEST_SERVER) {
    throw new AppError(
      'database_unfit',
      `The database server is PostgreSQL ${Math.floor(server.version / 10_000)}; Evenkeel needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the bundled one.`,
    )
  }
  if (server.encoding !== 'UTF8') {
    throw new AppError(
      'database_unfit',
      `The database keeps text as ${server.encoding}, which cannot hold every message. Make one with: CREATE DATABASE evenkeel TEMPLATE template0 ENCODING 'UTF8'; and name it in DATABASE_URL.`,
    )
  }
}

function notMigrated(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || !/role "evenkeel_app" does not exist|invalid value for parameter "role"/.test(error.message))
    return undefined
  return new AppError('database_unfit', 'The database is not prepared for Evenkeel yet. Run: npx evenkeel migrate', { cause: error })
}

const INT8 = 20
const DATE = 1082

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (format !== 'binary' && oid === INT8) return exactNumber
  if (format !== 'binary' && oid === DATE) return (text: string) => text
  return types.getTypeParser(oid, format)
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} from the database is beyond ±2^53 and would be rounded`)
  return value
}
