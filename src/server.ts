import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hashPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import { createAsking } from './ask/answerer.ts'
import { openBackground } from './background.ts'
import type { Config } from './config.ts'
import { type CoreThread, openCoreThread } from './core-thread.ts'
import { basePathOf, createApp } from './http/app.ts'
import { createAuth } from './http/auth.ts'
import { listen } from './http/listen.ts'
import { createMetrics } from './http/metrics.ts'
import type { SignInLimit } from './http/sign-in-limit.ts'
import { readStaticFiles } from './http/static-files.ts'
import type { Tracing } from './http/tracing.ts'
import { createJobQueue } from './jobs/queue.ts'
import { type BackupKeeper, keepBackups } from './keep-backups.ts'
import type { Log } from './log.ts'
import { createMcpHandler } from './mcp/over-http.ts'
import { migrateStore } from './migrate-store.ts'
import type { Context } from './operations/call.ts'
import { type CoreWork, createCoreWork } from './operations/core-work.ts'
import type { JobQueue } from './operations/job-queue.ts'
import { createPublicHolidays } from './operations/public-holidays.ts'
import { createSecrets } from './operations/secrets.ts'
import { hashSetUpToken } from './operations/set-up-shop.ts'
import { reachDatabase } from './reach-database.ts'
import { readOrMakeSecretKey } from './secret-key.ts'
import { saveSetUpToken } from './store/accounts.ts'
import { APP_ROLE, type AppDatabase, type Connection, openDatabase, openPool } from './store/database.ts'
import { hasOwner, listShops } from './store/members.ts'
import { requireMigrated } from './store/migrate.ts'
import { claimTry, forgetTries, giveTryBack } from './store/sign-in-tries.ts'
import { VERSION } from './version.ts'

/** The database of this configuration, migrated and open, and how to let go of it. */
export interface Store {
  readonly database: AppDatabase
  readonly connection: Connection
  readonly notes: readonly string[]
  close(): Promise<void>
}

/**
 * Opens the configured database, starting the embedded one where no server is named, and brings it up to this version. Where another Evenkeel runs the
 * embedded one, `join` uses that, unchanged, if it is of this version.
 */
export async function openStore(config: Config, log: Log, whenHeld: 'join' | 'refuse' = 'refuse'): Promise<Store> {
  const reached = await reachDatabase(config, log, whenHeld)
  const { connection, notes } = reached
  try {
    if (reached.joined) await requireMigrated({ connection, log })
    else await migrateStore({ url: config.url, connection, log })
    const database = await openDatabase({ connection, log })
    return {
      database,
      connection,
      notes,
      async close() {
        await database.close()
        await reached.close()
      },
    }
  } catch (error) {
    await reached.close().catch(() => undefined)
    throw error
  }
}

/** A running Evenkeel. */
export interface RunningServer {
  readonly url: string
  /** Where the owner gets in, once; undefined when there is an owner already. */
  readonly setUpLink: string | undefined
  readonly notes: readonly string[]
  stop(): Promise<void>
}

/** config → store → context → doors. Throws AppError with what to do; whatever was started is stopped again. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const store = await openStore(config, log)
  const authPool = openPool(store.connection, { log, role: APP_ROLE, searchPath: 'evenkeel_auth' })
  const background = openBackground({ config, database: store.database, connection: store.connection, log })
  let backups: BackupKeeper | undefined
  let coreThread: CoreThread | undefined
  let tracing: Tracing | undefined
  const close = async () => {
    background.stopLive()
    await backups?.stop()
    await background.stopWork()
    await tracing?.stop()
    await coreThread?.close()
    await authPool.end()
    await store.close()
  }
  try {
    const secret = readOrMakeSecretKey(config.dataFolder)
    const { database } = store
    tracing = await openTracing(config)
    const auth = createAuth({ pool: authPool, secret, url: config.url, newId: v7, log, signInLimit: createSignInLimit(database) })
    coreThread = openCoreThread()
    const context: Context = {
      ...makeContext(config, database, log, background.queue, coreThread),
      findUser: auth.findUser,
      trace: tracing?.operation,
    }
    const files = readStaticFiles(findWebFolder(), basePathOf(config.url))
    const { trustedProxies } = config
    const app = createApp({
      context,
      auth,
      files,
      version: VERSION,
      trustedProxies,
      live: background.live,
      mcp: createMcpHandler({ context, version: VERSION, bodyLimitBytes: MCP_BODY_LIMIT_BYTES }),
      metrics: createMetrics({
        version: VERSION,
        pools: { application: database.pool, auth: authPool },
        findBackups: async () => backups?.state(),
      }),
      metricsToken: config.metricsToken,
      tracing,
      checkReady: database.check,
    })
    const server = await listen(app.fetch, config)
    const url = config.url.replace(/:0$/, `:${server.port}`)
    background.start(context)
    const warming = setTimeout(
      () => void context.asking.listPlays().catch((error: unknown) => log.error({ err: error }, 'the playbook cannot be read')),
      WARM_AFTER_MS,
    )
    warming.unref()
    backups = keepBackups(config, log, { connection: store.connection, hasOwner: () => hasOwner(database.kysely) })
    return {
      url,
      setUpLink: await makeSetUpLink(store.database, url),
      notes: store.notes,
      async stop() {
        clearTimeout(warming)
        background.stopLive()
        await Promise.all([server.stop(), background.stopWork()])
        await close()
      },
    }
  } catch (error) {
    // Whoever waits for the refusal gets it, even where something of ours does not let go.
    await Promise.race([close(), sleep(CLOSE_PATIENCE_MS)])
    throw error
  }
}

const CLOSE_PATIENCE_MS = 8000
/** The first question of the day finds the playbook read; whoever waits for the first page goes before. */
const WARM_AFTER_MS = 20_000
const MCP_BODY_LIMIT_BYTES = 4 * 1024 * 1024

