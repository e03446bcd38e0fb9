import type { JobResult, JobWithMetadata, Queue, UpdateQueueOptions } from 'pg-boss'
import { AppError, ERRORS } from '../errors.ts'
import { type Context, callOperation } from '../operations/call.ts'
import { JOBS } from '../operations/job-queue.ts'
import type { Job, Outside } from './job.ts'
import { type OpenQueue, QUEUES } from './queue.ts'
import { keepSchedules, type ListShops } from './schedules.ts'

export interface WorkOptions {
  readonly context: Context
  readonly queue: OpenQueue
  readonly jobs: readonly Job[]
  readonly outside: Outside
  readonly listShops: ListShops
}

/** Work under way. */
export interface Work {
  /** Resolves when jobs are being taken, later than the call by as long as the queue takes to open. */
  readonly ready: Promise<void>
  /** Takes no more jobs, waits up to `patienceMs` for those that run and hands back the rest. */
  readonly stop: (patienceMs: number) => Promise<void>
}

/**
 * Ten jobs of one name at once, in two handfuls, so that a slow one does not hold up all. A new job is announced; looking finds those that are due
 * later, and those whose announcement was lost.
 */
const SETTINGS = {
  includeMetadata: true,
  perJobResults: true,
  localConcurrency: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
} as const
const REOPEN_AFTER_MS = 5_000

/** Begins to take jobs, and keeps trying to where the database cannot be reached yet. Nobody waits for it. */
export function startWork(options: WorkOptions): Work {
  const { context, queue, jobs } = options
  const stopping = new AbortController()
  let reopening: NodeJS.Timeout | undefined
  let stopSchedules: () => Promise<void> = async () => undefined

  async function begin(): Promise<void> {
    const boss = await queue.open()
    for (const { name, ...rules } of QUEUES) await boss.updateQueue(name, changeable(rules))
    for (const job of jobs) {
      await boss.work(job.name, SETTINGS, (taken: JobWithMetadata<Told>[]) => Promise.all(taken.map((one) => attempt(options, job, one))))
    }
    stopSchedules = keepSchedules(boss, options)
  }

  const ready = new Promise<void>((resolve) => {
    const tryToBegin = () => {
      begin().then(resolve, (error: unknown) => {
        if (stopping.signal.aborted) return resolve()
        context.log.warn({ reason: String(error) }, 'jobs wait: the queue cannot be opened')
        reopening = setTimeout(tryToBegin, REOPEN_AFTER_MS)
      })
    }
    tryToBegin()
  })

  return {
    ready,
    async stop(patienceMs) {
      stopping.abort()
      clearTimeout(reopening)
      await stopSchedules()
      await queue.close(patienceMs)
    },
  }
}

/** What a version of ours may change about a queue that is there. */
function changeable({ policy: _policy, deadLetter: _deadLetter, ...rules }: Omit<Queue, 'name'>): UpdateQueueOptions {
  return rules
}

/** What lies in the queue for every job. */
interface Told {
  readonly shopId: string
  readonly input: unknown
}

/** What is written down of a failure: words that a member may read. */
interface Failure {
  readonly code: string
  readonly message: string
}

/** Does the job once, and says how that ended: what trying again cannot mend is dead at once. */
async function attempt(options: WorkOptions, job: Job, taken: JobWithMetadata<Told>): Promise<JobResult> {
  const { context, outside, listShops } = options
  // The id of the first of its kind: a job that was put back is the same job.
  const jobId = taken.sourceRootId ?? taken.id
  const { shopId } = taken.data
  const log = context.log.child({ job: job.name, jobId, shopId, attempt: taken.retryCount + 1 })
  const begun = performance.now()
  const request = { caller: { kind: 'job', name: job.name }, shopId, requestId: jobId } as const
  try {
    const running = job.run(
      {
        jobId,
        shopId,
        attempt: taken.retryCount + 1,
        signal: taken.signal,
        log,
        outside,
        call: (operation, input) => callOperation(context, { ...request, operation, input, idempotencyKey: `${jobId}/${operation}` }),
        async wasDone(operation) {
          const answer = await callOperation(context, { ...request, operation: 'find-job-effect', input: { jobId, operation } })
          return (answer as { done: boolean }).done
        },
      },
      JOBS[job.name].parse(taken.data.input) as never,
    )
    await Promise.race([running, untilAborted(taken.signal)])
    log.debug({ ms: Math.round(performance.now() - begun) }, 'a job is done')
    return { id: taken.id, status: 'completed' }
  } catch (error) {
    const id = taken.id
    if (await isShopGone(listShops, shopId)) return { id, status: 'completed' }
    log.warn({ ms: Math.round(performance.now() - begun), err: error }, 'a job failed')
    const isFinal = error instanceof AppError && !ERRORS[error.code].retryable
    return { id, status: isFinal ? 'deadletter' : 'failed', output: tellable(error) }
  }
}

/** A run that never ends must not hold its place for ever: the queue has given it up by now. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('the job took too long, or the server stops')), { once: true })
  })
}

async function isShopGone(listShops: ListShops, shopId: string): Promise<boolean> {
  const shops = await listShops().catch(() => undefined)
  return shops !== undefined && !shops.some((shop) => shop.shopId === shopId)
}

/** The queue keeps what is thrown where members read it: only our own words, and no trace of the code. */
function tellable(error: unknown): Failure {
  if (error instanceof AppError && error.code !== 'internal') return { code: error.code, message: error.message }
  return { code: 'internal', message: 'A fault of ours; the log has it under the id of the job.' }
}
