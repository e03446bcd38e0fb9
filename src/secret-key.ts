import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from './errors.ts'

const FILE = 'secret.key'

/**
 * The secret that signs sessions: 32 random bytes in base64url, in a file of the data folder that only its owner may read, made on the
 * first start. Throws `data_unwritable` or `bad_setting` when the file is there but empty.
 */
export function readOrMakeSecretKey(dataFolder: string): string {
  const path = join(dataFolder, FILE)
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataFolder, error)
  }
  const secret = readSecret(path, dataFolder)
  if (secret.length < 32)
    throw new AppError(
      'bad_setting',
      `${path} is not whole. Put back the file from your backup, or delete it: everyone then signs in again.`,
    )
  return secret
}

/** The secret when there is one already; makes none. */
export function findSecretKey(dataFolder: string): string | undefined {
  return existsSync(join(dataFolder, FILE)) ? readSecret(join(dataFolder, FILE), dataFolder) : undefined
}

function readSecret(path: string, dataFolder: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw unwritable(dataFolder, error)
  }
}

function unwritable(dataFolder: string, cause: unknown): AppError {
  return new AppError(
    'data_unwritable',
    `The data folder ${dataFolder} cannot be written. Give this user the right to write there, or set EVENKEEL_DATA to another folder.`,
    { cause },
  )
}
