import { randomUUID } from 'node:crypto'
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
      await owner.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await owner.end()
    },
  }
}
