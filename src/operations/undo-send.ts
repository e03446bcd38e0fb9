import { z } from 'zod'
import { AppError } from '../errors.ts'
import { moveFilesToDraft } from '../store/attachments.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { deleteUnsentMessage, findDelivery } from '../store/deliveries.ts'
import { reopenSentDraft } from '../store/drafts.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { takeDelivery } from './delivery-detail.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Takes a message back that has not left: it is the draft again that it was, and the case is as it was before. */
export const undoSend = transactionalOperation({
  name: 'undo-send',
  summary: 'Take a message back that has not left, was held back or was refused: it is the draft again that it was.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ messageId: id, version }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now } = context
    // The case first, as whoever adds to it locks it: nobody waits for the other in a circle.
    const caseRow = await findCaseForUpdate(db, (await findDelivery(db, input.messageId))?.caseId ?? input.messageId)
    const delivery = await takeDelivery(db, input)
    if (!caseRow) throw caseNotFound()
    if (delivery.state !== 'waiting' && delivery.state !== 'held' && delivery.state !== 'failed')
      throw new AppError('version_conflict', 'This message is on its way or gone and cannot be taken back any more.')
    await reopenSentDraft(db, { messageId: input.messageId, now })
    await moveFilesToDraft(db, input.messageId)
    await deleteUnsentMessage(db, input.messageId)
    const wasOpen = delivery.caseStateBefore === 'open' && caseRow.state === 'waiting'
    await updateCase(db, { id: caseRow.id, now, ...(wasOpen && { state: 'open' as const }) })
    await context.record({ caseId: caseRow.id, subjectId: input.messageId })
    await followRules(context, { caseId: caseRow.id, trigger: 'case_change' })
    return readCaseDetail(context, caseRow.id)
  },
})
