import { DatabaseError, type PoolClient } from 'pg'
import { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { type Connection, openPool } from '../database.ts'
import { fromDriver, isCollision } from '../database-errors.ts'

/** A connection of its own for a backup or a restore, as the owner of our tables. */
export interface Session {
  readonly client: PoolClient
  close(): Promise<void>
}

/**
 * Connects so that every server writes and reads a value in the same words, that row-level security hides nothing without an error, and that no
 * time limit of the server ends a long transaction.
 */
export async function openSession(connection: Connection, log: Log): Promise<Session> {
  const pool = openPool(connection, { log, connections: 1 })
  try {
    const client = await pool.connect()
    await client.query(SETTINGS)
    return {
      client,
      async close() {
        // Never returned to the pool: it may be in the middle of anything.
        client.release(true)
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw fromDriver(error)
  }
}

/** Runs `work` on a session and closes it; errors of the driver come translated. */
export async function withSession<Result>(
  connection: Connection,
  log: Log,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const session = await openSession(connection, log)
  try {
    return await work(session.client)
  } catch (error) {
    throw translate(error)
  } finally {
    await session.close()
  }
}

const MISSING_RIGHT = '42501'

/** What an error during a backup or restore means; row-level security that would hide rows is a login without the rights. */
export function translate(error: unknown): unknown {
  if (error instanceof DatabaseError && error.code === MISSING_RIGHT) {
    return new AppError(
      'database_unfit',
      `The database's user lacks a right that this needs: ${error.message}. Name the user that owns Evenkeel's tables in DATABASE_URL.`,
      { cause: error },
    )
  }
  if (isCollision(error)) {
    return new AppError(
      'database_unreachable',
      'Others kept changing the same rows, so this was undone. Try again, or stop Evenkeel for it.',
      {
        cause: error,
      },
    )
  }
  return fromDriver(error)
}

const SETTINGS = `
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set bytea_output = 'hex';
  set extra_float_digits = 1;
  set xmlbinary = 'base64';
  set client_encoding = 'UTF8';
  set timezone = 'UTC';
  set row_security = off;
  set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0;
  set lock_timeout = '60s';
  select set_config(name, '0', false) from pg_settings where name in ('transaction_timeout', 'idle_session_timeout')`
