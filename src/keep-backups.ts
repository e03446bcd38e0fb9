import { readdir } from 'node:fs/promises'
import { describeBackup } from './backup.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { backUpOnSchedule, findNewest } from './store/backup/schedule.ts'
import type { Connection } from './store/database.ts'

const LOOK_EVERY_MS = 15 * 60_000
/** The start has other things to do. */
const FIRST_LOOK_AFTER_MS = 60_000

/**
 * Takes a backup of everything once a day (UTC's) while the server runs, and removes those that need not be kept any more. A machine that is off
 * at night makes up for it when it is on. Returns how to stop, which gives up a backup that is being taken. It is off when nothing is to be kept.
 */
export function keepBackups(
  config: Config,
  log: Log,
  { connection, hasOwner, firstLookAfterMs = FIRST_LOOK_AFTER_MS }: KeepOptions,
): () => Promise<void> {
  const { backupFolder: folder, backupKeep: keep } = config
  if (keep === undefined) return async () => undefined
  const stopping = new AbortController()
  const { signal } = stopping
  const look = async () => {
    try {
      const newest = findNewest(await readdir(folder).catch(() => []))
      if (newest !== undefined && dayOf(newest) === dayOf(new Date())) return
      if (!(await hasOwner())) return
      const taken = await backUpOnSchedule({ ...describeBackup(config, log, connection), folder, keep, signal })
      if (taken !== undefined) log.info({ path: taken.path, bytes: taken.bytes, removed: taken.removed }, 'took the backup of the day')
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'the backup of the day could not be taken; trying again in a quarter of an hour')
    }
  }
  let looking: Promise<void> = Promise.resolve()
  const next = () => {
    looking = looking.then(look)
  }
  const first = setTimeout(next, firstLookAfterMs).unref()
  const timer = setInterval(next, LOOK_EVERY_MS).unref()
  return async () => {
    stopping.abort()
    clearTimeout(first)
    clearInterval(timer)
    await looking
  }
}

interface KeepOptions {
  readonly connection: Connection
  /** Before there is anybody there is nothing to keep. */
  readonly hasOwner: () => Promise<boolean>
  readonly firstLookAfterMs?: number
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
