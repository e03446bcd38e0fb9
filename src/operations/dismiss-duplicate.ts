import { z } from 'zod'
import { AppError } from '../errors.ts'
import { insertDismissal } from '../store/duplicates.ts'
import { nameOf } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Says for good that two customers are two. */
export const dismissDuplicate = transactionalOperation({
  name: 'dismiss-duplicate',
  summary: 'Say that two customers are two: they are not suggested as one any more.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ firstId: id, secondId: id }),
  output: z.object({}),
  async run({ db, shopId, now, principal, record }, { firstId, secondId }) {
    if (firstId === secondId) throw new AppError('bad_input', 'secondId: the two are the same.')
    await insertDismissal(db, { shopId, ids: [firstId, secondId], byName: nameOf(principal), now })
    await record({ subjectId: firstId, data: { otherId: secondId } })
    return {}
  },
})
