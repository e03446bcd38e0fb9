import { z } from 'zod'
import { deleteModelSettings } from '../store/model-settings.ts'
import { transactionalOperation } from './operation.ts'

/** Forgets the shop's language model and its key; what it has read stays. */
export const removeModel = transactionalOperation({
  name: 'remove-model',
  summary: "Forget the shop's language model and its key; everything works on without it.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: z.object({ removed: z.boolean() }),
  async run({ db, shopId, record }) {
    const removed = await deleteModelSettings(db)
    await record({ subjectId: shopId })
    return { removed }
  },
})
