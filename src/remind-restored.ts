import { createJobQueue } from './jobs/queue.ts'
import type { Log } from './log.ts'
import { promiseStateOf, scheduleLooks } from './operations/follow-up-detail.ts'
import { type Connection, openDatabase } from './store/database.ts'
import { distrustDeliveries } from './store/deliveries.ts'
import { listFollowUps, noteRemindedUntil } from './store/follow-ups.ts'

const MOST_OF_A_SHOP = 1_000_000

/**
 * Adds the reminders of promises that came due after the backup was taken, or will: waiting jobs are not part of a backup, because the mail that one of
 * them sends may have been sent since. One that waits already is not added twice. A message that waited to leave is held for a person, for the same reason.
 */
export async function remindRestored(options: {
  readonly connection: Connection
  readonly log: Log
  readonly shopIds: readonly string[]
  readonly takenAt: Date
}): Promise<void> {
  const { connection, log, shopIds, takenAt } = options
  const database = await openDatabase({ connection, log, connections: 2 })
  const queue = createJobQueue({ database, log })
  try {
    for (const shopId of shopIds) {
      await database.transaction({ shopId, access: 'write' }, async (db) => {
        await distrustDeliveries(db, new Date())
        await noteRemindedUntil(db, takenAt)
        const open = await listFollowUps(db, { state: 'open', limit: MOST_OF_A_SHOP })
        const now = new Date()
        await scheduleLooks(
          { now, enqueue: (name, input, how) => queue.add(db, { name, shopId, input, ...how }) },
          open.map(promiseStateOf),
        )
      })
    }
  } finally {
    await queue.close(0)
    await database.close()
  }
}
