import { AppError } from '../../errors.ts'

/** How the operating system, initdb and Postgres say that the disk is full. */
export const DISK_FULL_WORDS = /no space left on device|disk quota exceeded|check free disk space|database or disk is full/i

/** What a file-system error means for a person: `disk_full`, `data_unwritable`, or the error itself when it is neither. */
export function refuseUnwritable(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const text = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT'].includes(code) || DISK_FULL_WORDS.test(text)) return diskFull(path, error)
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code) ||
    /read-only file system|permission denied|unable to open database|readonly database/i.test(text)
  ) {
    return unwritable(path, error)
  }
  return error
}

export function diskFull(path: string, cause?: unknown): AppError {
  return new AppError('disk_full', `The disk that holds ${path} is full. Free some space and start again; nothing was half-written.`, {
    cause,
  })
}

function unwritable(path: string, cause: unknown): AppError {
  return new AppError(
    'data_unwritable',
    `${path} cannot be written by this user. Give it write access to that folder, or set EVENKEEL_DATA to a folder that it owns.`,
    { cause },
  )
}
