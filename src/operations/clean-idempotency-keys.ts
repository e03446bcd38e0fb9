import { z } from 'zod'
import { deleteIdempotencyKeys } from '../store/idempotency-keys.ts'
import { transactionalOperation } from './operation.ts'

const KEPT_DAYS = 30

/** Forgets the keys of requests that nobody sends again. */
export const cleanIdempotencyKeys = transactionalOperation({
  name: 'clean-idempotency-keys',
  summary: `Forget the idempotency keys of requests older than ${KEPT_DAYS} days.`,
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ deleted: z.int().min(0) }),
  async run({ db, now }) {
    return { deleted: await deleteIdempotencyKeys(db, { before: new Date(now.getTime() - KEPT_DAYS * 86_400_000) }) }
  },
})
