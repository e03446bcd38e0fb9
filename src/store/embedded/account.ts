import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { AppError } from '../../errors.ts'

/** The operating system's user that runs the database. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Every program of the database gets this and nothing of the caller's environment, so that a stray PG… variable changes nothing. */
export const DATABASE_ENVIRONMENT: Record<string, string> | undefined =
  process.platform === 'win32' ? undefined : { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' }

const NAME = 'postgres'

/**
 * The account for a database folder: undefined (run as ourselves) unless we are root, because Postgres refuses to run as root. As root it is whoever
 * owns the folder already, else the user `postgres`, who is created when missing.
 */
export function accountFor(database: string, notes: string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(database)) {
    const { uid, gid } = statSync(database)
    if (uid !== 0) return { uid, gid }
  }
  return lookUp(NAME) ?? create(notes)
}

/** Whether the account may enter the folder, tried rather than computed: access lists and mounts count too. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return true
  return runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]).status === 0
}

/** Runs a program as the account and waits for it; `input` is what it reads. */
export function runAs(account: Account | undefined, program: string, parameters: readonly string[], input = '') {
  return spawnSync(program, parameters, {
    ...account,
    cwd: process.platform === 'win32' ? undefined : '/',
    input,
    encoding: 'utf8',
    windowsHide: true,
    ...(DATABASE_ENVIRONMENT === undefined ? {} : { env: DATABASE_ENVIRONMENT }),
  })
}

function lookUp(name: string): Account | undefined {
  const read = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout.trim()) : undefined
  }
  const uid = read('-u')
  const gid = read('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function create(notes: string[]): Account {
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--home-dir', '/var/lib/evenkeel', '--shell', '/usr/sbin/nologin', NAME],
    {
      encoding: 'utf8',
    },
  )
  const account = lookUp(NAME)
  if (account === undefined) {
    throw new AppError(
      'database_unfit',
      `The database does not run as root and the user "${NAME}" could not be created (${(made.stderr || made.error?.message || 'useradd failed').trim()}). ` +
        'Create that user, start Evenkeel as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  notes.push(`Created the system user "${NAME}", because the database does not run as root.`)
  return account
}
