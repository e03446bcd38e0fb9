import type { Config } from './config.ts'
import { AppError } from './errors.ts'
import type { Log } from './log.ts'
import type { Connection } from './store/database.ts'
import { findRunning, startEmbedded } from './store/embedded.ts'

/** The configured database as it is found: nothing in it was looked at or changed. */
export interface ReachedDatabase {
  /** As the owner of our tables. */
  readonly connection: Connection
  /** Whether it is the embedded one of an Evenkeel that runs beside us. */
  readonly joined: boolean
  readonly notes: readonly string[]
  /** Stops what was started for this. */
  close(): Promise<void>
}

/**
 * The server of `DATABASE_URL`, or the embedded database: started, or, when another Evenkeel runs it and `whenHeld` is `join`, the one that runs.
 * Throws as `startEmbedded` does.
 */
export async function reachDatabase(config: Config, log: Log, whenHeld: 'join' | 'refuse'): Promise<ReachedDatabase> {
  const nothingToStop = async () => undefined
  if (config.databaseUrl !== undefined) {
    return { connection: { url: config.databaseUrl }, joined: false, notes: noteOpenConnection(config.databaseUrl), close: nothingToStop }
  }
  try {
    const embedded = await startEmbedded({ dataFolder: config.dataFolder, log, address: config.url })
    return { connection: embedded.connection, joined: false, notes: embedded.notes, close: embedded.stop }
  } catch (error) {
    if (whenHeld === 'refuse' || !(error instanceof AppError) || error.code !== 'data_in_use') throw error
    const connection = await findRunning(config.dataFolder)
    if (connection === undefined) throw error
    return { connection, joined: true, notes: [], close: nothingToStop }
  }
}

/** What to say of a database elsewhere whose certificate is not checked: in a network of one's own that may be meant. */
function noteOpenConnection(url: string): string[] {
  const { hostname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  const isHere = ['', 'localhost', '127.0.0.1', '[::1]'].includes(host) || host.startsWith('/')
  if (isHere || searchParams.get('sslmode') === 'verify-full') return []
  return [
    'The connection to the database of DATABASE_URL is not checked for who answers. Beyond a network of your own add ?sslmode=verify-full.',
  ]
}
