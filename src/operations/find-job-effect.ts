import { z } from 'zod'
import { hasIdempotencyKey } from '../store/idempotency-keys.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** The key under which a job carries out an operation: once, in however many attempts. */
export const jobEffectKey = (jobId: string, operation: string) => `${jobId}/${operation}`

/** Whether an earlier attempt at a job has carried out one of its operations. */
export const findJobEffect = transactionalOperation({
  name: 'find-job-effect',
  summary: 'Whether a job has carried out an operation already, in this attempt or an earlier one.',
  scope: 'jobs:run',
  access: 'read',
  shop: 'own',
  input: z.object({ jobId: id, operation: z.string().max(100) }),
  output: z.object({ done: z.boolean() }),
  async run({ db, principal }, { jobId, operation }) {
    return { done: await hasIdempotencyKey(db, { actor: principal.kind, key: jobEffectKey(jobId, operation) }) }
  },
})
