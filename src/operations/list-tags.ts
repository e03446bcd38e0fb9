import { z } from 'zod'
import { listTagsInUse } from '../store/case-tags.ts'
import { transactionalOperation } from './operation.ts'

/** More are no help to choose from. */
const MOST_SHOWN = 200

/** What cases of the shop are called. */
export const listTags = transactionalOperation({
  name: 'list-tags',
  summary: `The tags that cases bear, most used first, ${MOST_SHOWN} at most.`,
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ tags: z.array(z.string()) }),
  async run({ db }) {
    return { tags: [...(await listTagsInUse(db, MOST_SHOWN))] }
  },
})
