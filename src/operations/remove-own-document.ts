import { z } from 'zod'
import { deleteOwnDocument } from '../store/own-knowledge.ts'
import { transactionalOperation } from './operation.ts'
import { documentNotFound } from './own-knowledge-detail.ts'
import { id } from './schemas.ts'

/** Removes a document for good. */
export const removeOwnDocument = transactionalOperation({
  name: 'remove-own-document',
  summary: "Remove one of the shop's own documents for good; answers given before keep what they quoted.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, record }, input) {
    if (!(await deleteOwnDocument(db, input.id))) throw documentNotFound()
    await record({ subjectId: input.id })
    return {}
  },
})
