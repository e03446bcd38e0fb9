import { z } from 'zod'
import { findOwnPlay } from '../store/own-knowledge.ts'
import { transactionalOperation } from './operation.ts'
import { ownPlayNotFound, ownPlayOf, ownPlaySchema } from './own-knowledge-detail.ts'
import { id } from './schemas.ts'

/** One play of the shop's own with its Markdown. */
export const getOwnPlay = transactionalOperation({
  name: 'get-own-play',
  summary: "One of the shop's own plays with its Markdown, to be changed.",
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: ownPlaySchema.extend({ text: z.string() }),
  async run({ db }, input) {
    const row = await findOwnPlay(db, input.id)
    if (!row) throw ownPlayNotFound()
    return { ...ownPlayOf(row), text: row.text }
  },
})
