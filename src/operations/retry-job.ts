import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findJobForUpdate } from '../store/jobs.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Lets a job that failed try again now; a dead one is put back with all its attempts. */
export const retryJob = transactionalOperation({
  name: 'retry-job',
  summary: 'Try a failed or dead job again now.',
  scope: 'jobs:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, shopId, queue, record }, input) {
    const job = await findJobForUpdate(db, { shopId, id: input.id })
    if (!job) throw jobNotFound()
    const { id: jobId, name, state } = job
    if (state === 'waiting' || state === 'running')
      throw new AppError(
        'already_exists',
        `The job ${name} ${state === 'running' ? 'runs' : 'waits its turn'}; there is nothing to try again.`,
      )
    if (!(await queue.retry(db, { id: jobId, name, state }))) throw jobNotFound()
    await record({ subjectId: jobId, data: { job: name } })
    return {}
  },
})

/** The refusal for a job that is another shop's, done, or was never there. */
export function jobNotFound(): AppError {
  return new AppError('not_found', 'There is no such job in this shop (any more). It may be done by now; look at the list again.')
}
