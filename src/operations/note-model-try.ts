import { z } from 'zod'
import { noteModelTry } from '../store/model-settings.ts'
import { transactionalOperation } from './operation.ts'

/** Notes how a try of the model's connection ended. */
export const noteTry = transactionalOperation({
  name: 'note-model-try',
  summary: "Note how a try of the model's connection ended.",
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  input: z.object({ version: z.int(), error: z.string().max(500).optional() }),
  output: z.object({}),
  async run({ db, shopId, now, record }, { version, error }) {
    await noteModelTry(db, { version, error: error ?? null, now })
    await record({ subjectId: shopId, data: { ok: error === undefined } })
    return {}
  },
})
