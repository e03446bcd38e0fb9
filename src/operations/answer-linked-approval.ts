import { answerApproval } from './answer-approval.ts'
import { approvalAnswerSchema } from './approval-schema.ts'
import { findAnsweringHolder, linkedApprovalSchema, linkOf, readLinkedApproval } from './linked-approval.ts'
import { transactionalOperation } from './operation.ts'

/** A yes, a no or a change by a link, once, as the member whose link it is or in the place of who made it: with the role and the limit they have now. */
export const answerLinkedApproval = transactionalOperation({
  name: 'answer-linked-approval',
  summary:
    'Say yes, no, or yes to something else to an approval by a link, once, as the member it was made for or in the place of who made it: with the role and the limit that they have now.',
  scope: 'link:approve',
  access: 'write',
  shop: 'own',
  input: approvalAnswerSchema,
  output: linkedApprovalSchema,
  async run(context, input) {
    const { memberId, isTheirs, name } = await findAnsweringHolder(context)
    const answer = { ...input, id: linkOf(context.principal).subjectId, ...(isTheirs && { byName: name }) }
    await answerApproval(context, answer, memberId)
    return readLinkedApproval(context)
  },
})
