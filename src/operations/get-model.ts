import { z } from 'zod'
import { modelDetailSchema, readModelDetail } from './model-detail.ts'
import { transactionalOperation } from './operation.ts'

/** The language model that the shop has set up, if any. */
export const getModel = transactionalOperation({
  name: 'get-model',
  summary: "The shop's language model, if one is set up, and how its last try ended; its key is never shown.",
  scope: 'shop:write',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: modelDetailSchema,
  run: (context) => readModelDetail(context),
})
