import { readdir } from 'node:fs/promises'
import { describeBackup } from './backup.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { backUpOnSchedule, findNewest } from './store/backup/schedule.ts'
import type { Connection } from './store/database.ts'

const LOOK_EVERY_MS = 15 * 60_000
/** The start has other things to do. */
const FIRST_LOOK_AFTER_MS = 60_000

/** Takes the backups of the day for as long as the server runs. */
export interface BackupKeeper {
  /** How it stands; undefined when none are taken. */
  readonly state: () => Promise<BackupState | undefined>
  /** Gives up a backup that is being taken. */
  readonly stop: () => Promise<void>
}

export interface BackupState {
  /** When the newest scheduled backup in the folder was taken. */
  readonly lastAt: Date | undefined
  /** Whether this process's last try ended badly. */
  readonly failing: boolean
}

/**
 * Takes a backup of everything once a day (UTC's) while the server runs, and removes those that need not be kept any more. A machine that is off
 * at night makes up for it when it is on. It is off when nothing is to be kept.
 */
export function keepBackups(
  config: Config,
  log: Log,
  { connection, hasOwner, firstLookAfterMs = FIRST_LOOK_AFTER_MS }: KeepOptions,
): BackupKeeper {
  const { backupFolder: folder, backupKeep: keep } = config
  if (keep === undefined) return { state: async () => undefined, stop: async () => undefined }
  const stopping = new AbortController()
  const { signal } = stopping
  let failing = false
  const findLast = async () => findNewest(await readdir(folder).catch(() => []))
  const look = async () => {
    try {
      const newest = await findLast()
      const isTaken = newest !== undefined && dayOf(newest) === dayOf(new Date())
      if (isTaken) {
        failing = false
        return
      }
      if (!(await hasOwner())) return
      const taken = await backUpOnSchedule({ ...describeBackup(config, log, connection), folder, keep, signal })
      failing = false
      if (taken !== undefined) log.info({ path: taken.path, bytes: taken.bytes, removed: taken.removed }, 'took the backup of the day')
    } catch (error) {
      failing = !signal.aborted
      if (failing) log.error({ err: error }, 'the backup of the day could not be taken; trying again in a quarter of an hour')
    }
  }
  let looking: Promise<void> = Promise.resolve()
  const next = () => {
    looking = looking.then(look)
  }
  const first = setTimeout(next, firstLookAfterMs).unref()
  const timer = setInterval(next, LOOK_EVERY_MS).unref()
  return {
    state: async () => ({ lastAt: await findLast(), failing }),
    async stop() {
      stopping.abort()
      clearTimeout(first)
      clearInterval(timer)
      await looking
    },
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
