import { z } from 'zod'
import { AppError } from '../errors.ts'
import { updateDelivery } from '../store/deliveries.ts'
import { readCaseDetail } from './case-detail.ts'
import { deliveryChanged, takeDelivery } from './delivery-detail.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Sends at once what waits, was held back, or was refused. */
export const sendNow = transactionalOperation({
  name: 'send-now',
  summary: 'Send a message now that waits to leave, was held back, or was refused.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ messageId: id, version }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now } = context
    const { caseId, state } = await takeDelivery(db, input)
    if (state !== 'waiting' && state !== 'held' && state !== 'failed')
      throw new AppError('version_conflict', 'This message is on its way or gone. Look at it again.')
    const change = { state: 'waiting', reason: null, sendAt: now, ...(state !== 'waiting' && { attempts: 0 }) } as const
    if (!(await updateDelivery(db, { messageId: input.messageId, from: [state] }, change, now))) throw deliveryChanged()
    await context.enqueue('deliver-message', { messageId: input.messageId })
    await context.record({ caseId, subjectId: input.messageId })
    await followRules(context, { caseId, trigger: 'case_change' })
    return readCaseDetail(context, caseId)
  },
})
