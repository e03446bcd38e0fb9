import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../errors.ts'
import { type Account, runAs } from './account.ts'
import { programPath } from './binaries.ts'
import type { Placement } from './placement.ts'
import { DISK_FULL_WORDS, diskFull, refuseUnwritable } from './refusal.ts'

/** How to reach the database as its owner. */
export interface ServerConnection {
  /** A socket folder, or a loopback address on Windows. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export interface Cluster {
  readonly connection: ServerConnection
  /** Whether the written settings differ from those that a server left running has read. */
  readonly settingsChanged: boolean
}

const OWNER = 'evenkeel'
const PORT = 5432

/** Makes the database folder on the first start, then writes its settings. Throws `disk_full`, `data_unwritable`, `database_newer` or `database_unfit`. */
export function prepareCluster(placement: Placement): Cluster {
  const { database, account, binaries } = placement
  try {
    const fresh = !existsSync(join(database, 'PG_VERSION'))
    if (fresh) initialise(placement)
    else checkVersion(placement)
    const password = readPassword(placement)
    const connection = reachWith(password, placement)
    const { host, port } = connection
    const settingsChanged = [
      replaceFile(join(database, 'postgresql.conf'), settings(host, port, binaries.version), account),
      replaceFile(join(database, 'pg_hba.conf'), admission(), account),
    ].includes(true)
    return { connection, settingsChanged }
  } catch (error) {
    throw refuseUnwritable(error, database)
  }
}

/** How to reach a server that somebody else runs on this folder; undefined when it has never been made. */
export function findCluster(placement: Placement): ServerConnection | undefined {
  const file = passwordFile(placement)
  if (!existsSync(join(placement.database, 'PG_VERSION')) || !existsSync(file)) return undefined
  try {
    return reachWith(readFileSync(file, 'utf8').trim(), placement)
  } catch (error) {
    throw refuseUnwritable(error, file)
  }
}

function reachWith(password: string, { database, account }: Placement): ServerConnection {
  const isWindows = process.platform === 'win32'
  const host = isWindows ? '127.0.0.1' : socketFolder(database, account)
  const port = isWindows ? loopbackPort(database) : PORT
  return { host, port, user: OWNER, password, database: 'evenkeel' }
}

function passwordFile({ database }: Placement): string {
  return `${database}.password`
}

/** One of 10,000 private ports, always the same for a folder. */
function loopbackPort(database: string): number {
  return 49_152 + (createHash('sha256').update(database).digest().readUInt32BE(0) % 10_000)
}

function settings(host: string, port: number, version: string): string {
  const listen =
    process.platform === 'win32' ? [`listen_addresses = '127.0.0.1'`] : [`listen_addresses = ''`, `unix_socket_directories = '${host}'`]
  return [
    `# Written by Evenkeel at each start, for Postgres ${version}; changes here are lost.`,
    ...listen,
    `port = ${port}`,
    'unix_socket_permissions = 0700',
    'max_connections = 60',
    'password_encryption = scram-sha-256',
    '# Acknowledged means on disk.',
    'fsync = on',
    'synchronous_commit = on',
    'full_page_writes = on',
    'allow_alter_system = off',
    '# Small: a shop’s desk shares the machine with other things.',
    'shared_buffers = 64MB',
    'effective_cache_size = 512MB',
    'work_mem = 8MB',
    'maintenance_work_mem = 64MB',
    'min_wal_size = 80MB',
    'max_wal_size = 512MB',
    'wal_compression = on',
    'random_page_cost = 1.1',
    'huge_pages = off',
    'io_method = sync',
    'jit = off',
    'max_worker_processes = 4',
    'max_parallel_workers_per_gather = 1',
    'max_wal_senders = 0',
    'wal_level = minimal',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    '# A week of logs, and no customer text in them.',
    'logging_collector = on',
    "log_directory = 'log'",
    "log_filename = 'postgres-%a.log'",
    'log_truncate_on_rotation = on',
    'log_rotation_age = 1d',
    'log_rotation_size = 0',
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
    'log_parameter_max_length_on_error = 0',
    '',
  ].join('\n')
}

