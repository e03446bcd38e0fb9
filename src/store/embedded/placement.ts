import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { type Account, accountFor, canEnter } from './account.ts'
import { type Binaries, findBinaries, runnableBinaries } from './binaries.ts'
import { refuseUnwritable } from './refusal.ts'

/** Where the database lives, who runs it and with which programs. */
export interface Placement {
  /** The database folder; its lock, password and start log are files beside it that carry its name. */
  readonly database: string
  readonly account: Account | undefined
  readonly binaries: Binaries
  /** What a person should be told about all this, in whole sentences; usually nothing. */
  readonly notes: readonly string[]
}

const SYSTEM_FOLDER = '/var/lib/evenkeel'
const POINTER = 'postgres.location'

/**
 * Decides the placement and makes the data folder when it is missing. The database is `<data>/postgres`. Only when we are root and the database's
 * user cannot enter the data folder (it lies in /root, say) it is in /var/lib/evenkeel, and the file `postgres.location` in the data folder says so.
 */
export function place(dataFolder: string): Placement {
  const notes: string[] = []
  makeDataFolder(dataFolder)
  const data = realpathSync(dataFolder)
  const database = databaseFolder(data, notes)
  const account = accountFor(database, notes)
  const found = findBinaries()
  const copy = account === undefined ? join(data, `postgres-${found.version}`) : join(SYSTEM_FOLDER, `postgres-${found.version}`)
  return { database, account, binaries: runnableBinaries(found, account, copy, notes), notes }
}

function makeDataFolder(folder: string): void {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true })
      // Everything of ours in it is 0600; the database's user only has to pass through.
      chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
    }
    const probe = join(folder, `.probe-${randomUUID()}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw refuseUnwritable(error, folder)
  }
}

function databaseFolder(data: string, notes: string[]): string {
  const usual = join(data, 'postgres')
  const pointer = join(data, POINTER)
  if (existsSync(pointer)) {
    const elsewhere = readFileSync(pointer, 'utf8').trim()
    if (!existsSync(join(elsewhere, 'PG_VERSION')) && process.getuid?.() !== 0) {
      throw new AppError(
        'data_unwritable',
        `${pointer} says that the database is in ${elsewhere}, which this user cannot read. Start Evenkeel as root, as before.`,
      )
    }
    notes.push(`The database of this data folder is in ${elsewhere}: include it in your backups.`)
    return elsewhere
  }
  const account = accountFor(usual, notes)
  if (canEnter(account, data)) return usual
  if (existsSync(usual)) {
    throw new AppError(
      'data_unwritable',
      `The user who runs the database can no longer enter ${data}. Allow it with: chmod o+x on that folder and on the folders above it.`,
    )
  }
  return moveToSystemFolder(data, pointer, notes)
}

function moveToSystemFolder(data: string, pointer: string, notes: string[]): string {
  const usual = join(SYSTEM_FOLDER, `data-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  // Somebody who removed the data folder meant to begin anew; nobody's database comes back by itself, and none is thrown away.
  const elsewhere = existsSync(usual) ? `${usual}-${randomUUID().slice(0, 8)}` : usual
  if (elsewhere !== usual) notes.push(`The database of an earlier ${data} is still in ${usual}; remove it when it is not wanted any more.`)
  try {
    mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
    writeFileSync(pointer, `${elsewhere}\n`, { mode: 0o600 })
  } catch (error) {
    throw refuseUnwritable(error, SYSTEM_FOLDER)
  }
  notes.push(
    `You are root, and the database does not run as root; the user it runs as cannot enter ${data}. So the database is in ${elsewhere}: include it in ` +
      'your backups. To keep everything in one folder, set EVENKEEL_DATA to one that other users may enter, or start Evenkeel as an ordinary user.',
  )
  return elsewhere
}
