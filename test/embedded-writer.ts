// A process for tests that kill it: takes the data folder, says what is in it, then writes rows and says of each when it is acknowledged.
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import type { Log } from '../src/log.ts'
import { openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'

const SHOP = '01970000-0000-7000-8000-000000000001'
const WRITERS = 3

const [dataFolder = '', address = ''] = process.argv.slice(2)
const quiet = () => undefined
const log = { info: quiet, warn: quiet, error: quiet } as unknown as Log

// Nobody listens any more: the test is over, however it went.
process.stdout.on('error', () => process.exit(1))

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const embedded = await startEmbedded({ dataFolder, log, address })
  await migrate({ connection: embedded.connection, log })
  const database = await openDatabase({ connection: embedded.connection, log })
  const now = new Date()
  await database.transaction({ shopId: SHOP, access: 'write' }, (db) =>
    db
      .insertInto('shops')
      .values({ shopId: SHOP, profile: '{}', createdAt: now, updatedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  const rows = await database.transaction({ shopId: SHOP, access: 'read' }, (db) => db.selectFrom('customers').select('id').execute())
  let stopping = false
  process.once('SIGTERM', () => {
    stopping = true
  })
  say({
    databasePid: embedded.pid,
    tookOver: embedded.tookOver,
    host: embedded.connection.host,
    notes: embedded.notes,
    have: rows.map(({ id }) => id),
  })
  const write = async () => {
    while (!stopping) {
      const id = newId()
      try {
        await database.transaction({ shopId: SHOP, access: 'write' }, (db) =>
          db.insertInto('customers').values({ shopId: SHOP, id, createdAt: now, updatedAt: now }).execute(),
        )
        say({ acknowledged: id, databasePid: embedded.pid })
      } catch {
        await sleep(20)
      }
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await database.close()
  await embedded.stop()
} catch (error) {
  say({ refused: error instanceof Error && 'code' in error ? error.code : 'unknown', message: String(error) })
  process.exitCode = 1
}