function admission(): string {
  const line = process.platform === 'win32' ? 'host all all 127.0.0.1/32 scram-sha-256' : 'local all all scram-sha-256'
  return `# Written by Evenkeel at each start; changes here are lost.\n${line}\n`
}

/** Made aside and renamed, so that a start that is killed half-way leaves nothing that looks like a database. */
function initialise({ database, account, binaries }: Placement): void {
  if (existsSync(database)) removeEmpty(database)
  const making = `${database}.making`
  const passwordFile = `${database}.making-password`
  rmSync(making, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(making, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  replaceFile(`${database}.password`, password, undefined)
  replaceFile(passwordFile, password, account)
  if (account !== undefined) chownSync(making, account.uid, account.gid)
  const made = runAs(account, programPath(binaries, 'initdb'), [
    ...['--pgdata', making, '--username', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--data-checksums', '--no-instructions'],
  ])
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(making, { recursive: true, force: true })
    const reason = (made.stderr || made.error?.message || '').trim()
    if (DISK_FULL_WORDS.test(reason)) throw diskFull(database)
    throw new AppError('database_unfit', `The database could not be made in ${database}: ${lastLine(reason)}`, { cause: new Error(reason) })
  }
  renameSync(making, database)
  syncFolder(dirname(database))
}

function removeEmpty(database: string): void {
  if (readdirSync(database).length > 0) {
    throw new AppError(
      'database_unfit',
      `${database} holds files but is not a whole database (PG_VERSION is missing). It was left as it is: restore it from a backup, or move it away to start with an empty one.`,
    )
  }
  rmdirSync(database)
}

function checkVersion({ database, binaries }: Placement): void {
  const major = Number.parseInt(readFileSync(join(database, 'PG_VERSION'), 'utf8'), 10)
  if (major > binaries.major) {
    throw new AppError(
      'database_newer',
      `The data in ${database} was made by Postgres ${major}, this Evenkeel brings ${binaries.major}. Start the newer Evenkeel again.`,
    )
  }
  if (major < binaries.major) {
    throw new AppError(
      'database_unfit',
      `The data in ${database} was made by Postgres ${major}, this Evenkeel brings ${binaries.major}. Start the older Evenkeel, make a backup there, and restore it here.`,
    )
  }
}

/** The owner's password. When its file was lost, a new one is set by a Postgres that runs for itself alone, before the server starts. */
function readPassword(placement: Placement): string {
  const { database, account, binaries } = placement
  const file = passwordFile(placement)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  const set = runAs(
    account,
    programPath(binaries, 'postgres'),
    ['--single', '-D', database, 'postgres'],
    `ALTER ROLE ${OWNER} PASSWORD '${password}'\n`,
  )
  if (set.status !== 0) {
    throw new AppError(
      'data_in_use',
      `${file} is missing and a new password cannot be set while a database server runs on ${database}. Put the file back, or stop that server.`,
    )
  }
  replaceFile(file, password, undefined)
  return password
}

/** A Unix socket's path may hold 107 bytes on Linux and 103 on macOS, with the NUL. */
const SOCKET_PATH_LIMIT = 100

/** The database folder itself (mode 0700), or, when its path is too long, a short folder of the same account under /tmp. */
function socketFolder(database: string, account: Account | undefined): string {
  if (Buffer.byteLength(join(database, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_LIMIT) return database
  const uid = account?.uid ?? process.getuid?.() ?? 0
  const folder = join('/tmp', `evenkeel-${createHash('sha256').update(`${uid} ${database}`).digest('hex').slice(0, 16)}`)
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    if (account !== undefined) chownSync(folder, account.uid, account.gid)
  }
  // Anybody may make folders there, so one that is not ours alone could belong to somebody who listens in.
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new AppError(
      'data_unwritable',
      `${folder}, where the database would listen, belongs to somebody else. Remove it, or choose a shorter EVENKEEL_DATA.`,
    )
  }
  return folder
}

/** Writes the file whole and returns whether it changed. A link that somebody put in its place is replaced, never written through. */
function replaceFile(path: string, text: string, account: Account | undefined): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  const making = `${path}.${randomUUID()}`
  const file = openSync(making, 'wx', 0o600)
  try {
    writeSync(file, text)
    if (account !== undefined) fchownSync(file, account.uid, account.gid)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(making, path)
  return true
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? text
}