/** A person at this machine's command line: may do what the owner may, in any shop. */
export interface ConsoleSession {
  readonly context: Context
  readonly shops: readonly { readonly shopId: string; readonly name: string; readonly isSample: boolean }[]
  close(): Promise<void>
}

/** Opens the store for the command line; beside a running server it is that server's. */
export async function openConsole(config: Config, log: Log): Promise<ConsoleSession> {
  const store = await openStore(config, log, 'join')
  const { database } = store
  const queue = createJobQueue({ database, log })
  return {
    context: { ...makeContext(config, database, log, queue, createCoreWork()), findUser: async () => undefined },
    shops: await listShops(database.kysely),
    async close() {
      await queue.close(0)
      await store.close()
    },
  }
}

function makeContext(config: Config, database: AppDatabase, log: Log, queue: JobQueue, core: CoreWork): Omit<Context, 'findUser'> {
  const secrets = createSecrets(readOrMakeSecretKey(config.dataFolder))
  const canMail = config.mail !== undefined
  const asking = createAsking()
  const holidays = createPublicHolidays()
  return { database, log, now: () => new Date(), newId: v7, hashPassword, core, holidays, secrets, url: config.url, queue, canMail, asking }
}

/** Loaded only where somebody collects: it costs start time. */
async function openTracing({ tracingEndpoint: endpoint }: Config): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined
  const { startTracing } = await import('./http/tracing.ts')
  return startTracing({ endpoint, version: VERSION })
}

const CLOSED_REMEMBERED = 10_000

/** The limit of sign-ins, kept in the database that all processes share. A flood of tries against what is closed asks the database once. */
export function createSignInLimit({ kysely }: AppDatabase): SignInLimit {
  const closed = new Map<string, Date>()
  return {
    async claim(bucket, rule, now) {
      const known = closed.get(bucket)
      if (known !== undefined && known > now) return known
      const freeAt = await claimTry(kysely, { bucket, ...rule, now })
      if (closed.size >= CLOSED_REMEMBERED) closed.clear()
      if (freeAt) closed.set(bucket, freeAt)
      return freeAt
    },
    forget: (bucket) => forgetTries(kysely, bucket),
    async giveBack(bucket) {
      closed.delete(bucket)
      await giveTryBack(kysely, bucket)
    },
  }
}

const SET_UP_LINK_MS = 24 * 3_600_000

async function makeSetUpLink(database: AppDatabase, url: string): Promise<string | undefined> {
  if (await hasOwner(database.kysely)) return undefined
  const token = randomBytes(24).toString('base64url')
  const now = new Date()
  const expiresAt = new Date(now.getTime() + SET_UP_LINK_MS)
  await database.transaction({ shopId: undefined, access: 'write' }, (db) =>
    saveSetUpToken(db, { id: v7(), hash: hashSetUpToken(token), expiresAt, now }),
  )
  return `${url}/set-up#${token}`
}

/** The built web lies beside the built server, or under dist/ when we run from source. */
function findWebFolder(): string {
  const candidates = [new URL('../web', import.meta.url), new URL('../dist/web', import.meta.url)].map((url) => fileURLToPath(url))
  return candidates.find((folder) => existsSync(`${folder}/index.html`) && existsSync(`${folder}/assets`)) ?? candidates[1]!
}
