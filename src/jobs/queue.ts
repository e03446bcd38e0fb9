import type { Db as BossDatabase, ConstructorOptions, PgBoss, Queue } from 'pg-boss'
import type { Log } from '../log.ts'
import { JOBS, type JobQueue } from '../operations/job-queue.ts'
import type { AppDatabase, Db } from '../store/database.ts'
import type { Notifications } from '../store/notifications.ts'
import { jobs } from './all.ts'

/** The library's schema, and its version of it that this package brings. */
export const QUEUE_SCHEMA = 'pgboss'
export const QUEUE_VERSION = 46

/** Where jobs lie that failed for good, until somebody puts them back or drops them. */
export const DEAD_QUEUE = 'dead-jobs'

const DAY_S = 86_400

/**
 * How every job is kept and tried. Twelve more attempts, 2 s after the first and each time about twice as long after the one before, make two hours:
 * a mail server may be away for so long. A process that died is noticed by its missing heartbeat.
 */
const RULES = {
  // One waiting job for each key; every job has one.
  policy: 'short',
  retryLimit: 12,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 10,
  retentionSeconds: 365 * DAY_S,
  deleteAfterSeconds: DAY_S,
  deadLetter: DEAD_QUEUE,
  notify: true,
} as const satisfies Omit<Queue, 'name'>

/** Every queue there is, the dead one first: the others name it. */
export const QUEUES: readonly Queue[] = [
  { name: DEAD_QUEUE, policy: 'standard', retentionSeconds: 90 * DAY_S },
  ...jobs.map(({ name, expireSeconds }) => ({ name, ...RULES, expireInSeconds: expireSeconds })),
]

export interface QueueOptions {
  readonly database: AppDatabase
  readonly log: Log
}

/** The queue of one process: opened when it is first needed. */
export interface OpenQueue extends JobQueue {
  /** Throws when the queue cannot be opened; asked again, it tries again. */
  readonly open: () => Promise<PgBoss>
  /** Waits for what runs, at most so long, and hands back the rest. */
  readonly close: (patienceMs: number) => Promise<void>
}

/** For whoever adds jobs and does none: the command line and tests. It keeps no process alive. */
export function createJobQueue(options: QueueOptions): OpenQueue {
  return makeQueue(options, { supervise: false, schedule: false, registerInstance: false, clock: idleClock })
}

/** For the server: also watches over jobs that stand still, and adds those that are due by the clock. */
export function createWorkingQueue(options: QueueOptions & { readonly notifications: Notifications }): OpenQueue {
  return makeQueue(options, {
    supervise: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 3600,
    schedule: true,
    registerInstance: false,
    useListenNotify: true,
    db: bossDatabase(options.database, options.notifications),
  })
}

function makeQueue({ database, log }: QueueOptions, extra: ConstructorOptions): OpenQueue {
  let opening: Promise<PgBoss> | undefined
  let closed = false

  async function start(): Promise<PgBoss> {
    if (closed) throw new Error('the queue is closed')
    // A tenth of a second and some megabytes, spared to whoever adds no job.
    const { PgBoss } = await import('pg-boss')
    const boss = new PgBoss({
      db: bossDatabase(database),
      schema: QUEUE_SCHEMA,
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      persistWarnings: false,
      openTelemetry: { enabled: false },
      ...extra,
    })
    boss.on('error', (error) => {
      if (!closed) log.warn({ reason: error.message }, 'the job queue')
    })
    boss.on('warning', ({ message }) => log.debug({ message }, 'the job queue'))
    return boss.start()
  }

  const open = () => {
    opening ??= start().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  return {
    open,
    async close(patienceMs) {
      closed = true
      const boss = await opening?.catch(() => undefined)
      await boss?.stop({ close: false, graceful: true, timeout: patienceMs })
    },
    async add(db, { name, shopId, input, startAfter, singletonKey }) {
      const boss = await open()
      const told = JOBS[name].parse(input)
      const id = await boss.send(
        name,
        { shopId, input: told },
        {
          db: await inTransaction(db),
          singletonKey: `${shopId}/${singletonKey ?? crypto.randomUUID()}`,
          ...(startAfter && { startAfter }),
        },
      )
      return id ?? undefined
    },
    async retry(db, { id, name, state }) {
      const boss = await open()
      const options = { db: await inTransaction(db) }
      if (state === 'dead') return (await boss.redrive(DEAD_QUEUE, { ids: [id], ...options })) === 1
      const { updated } = await boss.update(name, undefined, { id, startAfter: new Date(0), ...options })
      return updated === 1
    },
    async drop(db, { id, name, state }) {
      const boss = await open()
      const response = await boss.deleteJob(state === 'dead' ? DEAD_QUEUE : name, id, { db: await inTransaction(db) })
      return (response as { affected?: number }).affected === 1
    },
  }
}

async function inTransaction(db: Db): Promise<BossDatabase> {
  const { fromKysely } = await import('pg-boss')
  // The library names its columns itself.
  return fromKysely(db.withoutPlugins())
}

/** The library's own statements, on our connections. */
function bossDatabase({ pool }: AppDatabase, notifications?: Notifications): BossDatabase {
  return {
    executeSql: (text, values) => pool.query(text, values),
    ...(notifications && {
      async listen(channel, onNotification, onReady) {
        const stop = notifications.listen(channel, { onNotification, onReady })
        return { close: async () => stop() }
      },
    }),
  }
}

/** Timers that keep no process alive. */
const idleClock: NonNullable<ConstructorOptions['clock']> = {
  now: () => Date.now(),
  setTimeout: (run, timeMs) => setTimeout(run, timeMs).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (run, timeMs) => setInterval(run, timeMs).unref(),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
}
