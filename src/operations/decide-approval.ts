import { z } from 'zod'
import { answerApproval } from './answer-approval.ts'
import { approvalOf } from './approval-detail.ts'
import { roleOf } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { approvalSchema, id, version } from './schemas.ts'

/** A manager's or an owner's yes or no, once, never to what they asked themselves. */
export const decideApproval = transactionalOperation({
  name: 'decide-approval',
  summary: 'Say yes or no to an approval, once; nobody answers what they asked themselves, and a manager only within their own limit.',
  scope: 'approval:decide',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version, granted: z.boolean(), note: z.string().trim().max(2000).optional() }),
  output: approvalSchema,
  async run(context, input) {
    const { principal } = context
    const memberId = principal.kind === 'member' ? principal.memberId : null
    return approvalOf(await answerApproval(context, input, { memberId, role: roleOf(principal) }))
  },
})
