import { z } from 'zod'
import { stopReReading as stop } from '../store/re-readings.ts'
import { transactionalOperation } from './operation.ts'
import { readingSettingsSchema, readReadingSettings } from './reading-settings-detail.ts'

/** Ends reading past messages anew where it is; what was read stays read. */
export const stopReReading = transactionalOperation({
  name: 'stop-re-reading',
  summary: 'Stop reading past messages anew. What was read anew so far stays.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: readingSettingsSchema,
  async run({ db, shopId, now, record }) {
    await stop(db, now)
    await record({ subjectId: shopId })
    return readReadingSettings(db)
  },
})
