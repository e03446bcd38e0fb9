import { z } from 'zod'
import { CHANNELS } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findMessage } from '../store/messages.ts'
import { findModelSettings } from '../store/model-settings.ts'
import { modelProvider } from './model-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { modelKeyRow } from './update-model.ts'

/** What a job needs to ask the model: how to reach it, and the message to be read. */
export const findModelTask = transactionalOperation({
  name: 'find-model-task',
  summary: "How to reach the shop's model, and a message for it to read.",
  scope: 'jobs:run',
  access: 'read',
  shop: 'own',
  input: z.object({ messageId: id.optional() }),
  output: z.object({
    version: z.int(),
    settings: z.object({ provider: modelProvider, baseUrl: z.string(), model: z.string(), key: z.string().optional() }).optional(),
    message: z.object({ text: z.string(), channel: z.enum(CHANNELS) }).optional(),
  }),
  async run({ db, shopId, secrets }, { messageId }) {
    const row = await findModelSettings(db)
    const message = messageId === undefined ? undefined : await findMessage(db, messageId)
    if (messageId !== undefined && !message) throw new AppError('not_found', 'The message is no longer there.')
    if (!row) return { version: 0 }
    const { provider, baseUrl, model, sealedKey } = row
    return {
      version: row.version,
      settings: { provider, baseUrl, model, ...(sealedKey && { key: secrets.open(modelKeyRow(shopId), sealedKey) }) },
      ...(message && { message: { text: message.text, channel: message.channel } }),
    }
  },
})
