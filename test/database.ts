import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { type AppDatabase, type Connection, openDatabase, openPool } from '../src/store/database.ts'

/** The server that this project's tests run on: reached as the owner of our tables. */
export interface TestServer {
  readonly kind: 'embedded' | 'server'
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly password?: string
    readonly database: string
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

/** A migrated database that every test database is a copy of. */
export const TEMPLATE = 'evenkeel_template'

export const silentLog = pino({ level: 'silent' })

export interface TestDatabase {
  readonly database: AppDatabase
  /** As the owner, for what the application may not do. */
  readonly connection: Connection
  close(): Promise<void>
}

/**
 * An empty, migrated database for one test file, on the Postgres of its project: the bundled one or a server. Make it in `beforeAll`, close it in
 * `afterAll`. Files that use it are called `*.db.test.ts` and run on both.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { connection: server } = inject('server')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const owner = openPool(server, { log: silentLog, connections: 1 })
  await owner.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  const connection = { ...server, database: name }
  const database = await openDatabase({ connection, log: silentLog, connections: 8 })
  return {
    database,
    connection,
    async close() {
      await database.close()
      await drop(owner, name)
      await owner.end()
    },
  }
}

const MAY_NOT_END_IT = '42501'

/** A session of another role, which the owner may not end, needs a moment to go by itself. */
async function drop(owner: Pool, name: string): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      await owner.query(`DROP DATABASE ${name} WITH (FORCE)`)
      return
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== MAY_NOT_END_IT) throw error
      await sleep(100)
    }
  }
}
