import { z } from 'zod'
import { countJobs, type JobRow, listJobs as listRows } from '../store/jobs.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

const LIMIT = 200

const jobSchema = z.object({
  id,
  name: z.string(),
  state: z
    .enum(['waiting', 'running', 'failed', 'dead'])
    .describe('failed: it is tried again at dueAt; dead: it failed for good and waits for a person.'),
  attempts: z.int().min(0).describe('How often it was begun.'),
  attemptLimit: z.int().min(1),
  createdAt: instant,
  dueAt: instant.optional().describe('When it may begin, or begin again.'),
  startedAt: instant.optional(),
  error: z.string().optional().describe('What went wrong last, in words; never customer text.'),
})

/** The shop's jobs that are not done. */
export const listJobs = transactionalOperation({
  name: 'list-jobs',
  summary: 'The jobs of the shop that wait, run, failed and are tried again, or failed for good, with what went wrong.',
  scope: 'jobs:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    jobs: z.array(jobSchema).describe(`Running ones first, then dead ones, then by when they are due; at most ${LIMIT}.`),
    counts: z.object({ waiting: z.int(), running: z.int(), failed: z.int(), dead: z.int() }),
  }),
  async run({ db, shopId }) {
    const rows = await listRows(db, { shopId, limit: LIMIT })
    return { jobs: rows.map(jobOf), counts: await countJobs(db, shopId) }
  },
})

function jobOf(row: JobRow): z.input<typeof jobSchema> {
  const error = row.state === 'waiting' || row.state === 'running' ? undefined : wordsOf(row.output)
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    attempts: row.attempts,
    attemptLimit: row.attemptLimit,
    createdAt: row.createdAt.toISOString(),
    ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
    ...(row.startedAt && { startedAt: row.startedAt.toISOString() }),
    ...(error !== undefined && { error }),
  }
}

// Only our own failures are repeated word by word; of the queue's, we know what they mean.
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/heartbeat/, 'The server that ran it went away before it was done.'],
  [/timeout|exceeded/, 'It took too long and was given up.'],
  [/shut down/, 'The server was stopped before it was done.'],
]

function wordsOf(output: unknown): string {
  const { code, message, value } = (output ?? {}) as { code?: unknown; message?: unknown; value?: { message?: unknown } | string }
  if (typeof code === 'string' && typeof message === 'string') return message
  const told = typeof value === 'string' ? value : String(value?.message ?? message ?? '')
  return MEANINGS.find(([pattern]) => pattern.test(told))?.[1] ?? 'It failed; the log says why, under the id of the job.'
}
