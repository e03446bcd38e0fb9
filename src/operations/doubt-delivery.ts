import { z } from 'zod'
import { findDelivery, updateDelivery } from '../store/deliveries.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Notes that nobody can tell whether a message left: whoever handed it over died before they could say, or the server fell silent. */
export const doubtDelivery = transactionalOperation({
  name: 'doubt-delivery',
  summary: 'Note that nobody can tell whether a message left.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ messageId: id, jobId: id, reason: z.enum(['interrupted', 'no_answer']) }),
  output: z.object({ noted: z.boolean() }),
  async run({ db, now, record }, { messageId, jobId, reason }) {
    const row = await findDelivery(db, messageId)
    if (row?.state !== 'sending' || row.attemptJobId !== jobId) return { noted: false }
    const noted = await updateDelivery(db, { messageId, from: ['sending'], version: row.version }, { state: 'unknown', reason }, now)
    if (noted) await record({ caseId: row.caseId, subjectId: messageId, data: { state: 'unknown', reason } })
    return { noted }
  },
})
