import { z } from 'zod'
import { listApprovals as selectApprovals } from '../store/approvals.ts'
import { approvalOf } from './approval-detail.ts'
import { transactionalOperation } from './operation.ts'
import { approvalSchema } from './schemas.ts'

/** What waits for a yes or no, last asked first. */
export const listApprovals = transactionalOperation({
  name: 'list-approvals',
  summary: 'What waits for a yes or no, last asked first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ state: z.enum(['waiting', 'all']).default('waiting'), limit: z.int().min(1).max(500).default(200) }),
  output: z.object({ rows: z.array(approvalSchema) }),
  run: async ({ db }, filter) => ({ rows: (await selectApprovals(db, filter)).map(approvalOf) }),
})
