import { createJobQueue } from './jobs/queue.ts'
import type { Log } from './log.ts'
import { type Connection, openDatabase } from './store/database.ts'
import { distrustDeliveries } from './store/deliveries.ts'
import { listFollowUps } from './store/follow-ups.ts'

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
        for (const { id, dueAt } of await listFollowUps(db, { state: 'open', limit: MOST_OF_A_SHOP })) {
          if (dueAt <= takenAt) continue
          const input = { followUpId: id, dueAt: dueAt.toISOString() }
          await queue.add(db, { name: 'remind-follow-up', shopId, input, startAfter: dueAt, singletonKey: `${id}/${input.dueAt}` })
        }
      })
    }
  } finally {
    await queue.close(0)
    await database.close()
  }
}
