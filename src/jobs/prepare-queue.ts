import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { AppError } from '../errors.ts'
import { QUEUE_SCHEMA, QUEUE_VERSION, QUEUES } from './queue.ts'

const INDEXES_WITHIN_MS = 10 * 60_000

/**
 * Brings the queue's schema up to the library that we bring, as its owner, and makes the queues that are missing. Returns whether anything was done.
 * Nobody else may do so at the same time. Throws `database_newer` for the schema of a newer library.
 */
export async function prepareQueue(
  pool: Pool,
  { version, queues }: { readonly version: number | undefined; readonly queues: ReadonlySet<string> },
): Promise<boolean> {
  if (version !== undefined && version > QUEUE_VERSION) {
    throw new AppError(
      'database_newer',
      `The database's job queue was made by a newer Evenkeel (version ${version}, this one knows ${QUEUE_VERSION}). Start the newer version again; nothing was changed.`,
    )
  }
  const missing = QUEUES.filter(({ name }) => !queues.has(name))
  if (version === QUEUE_VERSION && missing.length === 0) return false
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: QUEUE_SCHEMA,
    migrate: true,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  const faults: Error[] = []
  boss.on('error', (error) => faults.push(error))
  await boss.start()
  try {
    for (const { name, ...rules } of missing) await boss.createQueue(name, rules)
    // A newer version may build indexes one after the other, behind its own back.
    for (const end = Date.now() + INDEXES_WITHIN_MS; await isBuilding(boss); await sleep(100)) {
      if (faults[0] || Date.now() > end) throw faults[0] ?? new Error('the indexes of the job queue were not built within ten minutes')
    }
  } finally {
    await boss.stop({ close: false, graceful: false })
  }
  return true
}

async function isBuilding(boss: { getBamStatus(): Promise<readonly { readonly status: string }[]> }): Promise<boolean> {
  return (await boss.getBamStatus()).some(({ status }) => status === 'pending' || status === 'in_progress')
}
