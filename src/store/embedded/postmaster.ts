import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { AppError } from '../../errors.ts'
import { DATABASE_ENVIRONMENT, runAs } from './account.ts'
import { programPath } from './binaries.ts'
import type { ServerConnection } from './cluster.ts'
import type { Placement } from './placement.ts'
import { identifyServer, listServerProcesses, signalProcess, waitUntilGone } from './processes.ts'
import { DISK_FULL_WORDS, diskFull, refuseUnwritable } from './refusal.ts'

/** A running database server. */
export interface Postmaster {
  readonly pid: number
  /** Settles when the process is gone, however it went. */
  readonly gone: Promise<void>
}

/**
 * The server that runs on this database folder already, left behind by an Evenkeel that was killed; undefined when there is none. Throws
 * `data_in_use` when one may be running that we may not look at.
 */
export function findOrphan({ database, account }: Placement): Postmaster | undefined {
  const pid = readPid(database)
  if (pid === undefined) return undefined
  const identity = identifyServer(pid, realpathSync(database), account)
  if (identity === 'unclear') {
    throw new AppError(
      'data_in_use',
      `Process ${pid} may be a database server that uses ${database}. Stop it; if it is another one, remove ${join(database, 'postmaster.pid')}.`,
      { details: { pid } },
    )
  }
  return identity === 'ours' ? { pid, gone: waitUntilGone(pid) } : undefined
}

/** Starts the server and waits until it takes connections. Throws `disk_full`, `data_unwritable` or `database_unreachable` with its last words. */
export async function startPostmaster(placement: Placement, connection: ServerConnection): Promise<Postmaster> {
  const { database, account, binaries } = placement
  await clearRemains(placement, connection)
  const startLog = `${database}.start.log`
  rmSync(startLog, { force: true })
  const output = openSync(startLog, 'w', 0o600)
  const child = spawn(programPath(binaries, 'postgres'), ['-D', database], {
    ...account,
    // A process group of its own: Ctrl-C in a terminal goes to the whole group, and the database must outlive whoever still writes to it.
    detached: true,
    cwd: process.platform === 'win32' ? undefined : '/',
    stdio: ['ignore', output, output],
    windowsHide: true,
    ...(DATABASE_ENVIRONMENT === undefined ? {} : { env: DATABASE_ENVIRONMENT }),
  })
  closeSync(output)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  child.unref()
  if (child.pid === undefined) throw failedStart(database, startLog)
  const postmaster = { pid: child.pid, gone }
  try {
    if (await isReady(postmaster, connection)) return postmaster
  } catch (error) {
    await stopPostmaster(placement, postmaster)
    throw error
  }
  await stopPostmaster(placement, postmaster)
  throw failedStart(database, startLog)
}

const START_TIMEOUT_MS = 300_000

/** Waits until the server takes connections (crash recovery can take a while); false when it ended instead. */
export async function isReady(postmaster: Postmaster, connection: ServerConnection): Promise<boolean> {
  let ended = false
  postmaster.gone.then(() => {
    ended = true
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!ended && Date.now() < deadline) {
    if (await answers(connection)) return true
    await sleep(20)
  }
  return false
}

const STOP_TIMEOUTS_MS = { SIGINT: 20_000, SIGQUIT: 5_000, SIGKILL: 5_000 } as const

/** Stops the server: first by the polite fast shutdown, then by harder ones; what was acknowledged is safe with each of them. */
export async function stopPostmaster({ database, account, binaries }: Placement, postmaster: Postmaster): Promise<void> {
  if (process.platform === 'win32') {
    runAs(account, programPath(binaries, 'pg_ctl'), ['stop', '-D', database, '-m', 'fast', '-w'])
    return
  }
  for (const [signal, timeoutMs] of Object.entries(STOP_TIMEOUTS_MS)) {
    signalProcess(postmaster.pid, signal as NodeJS.Signals)
    const waiting = new AbortController()
    const outcome = await Promise.race([
      postmaster.gone.then(() => 'gone'),
      sleep(timeoutMs, 'slow', { signal: waiting.signal }).catch(() => 'aborted'),
    ])
    waiting.abort()
    if (outcome === 'gone') return
  }
}

function readPid(database: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(database, 'postmaster.pid'), 'utf8'), 10)
    return pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/**
 * Makes way for a new server where the last one was killed. Its children end by themselves within moments, and until then two servers could write to
 * the same files; so they are waited for, and pushed. Then the files go that name the old process: where its number was given to another program,
 * or nobody collects dead processes (in a container), Postgres would refuse to start.
 */
async function clearRemains({ database, account }: Placement, connection: ServerConnection): Promise<void> {
  const pid = readPid(database)
  if (pid === undefined) return
  const folder = realpathSync(database)
  for (let round = 0; round < 100; round++) {
    const remaining = listServerProcesses(folder, account)
    if (remaining.length === 0) break
    if (round === 10) for (const child of remaining) signalProcess(child, 'SIGQUIT')
    if (round === 50) for (const child of remaining) signalProcess(child, 'SIGKILL')
    await sleep(100)
  }
  const identity = identifyServer(pid, folder, account)
  const deadForSure = identity === 'another program' || (identity === 'gone' && process.platform === 'linux')
  if (!deadForSure || listServerProcesses(folder, account).length > 0) return
  rmSync(join(database, 'postmaster.pid'), { force: true })
  rmSync(`${socketPath(connection)}.lock`, { force: true })
}

function socketPath({ host, port }: ServerConnection): string {
  return join(host, `.s.PGSQL.${port}`)
}

const WRONG_PASSWORD = '28P01'

async function answers(connection: ServerConnection): Promise<boolean> {
  if (process.platform !== 'win32' && !existsSync(socketPath(connection))) return false
  const client = new Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === WRONG_PASSWORD) {
      throw new AppError(
        'database_unfit',
        'The file that ends in .password beside the database is not the one that belongs to it. Put the right one back, or remove it to have a new one set.',
        { cause: error },
      )
    }
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function failedStart(database: string, startLog: string): unknown {
  const words = `${readOr(startLog, '')}\n${sinceLastStart(latestLog(join(database, 'log')))}`.trim().split('\n').slice(-30).join('\n')
  if (DISK_FULL_WORDS.test(words)) return diskFull(database, new Error(words))
  const why = words.match(/(?:FATAL|PANIC): .*/g)?.at(-1) ?? words.split('\n').at(-1) ?? ''
  if (/read-only file system|permission denied/i.test(why)) return refuseUnwritable(new Error(words), database)
  return new AppError(
    'database_unreachable',
    `The bundled database in ${database} did not start. Its last words: ${why} (more in ${startLog} and ${join(database, 'log')})`,
    {
      cause: new Error(words),
    },
  )
}

function latestLog(folder: string): string {
  const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  return readOr(join(folder, `postgres-${days[new Date().getUTCDay()]}.log`), '').slice(-4_000)
}

function sinceLastStart(log: string): string {
  return log.slice(Math.max(0, log.lastIndexOf('starting PostgreSQL')))
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
