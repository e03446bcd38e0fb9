import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { readingSettingsSchema, readReadingSettings } from './reading-settings-detail.ts'

/** How the shop's messages are read, and how well its people agree. */
export const getReadingSettings = transactionalOperation({
  name: 'get-reading-settings',
  summary: 'How people and reader agree, what their corrections teach, and how reading past messages anew goes.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: readingSettingsSchema,
  run: ({ db }) => readReadingSettings(db),
})
