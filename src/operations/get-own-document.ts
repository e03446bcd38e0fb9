import { z } from 'zod'
import { findOwnDocument } from '../store/own-knowledge.ts'
import { transactionalOperation } from './operation.ts'
import { documentNotFound, ownDocumentOf, ownDocumentSchema } from './own-knowledge-detail.ts'
import { id } from './schemas.ts'

/** One document with its text. */
export const getOwnDocument = transactionalOperation({
  name: 'get-own-document',
  summary: "One of the shop's own documents with its text.",
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: ownDocumentSchema.extend({ text: z.string() }),
  async run({ db }, input) {
    const row = await findOwnDocument(db, input.id)
    if (!row) throw documentNotFound()
    return { ...ownDocumentOf(row), text: row.text }
  },
})
