import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeHalfMade, type SavedBackup, saveBackup } from './file.ts'
import { gently } from './gently.ts'
import { type Keep, listExpired } from './retention.ts'
import { withSession } from './session.ts'
import { type BackupRequest, writeBackup } from './write.ts'

export interface ScheduledRequest extends BackupRequest {
  readonly folder: string
  readonly keep: Keep
  /** Gives up when it aborts. */
  readonly signal?: AbortSignal
}

export interface ScheduledBackup extends SavedBackup {
  /** The names of earlier scheduled backups that were removed, oldest first. */
  readonly removed: readonly string[]
}

/**
 * Backs up everything into the folder and then removes the scheduled backups that need not be kept any more; when there is no room for the new
 * one the old ones stay. It takes its time, so that nobody waits for it. Backups made by hand have other names and are never removed. Undefined when another process is at it on this database.
 * Throws as `saveBackup` does.
 */
export async function backUpOnSchedule(request: ScheduledRequest): Promise<ScheduledBackup | undefined> {
  return withSession(request.connection, request.log, async (client) => {
    // Let go when this connection closes.
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [SCHEDULE_LOCK_KEY])
    return rows[0]?.alone ? backUpAndPrune(request) : undefined
  })
}

/** The instant of the newest scheduled backup among these file names. */
export function findNewest(names: readonly string[]): Date | undefined {
  return names.flatMap((name) => readTime(name) ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
}

const SCHEDULE_LOCK_KEY = 0x45_76_42_75

async function backUpAndPrune(request: ScheduledRequest): Promise<ScheduledBackup> {
  const { folder, keep, now, signal } = request
  const saved = await saveBackup(gently(writeBackup(request)), join(folder, nameBackup(now, 'scheduled')), signal)
  const named = (await readdir(folder)).flatMap((name) => {
    const at = readTime(name)
    return at === undefined ? [] : [{ name, at }]
  })
  const expired = listExpired(
    named.map(({ at }) => at),
    keep,
  )
  const removed = expired.flatMap((at) => named.filter((file) => file.at === at).map(({ name }) => name))
  for (const name of removed) await rm(join(folder, name), { force: true })
  await removeHalfMade(folder, now)
  return { ...saved, removed }
}

/** The file name of a backup taken at this instant. */
export function nameBackup(at: Date, by: 'hand' | 'scheduled'): string {
  const [day = '', time = ''] = at.toISOString().split(/[T.]/)
  return `evenkeel-${by === 'scheduled' ? 'scheduled-' : ''}${day}-${time.replaceAll(':', '')}.backup.gz`
}

function readTime(name: string): Date | undefined {
  const parts = /^evenkeel-scheduled-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\.backup\.gz$/.exec(name)
  if (parts === null) return undefined
  const at = new Date(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at
}
