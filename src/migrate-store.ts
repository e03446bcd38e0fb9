import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { migrateAuth } from './http/auth.ts'
import { prepareQueue } from './jobs/prepare-queue.ts'
import type { Log } from './log.ts'
import { type Connection, openPool } from './store/database.ts'
import { migrate } from './store/migrate.ts'
import { grantQueue, readQueueSchema } from './store/queue-schema.ts'

/** Brings our tables, the auth library's and the queue's up to this version, as the owner of all; `only` names the migrations of an older one. */
export async function migrateStore(options: { url: string; connection: Connection; log: Log; only?: readonly number[] }): Promise<void> {
  const { url, connection, log, only } = options
  await migrate({
    connection,
    log,
    ...(only === undefined ? {} : { only }),
    async afterwards() {
      const pool = openPool(connection, { log, searchPath: 'evenkeel_auth', connections: 2 })
      try {
        // The library wants a secret for everything; making tables does not use it.
        await migrateAuth({ pool, secret: randomBytes(32).toString('hex'), url, newId: v7, log })
        if (await prepareQueue(pool, await readQueueSchema(pool))) await grantQueue(pool)
      } finally {
        await pool.end()
      }
    },
  })
}
