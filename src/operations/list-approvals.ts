import { z } from 'zod'
import { listApprovals as selectApprovals } from '../store/approvals.ts'
import { approvalSchema } from './approval-schema.ts'
import { approvalsForReader } from './approvals-for-reader.ts'
import { transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'

/** What waits for a yes or no, last asked first. */
export const listApprovals = transactionalOperation({
  name: 'list-approvals',
  summary: 'What waits for a yes or no, last asked first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ state: z.enum(['waiting', 'all']).default('waiting'), limit: z.int().min(1).max(500).default(200) }),
  output: z.object({ rows: z.array(approvalSchema) }),
  async run(context, filter) {
    const [rows, { document }] = await Promise.all([selectApprovals(context.db, filter), readPolicy(context.db)])
    return { rows: await approvalsForReader(context, rows, { policy: document }) }
  },
})
