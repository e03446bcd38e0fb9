import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Log } from '../log.ts'
import { APP_ROLE, type Connection } from './database.ts'

/** What others announce in the database, heard over one connection for the whole process. */
export interface Notifications {
  /**
   * Hears a channel until the returned function is called. `onReady` is called whenever hearing begins, the first time and after every break: what was
   * announced before is not repeated, so look then for what you missed.
   */
  listen(channel: string, heard: Heard): () => void
  close(): Promise<void>
}

export interface Heard {
  readonly onNotification: (payload: string) => void
  readonly onReady: () => void
}

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000
/** A connection may be dead without a word; a question shows it. */
const PROBE_EVERY_MS = 20_000
const PROBE_PATIENCE_MS = 5_000
const END_PATIENCE_MS = 500

/** Connects when somebody first listens, and again whenever the connection is lost. */
export function openNotifications({ connection, log }: { connection: Connection; log: Log }): Notifications {
  const listeners = new Map<string, Set<Heard>>()
  const closing = new AbortController()
  let connected: Client | undefined
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    for (let retryMs = FIRST_RETRY_MS; !closing.signal.aborted; retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)) {
      const client = openClient(connection)
      try {
        await hearUntilLost(client, () => {
          connected = client
          retryMs = FIRST_RETRY_MS
        })
      } catch (error) {
        log.debug({ reason: String(error) }, 'no connection to listen on')
      }
      connected = undefined
      const ended = client.end().catch(() => undefined)
      if (closing.signal.aborted) {
        await Promise.race([ended, sleep(END_PATIENCE_MS)])
        return
      }
      log.info({ retryMs }, 'not listening to the database; trying again')
      await sleep(retryMs, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }

  async function hearUntilLost(client: Client, onConnected: () => void): Promise<void> {
    const lost = new AbortController()
    // Whoever closes us in the middle of connecting need not wait for it.
    const over = AbortSignal.any([lost.signal, closing.signal])
    const untilOver = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve(), { once: true }))
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    await Promise.race([client.connect(), untilOver])
    if (over.aborted) return
    client.on('notification', ({ channel, payload }) => {
      for (const heard of listeners.get(channel) ?? []) heard.onNotification(payload ?? '')
    })
    onConnected()
    const probing = setInterval(() => probe(client, lost), PROBE_EVERY_MS)
    try {
      await Promise.race([hearAll(client), untilOver])
      await untilOver
    } finally {
      clearInterval(probing)
    }
  }

  async function hearAll(client: Client): Promise<void> {
    for (const [channel, all] of [...listeners]) {
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      for (const heard of all) heard.onReady()
    }
  }

  return {
    listen(channel, heard) {
      const all = listeners.get(channel) ?? new Set<Heard>()
      listeners.set(channel, all.add(heard))
      running ??= run()
      // Whoever comes while we connect is heard with the others.
      connected?.query(`listen ${connected.escapeIdentifier(channel)}`).then(heard.onReady, () => undefined)
      return () => {
        all.delete(heard)
      }
    },
    async close() {
      closing.abort()
      await running
    },
  }
}

function openClient(connection: Connection): Client {
  return new Client({
    ...('url' in connection ? { connectionString: connection.url } : connection),
    options: `-c role=${APP_ROLE} -c timezone=UTC`,
    application_name: 'evenkeel listening',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
}

function probe(client: Client, lost: AbortController): void {
  const late = setTimeout(() => lost.abort(), PROBE_PATIENCE_MS)
  const settle = () => clearTimeout(late)
  client.query('select 1').then(settle, settle)
}
