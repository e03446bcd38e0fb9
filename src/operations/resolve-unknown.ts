import { z } from 'zod'
import { AppError } from '../errors.ts'
import { updateDelivery } from '../store/deliveries.ts'
import { readCaseDetail } from './case-detail.ts'
import { deliveryChanged, takeDelivery } from './delivery-detail.ts'
import { followRules } from './follow-rules.ts'
import { askForSentCopy } from './note-sent-copy.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Settles by a person's word what nobody could tell: the message arrived, or it is sent again under the same Message-ID. */
export const resolveUnknown = transactionalOperation({
  name: 'resolve-unknown',
  summary: 'Say of a message of which nobody can tell whether it left that it arrived, or send it again.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ messageId: id, version, as: z.enum(['arrived', 'send_again']) }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now } = context
    const { messageId } = input
    const { caseId, state, mailboxId } = await takeDelivery(db, input)
    if (state !== 'unknown') throw new AppError('version_conflict', 'This message is settled already. Look at it again.')
    const change =
      input.as === 'arrived'
        ? ({ state: 'sent', reason: null, sentAt: now } as const)
        : // Whoever tried it before has no say in it any more.
          ({ state: 'waiting', reason: null, sendAt: now, attempts: 0, attemptId: null, attemptJobId: null } as const)
    if (!(await updateDelivery(db, { messageId, from: ['unknown'] }, change, now))) throw deliveryChanged()
    if (input.as === 'arrived') await askForSentCopy(context, { messageId, mailboxId })
    if (input.as === 'send_again') await context.enqueue('deliver-message', { messageId })
    await context.record({ caseId, subjectId: messageId, data: { as: input.as } })
    await followRules(context, { caseId, trigger: 'case_change' })
    return readCaseDetail(context, caseId)
  },
})
