import { randomBytes } from 'node:crypto'
import { type ClientBase, DatabaseError } from 'pg'
import { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Connection } from '../database.ts'
import { withSession } from './session.ts'

/**
 * Runs `work` on an empty database of the same server and drops it, however that ends. Throws `database_unfit` when the user may not make one. What an
 * Evenkeel that was killed left behind is dropped too.
 */
export async function withScratchDatabase<Result>(
  connection: Connection,
  log: Log,
  work: (scratch: Connection) => Promise<Result>,
): Promise<Result> {
  const name = `${PREFIX}${Math.floor(Date.now() / 1000)}_${randomBytes(6).toString('hex')}`
  await withSession(connection, log, async (client) => {
    await dropLeftOvers(client)
    await client.query(`create database ${name} template template0 encoding 'UTF8'`).catch(refuse)
  })
  try {
    return await work(onDatabase(connection, name))
  } finally {
    await withSession(connection, log, (client) => drop(client, name))
  }
}

const PREFIX = 'evenkeel_scratch_'
const LEFT_OVER_AFTER_S = 24 * 3_600
const MISSING_RIGHT = '42501'

function refuse(error: unknown): never {
  if (!(error instanceof DatabaseError) || error.code !== MISSING_RIGHT) throw error
  throw new AppError(
    'database_unfit',
    "The database's user may not make a database, which is needed for a moment. Run once as a superuser: ALTER ROLE that_user CREATEDB; with its name.",
    { cause: error },
  )
}

const IN_USE = '55006'

/** The plain way waits for who is just leaving and sends the server's own housekeeping away, which the forced one may not. */
async function drop(client: ClientBase, name: string): Promise<void> {
  await client.query(`drop database if exists ${name}`).catch(async (error: unknown) => {
    if (!(error instanceof DatabaseError) || error.code !== IN_USE) throw error
    await client.query(`drop database if exists ${name} with (force)`)
  })
}

/** Those of ours that are a day old and that nobody is connected to. */
async function dropLeftOvers(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select d.datname as name from pg_database d
     where d.datname ~ '^${PREFIX}[0-9]+_[0-9a-f]{12}$' and pg_get_userbyid(d.datdba) = current_user
       and split_part(d.datname, '_', 3)::bigint < extract(epoch from now()) - ${LEFT_OVER_AFTER_S}
       and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
  )
  for (const { name } of rows) await drop(client, name)
}

function onDatabase(connection: Connection, database: string): Connection {
  if (!('url' in connection)) return { ...connection, database }
  const url = new URL(connection.url)
  url.pathname = `/${database}`
  return { url: url.href }
}
