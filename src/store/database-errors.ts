import { DatabaseError } from 'pg'
import { AppError } from '../errors.ts'

const UNREACHABLE_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  // Shutting down, crashed, starting, too many connections.
  ...['57P01', '57P02', '57P03', '53300'],
])
/** The last is a standby that has not become the leader yet. */
const LOST_CONNECTION =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|during recovery/i

const DISK_FULL = '53100'
const UNIQUE_VIOLATION = '23505'
const FOREIGN_KEY_VIOLATION = '23503'
const WRONG_LOGIN = new Set(['28P01', '28000', '3D000'])
const TOO_LONG = new Set(['57014', '55P03', '25P03'])

/** What an error of the driver means: an AppError where a person can do something about it, the error itself where it is our bug. */
export function fromDriver(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  if (error instanceof DatabaseError) forgetValues(error)
  const code = 'code' in error ? String(error.code) : ''
  if (UNREACHABLE_CODES.has(code) || code.startsWith('08') || LOST_CONNECTION.test(error.message)) return unreachable(error)
  if (code === DISK_FULL) {
    return new AppError('disk_full', 'The disk of the database is full. Free some space and try again; nothing was half-written.', {
      cause: error,
    })
  }
  if (code === UNIQUE_VIOLATION) return exists(error)
  if (code === FOREIGN_KEY_VIOLATION) {
    return new AppError('not_found', 'This shop has nothing with an id that was given here. It may have been removed meanwhile.', {
      cause: error,
    })
  }
  if (WRONG_LOGIN.has(code)) {
    return new AppError('bad_setting', `The database server refused the login: ${error.message}. Check DATABASE_URL.`, { cause: error })
  }
  if (TOO_LONG.has(code)) {
    return new AppError('database_unreachable', 'The database took too long, so the work was undone. Try again in a moment.', {
      cause: error,
    })
  }
  return error
}

/** Another transaction was first with what this one had looked for and not found: run again, it finds it. */
class Overtaken extends Error {}

/** Has the transaction run again where somebody else made the same row since it was looked for. */
export function throwOvertaken(error: unknown): never {
  if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) throw new Overtaken('somebody else was first', { cause: error })
  throw error
}

/** Whether the same transaction may simply be run again: it was undone because it met another one. */
export function isCollision(error: unknown): boolean {
  if (error instanceof Overtaken) return true
  return error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** Whether the database refused a value or what it points to: the work is at fault, and would be again. */
export function isDataRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && /^(22|23|54)/.test(error.code ?? '')
}

/** Whether the database could not be reached. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'database_unreachable'
}

/** A server's detail repeats the values of the row, which may be a customer's words and do not belong into a log. */
function forgetValues(error: DatabaseError): void {
  error.detail = undefined
  error.where = undefined
  error.internalQuery = undefined
}

function unreachable(cause: Error): AppError {
  return new AppError('database_unreachable', 'The database cannot be reached right now. What was saved is safe; try again in a moment.', {
    cause,
  })
}

function exists(cause: Error): AppError {
  const { table, constraint } = cause instanceof DatabaseError ? cause : {}
  return new AppError('already_exists', 'It is there already. Open the one that is there, or use a new id.', {
    details: { table, constraint },
    cause,
  })
}
