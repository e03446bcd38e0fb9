import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findApproval } from '../store/approvals.ts'
import { linkedApprovalOf, linkedApprovalSchema, linkOf } from './linked-approval.ts'
import { transactionalOperation } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** What is asked of whoever was given a link to an approval. */
export const getLinkedApproval = transactionalOperation({
  name: 'get-linked-approval',
  summary: 'To whoever holds a link to an approval: what is asked, by whom and for how much.',
  scope: 'link:approve',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: linkedApprovalSchema,
  async run({ db, principal }) {
    const row = await findApproval(db, linkOf(principal).subjectId)
    if (!row) throw new AppError('not_found', 'What this link was for is gone.')
    return linkedApprovalOf(row, (await readShop(db)).profile)
  },
})
