import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '../../errors.ts'
import { diskFull } from '../embedded/refusal.ts'
import type { BackupSummary } from './format.ts'

/** A backup as it lies on the disk. */
export interface SavedBackup extends BackupSummary {
  readonly path: string
  readonly bytes: number
}

/**
 * Gzips a backup into a new file that only its owner may read. It is written under another name, put on the disk for good and then renamed: whatever
 * happens, a file of that name is whole, and those that were there stay. Throws `already_exists`, `disk_full`, `data_unwritable` and what
 * taking the backup throws.
 */
export async function saveBackup(backup: AsyncGenerator<Buffer, BackupSummary>, path: string, signal?: AbortSignal): Promise<SavedBackup> {
  const folder = dirname(path)
  const making = join(folder, `.${randomUUID()}${MAKING}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (await stat(path).catch(() => undefined)) throw taken(path)
    const summary = await pack(backup, createWriteStream(making, { flags: 'wx', mode: 0o600, flush: true }), signal)
    await place(making, path)
    await syncFolder(folder)
    return { ...summary, path, bytes: (await stat(path)).size }
  } catch (error) {
    await rm(making, { force: true }).catch(() => undefined)
    throw refuse(error, path)
  } finally {
    // Ends the transaction when the file could not even be opened.
    await backup.return(undefined as never).catch(() => undefined)
  }
}

/** Gzips a backup into a stream and returns what is in it once all was taken. */
export async function pack(
  backup: AsyncGenerator<Buffer, BackupSummary>,
  into: NodeJS.WritableStream,
  signal?: AbortSignal,
): Promise<BackupSummary> {
  let summary: BackupSummary | undefined
  const bytes = async function* () {
    summary = yield* backup
  }
  await pipeline(bytes, createGzip(), into, { ...(signal && { signal }) })
  if (summary === undefined) throw new Error('the backup ended before its end')
  return summary
}

/** The bytes of a file. Throws `usage` when there is none. */
export async function openBackupFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new AppError('usage', `There is no file ${path}.`)
  return createReadStream(path, { highWaterMark: 256 * 1024 })
}

/** Removes what a backup that was killed half-way left in the folder a day ago or earlier. */
export async function removeHalfMade(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.[0-9a-f-]{36}\.making$/.test(name)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && now.getTime() - found.mtimeMs > 24 * 3_600_000) await rm(path, { force: true })
  }
}

const MAKING = '.making'

/** Renamed without ever writing over what somebody else put there meanwhile, where the file system can tell. */
async function place(making: string, path: string): Promise<void> {
  try {
    await link(making, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') throw taken(path)
    await rename(making, path)
    return
  }
  await rm(making)
}

function taken(path: string): AppError {
  return new AppError('already_exists', `${path} is there already and was left as it is. Name another file.`)
}

function refuse(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT'].includes(code)) return diskFull(path, error)
  if (!['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOENT', 'ENAMETOOLONG'].includes(code)) return error
  return new AppError('data_unwritable', `${path} cannot be written (${code}). Name a file in a folder that this user may write to.`, {
    cause: error,
  })
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
