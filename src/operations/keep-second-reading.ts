import { z } from 'zod'
import { secondReadingSchema } from '../core/reading/second-reading.ts'
import { AppError } from '../errors.ts'
import { findMessage } from '../store/messages.ts'
import { saveSecondReading } from '../store/second-readings.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Keeps what a model read in a message, beside our own reading. It decides nothing. */
export const keepSecondReading = transactionalOperation({
  name: 'keep-second-reading',
  summary: "Keep a model's reading of a message beside Evenkeel's own.",
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  input: z.object({ messageId: id, model: z.string().max(200), result: secondReadingSchema }),
  output: z.object({}),
  async run({ db, shopId, now, record }, input) {
    const message = await findMessage(db, input.messageId)
    if (!message) throw new AppError('not_found', 'The message is no longer there.')
    await saveSecondReading(db, { ...input, shopId, now })
    await record({ caseId: message.caseId, subjectId: input.messageId, data: { model: input.model } })
    return {}
  },
})
