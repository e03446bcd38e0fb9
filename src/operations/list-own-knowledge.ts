import { z } from 'zod'
import { listOwnDocuments, listOwnPlays } from '../store/own-knowledge.ts'
import { transactionalOperation } from './operation.ts'
import { ownDocumentOf, ownDocumentSchema, ownPlayOf, ownPlaySchema } from './own-knowledge-detail.ts'

/** The shop's own plays and documents. */
export const listOwnKnowledge = transactionalOperation({
  name: 'list-own-knowledge',
  summary: "The shop's own plays and documents, which answers of Ask use beside the playbook.",
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ documents: z.array(ownDocumentSchema), plays: z.array(ownPlaySchema) }),
  async run({ db }) {
    const [documents, plays] = await Promise.all([listOwnDocuments(db), listOwnPlays(db)])
    return { documents: documents.map(ownDocumentOf), plays: plays.map(ownPlayOf) }
  },
})
