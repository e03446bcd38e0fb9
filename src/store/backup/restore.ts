import type { ClientBase } from 'pg'
import { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Connection } from '../database.ts'
import { listAppliedMigrations, listMigrations, type MigrationRecord, withoutMigrations } from '../migrate.ts'
import type { BackupHeader, BackupSummary } from './format.ts'
import { invalidBackup } from './format.ts'
import { type LoadSummary, loadBackup, makeRoom, type WhenThere } from './load.ts'
import { type BackupReader, readBackup } from './read.ts'
import { withScratchDatabase } from './scratch.ts'
import { withSession } from './session.ts'
import { listTables } from './tables.ts'
import { writeBackup } from './write.ts'

/** Makes the tables of a database: those of this version, or only the migrations that are named. */
export type Prepare = (connection: Connection, only?: readonly number[]) => Promise<void>

export interface RestoreRequest {
  /** As the owner of our tables, in a database that is migrated to this version. */
  readonly connection: Connection
  readonly log: Log
  readonly version: string
  /** The bytes of the file, gzipped or not. */
  readonly source: AsyncIterable<Uint8Array>
  readonly whenThere: WhenThere
  readonly prepare: Prepare
}

/** What was restored. */
export interface RestoreSummary extends LoadSummary {
  /** Whether the backup was of an older version and was brought forward first. */
  readonly broughtForward: boolean
}

/**
 * Restores a backup in one transaction: all of it, or nothing. One of an older version becomes a database of that version aside, is migrated there as
 * any database is, and comes over in today's form.
 *
 * Throws `already_exists` (what it holds is here and is not to be replaced), `backup_invalid`, `backup_newer`, `database_unfit`,
 * `database_unreachable`, `disk_full`.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreSummary> {
  const { connection, log } = request
  return withBackup(request.source, (backup) =>
    withSession(connection, log, (client) =>
      withoutMigrations(client, async () => {
        const here = await listAppliedMigrations(client)
        if (isSame(backup.header.migrations, here)) {
          return { ...(await loadBackup(client, backup, request.whenThere)), broughtForward: false }
        }
        await rehearseRoom(client, backup.header, request.whenThere)
        const summary = await bringForward(request, backup, (forward) => loadBackup(client, forward, request.whenThere))
        return { ...summary, broughtForward: true }
      }),
    ),
  )
}

/** Opens a backup that this version can restore, and lets go of its source however `work` ends. */
export async function withBackup<Result>(
  source: AsyncIterable<Uint8Array>,
  work: (backup: BackupReader) => Promise<Result>,
): Promise<Result> {
  const backup = await readBackup(source)
  try {
    requireKnown(backup.header, listMigrations())
    return await work(backup)
  } finally {
    await backup.close()
  }
}

/** Throws `backup_newer` when a newer Evenkeel made it, `backup_invalid` when one made it whose migrations were others. */
function requireKnown(header: BackupHeader, known: readonly MigrationRecord[]): void {
  for (const { number, name, hash } of header.migrations) {
    const ours = known.find((migration) => migration.number === number)
    if (ours?.hash === hash) continue
    if (ours === undefined && number > (known.at(-1)?.number ?? 0)) {
      throw new AppError(
        'backup_newer',
        `The backup was made by a newer Evenkeel (${header.version}, with migration ${number}; this one knows ${known.at(-1)?.number ?? 0}). Nothing was changed. Update Evenkeel, then restore it.`,
      )
    }
    throw invalidBackup(`The backup was made by an Evenkeel whose migration ${number} (${name}) was another one.`)
  }
}

/** Loads the backup aside as it is, and hands it on in the form of this version. */
async function bringForward<Result>(
  { connection, log, version, prepare }: RestoreRequest,
  backup: BackupReader,
  use: (forward: BackupReader) => Promise<Result>,
): Promise<Result> {
  const { header } = backup
  return withScratchDatabase(connection, log, async (scratch) => {
    await loadAside(scratch, log, backup, prepare)
    await prepare(scratch)
    const shopId = header.scope === 'shop' ? header.shopIds[0] : undefined
    const again = writeBackup({
      connection: scratch,
      log,
      version,
      now: new Date(header.takenAt),
      ...(shopId === undefined ? {} : { shopId }),
    })
    const forward = await readBackup(again)
    try {
      return await use(forward)
    } finally {
      await forward.close()
    }
  })
}

/** Makes a scratch database as old as the backup and loads it there. */
export async function loadAside(scratch: Connection, log: Log, backup: BackupReader, prepare: Prepare): Promise<BackupSummary> {
  await prepare(
    scratch,
    backup.header.migrations.map(({ number }) => number),
  )
  return withSession(scratch, log, (client) => loadBackup(client, backup, 'refuse'))
}

/** Refuses at once what would be refused after a long way; nothing is changed. */
async function rehearseRoom(client: ClientBase, header: BackupHeader, whenThere: WhenThere): Promise<void> {
  if (whenThere === 'replace') return
  await client.query('begin')
  try {
    await makeRoom(client, header, await listTables(client), whenThere)
  } finally {
    await client.query('rollback')
  }
}

export function isSame(some: readonly MigrationRecord[], others: readonly MigrationRecord[]): boolean {
  return some.length === others.length && some.every(({ number }) => others.some((other) => other.number === number))
}
