import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { Log } from '../log.ts'
import { type Cluster, findCluster, prepareCluster, type ServerConnection } from './embedded/cluster.ts'
import { takeFolder } from './embedded/lock.ts'
import { type Placement, place } from './embedded/placement.ts'
import { findOrphan, isReady, type Postmaster, startPostmaster, stopPostmaster } from './embedded/postmaster.ts'
import { signalProcess } from './embedded/processes.ts'

/** The bundled Postgres, running for this process alone. */
export interface Embedded {
  /** How to reach it as the owner of everything in it. */
  readonly connection: ServerConnection
  /** The server's process; another one after a restart. */
  readonly pid: number
  /** Whether it was found running, left behind by an Evenkeel that was killed. */
  readonly tookOver: boolean
  /** What a person should be told, in whole sentences; usually nothing. */
  readonly notes: readonly string[]
  /** Stops the server and lets go of the folder. May be called again, and while it is under way. Close pools first. */
  stop(): Promise<void>
}

/**
 * Starts the bundled Postgres on a data folder, makes the database on the first start, and keeps it running until `stop`: when the server
 * dies it is started again, and pools reconnect.
 *
 * Throws `data_in_use` (with who holds it: pid, host, since, address), `data_unwritable`, `disk_full`, `database_newer`, `database_unfit` or
 * `database_unreachable`.
 * @param options.address where this Evenkeel will answer, told to whoever wants the folder too
 */
export async function startEmbedded(options: { dataFolder: string; log: Log; address?: string }): Promise<Embedded> {
  const { log } = options
  const placement = place(options.dataFolder)
  const lock = takeFolder(placement.database, options.address)
  try {
    const { cluster, postmaster, tookOver } = await run(placement, log)
    await makeDatabase(cluster.connection)
    const supervised = supervise(placement, cluster, postmaster, log)
    let stopping: Promise<void> | undefined
    return {
      connection: cluster.connection,
      tookOver,
      notes: placement.notes,
      get pid() {
        return supervised.pid()
      },
      stop() {
        stopping ??= supervised.stop().finally(() => lock.release())
        return stopping
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * How to reach the database that another Evenkeel runs on this data folder: for a command beside a running server, after `startEmbedded` was refused
 * with `data_in_use`. It waits a moment for one that is just starting. Undefined when none answers.
 */
export async function findRunning(dataFolder: string): Promise<ServerConnection | undefined> {
  const placement = place(dataFolder)
  for (const until = Date.now() + JOIN_PATIENCE_MS; ; await sleep(200)) {
    const connection = findCluster(placement)
    if (connection !== undefined && (await answers(connection))) return connection
    if (Date.now() > until) return undefined
  }
}

const JOIN_PATIENCE_MS = 5_000

async function answers(connection: ServerConnection): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: JOIN_PATIENCE_MS })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function run(placement: Placement, log: Log): Promise<{ cluster: Cluster; postmaster: Postmaster; tookOver: boolean }> {
  const orphan = findOrphan(placement)
  if (orphan !== undefined && !existsSync(`${placement.database}.password`)) await stopPostmaster(placement, orphan)
  const cluster = prepareCluster(placement)
  if (orphan !== undefined) {
    if (!cluster.settingsChanged && (await isReady(orphan, cluster.connection))) {
      log.warn({ pid: orphan.pid }, 'took over the database server that an earlier Evenkeel left behind')
      return { cluster, postmaster: orphan, tookOver: true }
    }
    await stopPostmaster(placement, orphan)
  }
  return { cluster, postmaster: await startPostmaster(placement, cluster.connection), tookOver: false }
}

const LONGEST_PAUSE_MS = 15_000
const HEALTHY_AFTER_MS = 60_000

function supervise(placement: Placement, cluster: Cluster, first: Postmaster, log: Log) {
  let current = first
  const ending = new AbortController()
  const leaveNothingBehind = () => signalProcess(current.pid, 'SIGINT')
  process.once('exit', leaveNothingBehind)

  const watch = async () => {
    let failures = 0
    let startedAt = Date.now()
    for (;;) {
      await current.gone
      if (ending.signal.aborted) return
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) failures = 0
      log.error({ pid: current.pid }, 'the database server ended by itself; starting it again')
      await sleep(failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 250 * 2 ** failures), undefined, { signal: ending.signal }).catch(
        () => undefined,
      )
      if (ending.signal.aborted) return
      failures++
      try {
        current = await startPostmaster(placement, cluster.connection)
        startedAt = Date.now()
        log.info({ pid: current.pid }, 'the database server runs again')
      } catch (error) {
        log.error({ err: error }, 'the database server did not start again; trying once more soon')
      }
      if (ending.signal.aborted) await stopPostmaster(placement, current)
    }
  }
  const watching = watch()

  return {
    pid: () => current.pid,
    async stop() {
      ending.abort()
      await stopPostmaster(placement, current)
      // A restart may be under way; the watch stops what it starts.
      await watching
      process.off('exit', leaveNothingBehind)
    },
  }
}

const NO_SUCH_DATABASE = '3D000'

async function makeDatabase(connection: ServerConnection): Promise<void> {
  const client = new Client(connection)
  try {
    await client.connect()
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === NO_SUCH_DATABASE)) throw error
    const maker = new Client({ ...connection, database: 'postgres' })
    await maker.connect()
    await maker.query(`CREATE DATABASE "${connection.database}"`)
    await maker.end()
  } finally {
    await client.end().catch(() => undefined)
  }
}
