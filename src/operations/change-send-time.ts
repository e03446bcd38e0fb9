import { z } from 'zod'
import { AppError } from '../errors.ts'
import { updateDelivery } from '../store/deliveries.ts'
import { readCaseDetail } from './case-detail.ts'
import { deliveryChanged, takeDelivery } from './delivery-detail.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, instant, version } from './schemas.ts'
import { timeOf } from './send-draft.ts'

/** Gives a message that waits, or was held back, another time to leave. */
export const changeSendTime = transactionalOperation({
  name: 'change-send-time',
  summary: 'Change when a message leaves that waits or was held back.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ messageId: id, version, sendAt: instant.describe('When it leaves, within a year.') }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now } = context
    const { messageId } = input
    const { caseId, state } = await takeDelivery(db, input)
    if (state !== 'waiting' && state !== 'held')
      throw new AppError('version_conflict', 'This message does not wait any more. Look at it again.')
    const sendAt = timeOf(input.sendAt, now, 0)
    if (!(await updateDelivery(db, { messageId, from: [state] }, { state: 'waiting', reason: null, sendAt }, now))) throw deliveryChanged()
    await context.enqueue('deliver-message', { messageId }, { startAfter: sendAt })
    await context.record({ caseId, subjectId: messageId, data: { sendAt: sendAt.toISOString() } })
    await followRules(context, { caseId, trigger: 'case_change' })
    return readCaseDetail(context, caseId)
  },
})
