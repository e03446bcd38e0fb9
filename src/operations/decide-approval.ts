import { answerApproval } from './answer-approval.ts'
import { approvalOf } from './approval-detail.ts'
import { approvalAnswerSchema, approvalSchema } from './approval-schema.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** A manager's or an owner's yes, no or change, once, never to what they asked themselves. */
export const decideApproval = transactionalOperation({
  name: 'decide-approval',
  summary:
    'Say yes, no, or yes to something else to an approval, once; nobody answers what they asked themselves, and a manager only within their own limit.',
  scope: 'approval:decide',
  access: 'write',
  shop: 'own',
  input: approvalAnswerSchema.extend({ id, version }),
  output: approvalSchema,
  async run(context, input) {
    const { principal } = context
    const memberId = principal.kind === 'member' ? principal.memberId : null
    return approvalOf(await answerApproval(context, input, memberId))
  },
})
