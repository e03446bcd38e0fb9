import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findJobForUpdate } from '../store/jobs.ts'
import { transactionalOperation } from './operation.ts'
import { jobNotFound } from './retry-job.ts'
import { id } from './schemas.ts'

/** Forgets a job that need not be done any more. */
export const dropJob = transactionalOperation({
  name: 'drop-job',
  summary: 'Drop a job that waits, failed or is dead: it is not done any more.',
  scope: 'jobs:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, shopId, queue, record }, input) {
    const job = await findJobForUpdate(db, { shopId, id: input.id })
    if (!job) throw jobNotFound()
    const { id: jobId, name, state } = job
    if (state === 'running') throw new AppError('already_exists', `The job ${name} runs right now. Wait until it has ended.`)
    if (!(await queue.drop(db, { id: jobId, name, state }))) throw jobNotFound()
    await record({ subjectId: jobId, data: { job: name } })
    return {}
  },
})
