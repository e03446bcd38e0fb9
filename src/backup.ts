import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { migrateStore } from './migrate-store.ts'
import { type ReachedDatabase, reachDatabase } from './reach-database.ts'
import { remindRestored } from './remind-restored.ts'
import { findSecretKey } from './secret-key.ts'
import { openBackupFile, pack, type SavedBackup, saveBackup } from './store/backup/file.ts'
import type { BackupSummary } from './store/backup/format.ts'
import type { WhenThere } from './store/backup/load.ts'
import { type Prepare, type RestoreSummary, restoreBackup } from './store/backup/restore.ts'
import { nameBackup } from './store/backup/schedule.ts'
import { type Verification, verifyBackup } from './store/backup/verify.ts'
import { type BackupRequest, resolveShop, writeBackup } from './store/backup/write.ts'
import type { Connection } from './store/database.ts'
import { requireMigrated } from './store/migrate.ts'
import { VERSION } from './version.ts'

/** Where a backup goes, or comes from. */
export type BackupFile = { readonly path: string } | { readonly stream: NodeJS.WritableStream }
export type BackupSource = { readonly path: string } | { readonly stream: AsyncIterable<Uint8Array> }

/**
 * Takes a backup of the configured database as it is, of whatever version, beside a running Evenkeel too. Without a place it goes into the folder of
 * backups under the name of this moment.
 */
export async function takeBackup(
  config: Config,
  log: Log,
  options: {
    /** Its id or its name; everything when left out. */ readonly shop?: string | undefined
    readonly to?: BackupFile | undefined
  },
): Promise<BackupSummary & Partial<SavedBackup>> {
  return withDatabase(config, log, async ({ connection }) => {
    const { shop, to } = options
    const shopId = shop === undefined ? undefined : await resolveShop(connection, log, shop)
    const request = describeBackup(config, log, connection)
    const backup = writeBackup({ ...request, ...(shopId === undefined ? {} : { shopId }) })
    if (to !== undefined && 'stream' in to) return pack(backup, to.stream)
    return saveBackup(backup, to?.path ?? join(config.backupFolder, nameBackup(request.now, 'hand')))
  })
}

/** Restores a backup into the configured database, which is made or brought up to this version first. `notes` are for the person who did it. */
export async function restoreFromFile(
  config: Config,
  log: Log,
  options: { readonly from: BackupSource; readonly whenThere: WhenThere },
): Promise<RestoreSummary & { readonly notes: readonly string[] }> {
  const source = await openSource(options.from)
  return withDatabase(config, log, async ({ connection, joined, notes }) => {
    if (joined) await requireMigrated({ connection, log })
    else await migrateStore({ url: config.url, connection, log })
    const request = { connection, log, version: VERSION, source, whenThere: options.whenThere, prepare: preparing(config, log) }
    const summary = await restoreBackup(request)
    const { shopIds, takenAt } = summary.header
    await remindRestored({ connection, log, shopIds, takenAt: new Date(takenAt) })
    return { ...summary, notes: [...notes, ...keyNotes(config, summary)] }
  })
}

/** Rehearses a restore of the file on the configured server, in a database that exists for this alone. */
export async function verifyFromFile(config: Config, log: Log, from: BackupSource): Promise<Verification> {
  const source = await openSource(from)
  return withDatabase(config, log, ({ connection }) => verifyBackup({ connection, log, source, prepare: preparing(config, log) }))
}

/** What every backup of this Evenkeel says of itself. */
export function describeBackup(config: Config, log: Log, connection: Connection): BackupRequest {
  const keyFingerprint = fingerprint(config)
  return { connection, log, version: VERSION, now: new Date(), ...(keyFingerprint === undefined ? {} : { keyFingerprint }) }
}

async function withDatabase<Result>(config: Config, log: Log, work: (reached: ReachedDatabase) => Promise<Result>): Promise<Result> {
  const reached = await reachDatabase(config, log, 'join')
  try {
    return await work(reached)
  } finally {
    await reached.close()
  }
}

function preparing(config: Config, log: Log): Prepare {
  return (connection, only) => migrateStore({ url: config.url, connection, log, ...(only === undefined ? {} : { only }) })
}

async function openSource(from: BackupSource): Promise<AsyncIterable<Uint8Array>> {
  return 'stream' in from ? from.stream : openBackupFile(from.path)
}

/** Tells two keys apart and gives nothing of them away: a key is 32 random bytes. */
function fingerprint(config: Config): string | undefined {
  const key = findSecretKey(config.dataFolder)
  return key && createHash('sha256').update(`evenkeel backup ${key}`).digest('hex').slice(0, 16)
}

function keyNotes(config: Config, { header }: BackupSummary): string[] {
  if (header.keyFingerprint === undefined || header.keyFingerprint === fingerprint(config)) return []
  return [
    `The backup was made beside another secret.key than that of ${config.dataFolder}. Copy secret.key from the old data folder there and start again; without it, second factors and stored secrets have to be set up anew.`,
  ]
}
