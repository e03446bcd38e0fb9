import { z } from 'zod'
import { updateDelivery } from '../store/deliveries.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/**
 * Takes a message for one attempt, before a word of it is handed over: nobody else hands it over from here on, and it can no longer be taken back. What
 * becomes of it is unknown until it is noted.
 */
export const beginDelivery = transactionalOperation({
  name: 'begin-delivery',
  summary: 'Take a message for one attempt to deliver it, before a word of it is handed over.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ messageId: id, version, attemptId: id, jobId: id }),
  output: z.object({ begun: z.boolean().describe('No: it was taken back, held, moved, or taken by somebody else.') }),
  async run({ db, now }, { messageId, version: read, attemptId, jobId }) {
    const change = { state: 'sending', reason: null, attemptId, attemptJobId: jobId } as const
    return { begun: await updateDelivery(db, { messageId, from: ['waiting'], version: read }, change, now) }
  },
})
