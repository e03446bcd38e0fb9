import { z } from 'zod'
import { READER_VERSION } from '../core/reading/reader-version.ts'
import { beginReReading, countReadMessages } from '../store/re-readings.ts'
import { transactionalOperation } from './operation.ts'
import { readingSettingsSchema, readReadingSettings } from './reading-settings-detail.ts'

/** Begins to read all past messages anew. One that is under way ends where it is. */
export const startReReading = transactionalOperation({
  name: 'start-re-reading',
  summary: "Read the shop's past messages anew, after an upgrade or a new correction of its own; what people put right stays on top.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: readingSettingsSchema,
  async run({ db, shopId, now, principal, enqueue, record }) {
    const { total } = await countReadMessages(db, READER_VERSION)
    const startedByName = principal.kind === 'anonymous' ? '' : principal.name
    await beginReReading(db, { shopId, readerVersion: READER_VERSION, startedByName, total, now })
    await enqueue('re-read-messages', { startedAt: now.toISOString() })
    await record({ subjectId: shopId, data: { total } })
    return readReadingSettings(db)
  },
})
