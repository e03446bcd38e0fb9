import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findApproval, insertApproval } from '../store/approvals.ts'
import { findCase } from '../store/cases.ts'
import { findDecision } from '../store/decisions.ts'
import { approvalOf, hashSubject } from './approval-detail.ts'
import { caseNotFound } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { approvalSchema, approvalSubjectSchema, id } from './schemas.ts'

/** Asks a manager for a yes to exactly one remedy. */
export const askApproval = transactionalOperation({
  name: 'ask-approval',
  summary: "Ask a manager for a yes: to one remedy of one decision, above the asker's limit, or to part with the customer.",
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, caseId: id, subject: approvalSubjectSchema, note: z.string().trim().max(2000).optional() }),
  output: approvalSchema,
  async run(context, { id, caseId, subject, note }) {
    const { db, shopId, now, principal } = context
    const decision = await findDecision(db, subject.decisionId)
    if (!(await findCase(db, caseId)) || decision?.caseId !== caseId) throw caseNotFound()
    if (!decision.result.options.some(({ option }) => option === subject.option)) {
      throw new AppError('bad_input', 'subject.option: does not exist in this decision. Ask for one that is listed.')
    }
    const askedBy = principal.kind === 'member' ? principal.memberId : null
    await insertApproval(db, { shopId, id, caseId, subject, subjectHash: hashSubject(subject), askedBy, note: note || null, now })
    await context.record({
      caseId,
      subjectId: id,
      data: { option: subject.option, amountMinor: subject.amountMinor, ...(subject.relation && { relation: subject.relation }) },
    })
    const row = await findApproval(db, id)
    if (!row) throw new Error(`approval ${id} vanished inside its transaction`)
    return approvalOf(row)
  },
})
