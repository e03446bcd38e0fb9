import { z } from 'zod'
import { deleteOwnPlay } from '../store/own-knowledge.ts'
import { transactionalOperation } from './operation.ts'
import { ownPlayNotFound } from './own-knowledge-detail.ts'
import { id } from './schemas.ts'

/** Removes a play of the shop's own for good. */
export const removeOwnPlay = transactionalOperation({
  name: 'remove-own-play',
  summary: "Remove one of the shop's own plays for good; answers given before stay as they are.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, record }, input) {
    if (!(await deleteOwnPlay(db, input.id))) throw ownPlayNotFound()
    await record({ subjectId: input.id })
    return {}
  },
})
