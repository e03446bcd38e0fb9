import type { Pool } from 'pg'
import { APP_ROLE } from './database.ts'

/** What the queue's schema holds now. */
export interface QueueSchema {
  /** The library's version of it, or undefined where it was never made. */
  readonly version: number | undefined
  readonly queues: ReadonlySet<string>
}

/** Looks at the queue's schema, as its owner. */
export async function readQueueSchema(pool: Pool): Promise<QueueSchema> {
  const { rows: made } = await pool.query<{ there: boolean }>(`select to_regclass('pgboss.version') is not null as there`)
  if (!made[0]?.there) return { version: undefined, queues: new Set() }
  const { rows: versions } = await pool.query<{ version: number }>('select version from pgboss.version')
  const { rows: queues } = await pool.query<{ name: string }>('select name from pgboss.queue')
  return { version: versions[0]?.version, queues: new Set(queues.map(({ name }) => name)) }
}

/** Lets the application use the queue: its rows, never its tables. */
export async function grantQueue(pool: Pool): Promise<void> {
  await pool.query(`grant usage on schema pgboss to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema pgboss to ${APP_ROLE};
    alter default privileges in schema pgboss grant select, insert, update, delete on tables to ${APP_ROLE}`)
}
