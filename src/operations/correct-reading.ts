import { z } from 'zod'
import { changeReading, labelOf, readingChangeSchema } from '../core/reading/reading-change.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { findMessage } from '../store/messages.ts'
import { deleteCorrection, saveCorrection } from '../store/reading-corrections.ts'
import { readCaseDetail } from './case-detail.ts'
import { listSettledReadings } from './case-readings.ts'
import { followReadings } from './follow-readings.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'

/** Puts a label of a reading right. Set back to what was read, the correction is undone. */
export const correctReading = transactionalOperation({
  name: 'correct-reading',
  summary: 'Put a label of a reading right: heat, cause, a threat or a want. Setting it back to what was read undoes that.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ messageId: id, change: readingChangeSchema }),
  output: caseDetailSchema,
  async run(context, { messageId, change }) {
    const { db, shopId, now, principal } = context
    const message = await findMessage(db, messageId)
    if (!message || !(await findCaseForUpdate(db, message.caseId))) throw messageNotFound()
    const { caseId } = message
    const reading = (await listSettledReadings(db, caseId)).find((one) => one.messageId === messageId)
    if (!reading) throw messageNotFound()
    const read = labelOf(changeReading(reading.result, reading.adjustments), change).value
    const before = labelOf(reading.settled, change).value
    if (change.value === read) await deleteCorrection(db, { messageId, change })
    else
      await saveCorrection(db, {
        shopId,
        messageId,
        change,
        read,
        readerVersion: reading.readerVersion,
        correctedBy: principal.kind === 'member' ? principal.memberId : null,
        correctedByName: principal.kind === 'anonymous' ? '' : principal.name,
        now,
      })
    await followReadings(context, caseId, await listSettledReadings(db, caseId))
    await context.record({
      caseId,
      subjectId: messageId,
      data: { field: change.field, ...('kind' in change && { which: change.kind }), from: before, to: change.value },
    })
    return readCaseDetail(context, caseId)
  },
})

function messageNotFound(): AppError {
  return new AppError('not_found', 'This shop has no such message of a customer. It may have been removed with a sample.')
}
