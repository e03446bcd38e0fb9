import { z } from 'zod'
import { linkedApprovalSchema, readLinkedApproval } from './linked-approval.ts'
import { transactionalOperation } from './operation.ts'

/** What is asked of whoever was given a link to an approval. */
export const getLinkedApproval = transactionalOperation({
  name: 'get-linked-approval',
  summary: 'To whoever holds a link to an approval: what is asked, by whom, why, and what the decision says of it.',
  scope: 'link:approve',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: linkedApprovalSchema,
  run: (context) => readLinkedApproval(context),
})
