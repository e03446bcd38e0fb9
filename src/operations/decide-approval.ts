import { z } from 'zod'
import { refundLimitOf } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { findApproval, decideApproval as saveDecision } from '../store/approvals.ts'
import { approvalOf } from './approval-detail.ts'
import { roleOf } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { approvalSchema, approvalSubjectSchema, id, version } from './schemas.ts'

/** A manager's or an owner's yes or no, once, never to what they asked themselves. */
export const decideApproval = transactionalOperation({
  name: 'decide-approval',
  summary: 'Say yes or no to an approval, once; nobody answers what they asked themselves, and a manager only within their own limit.',
  scope: 'approval:decide',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version, granted: z.boolean(), note: z.string().trim().max(2000).optional() }),
  output: approvalSchema,
  async run(context, { id, version, granted, note }) {
    const { db, now, principal } = context
    const row = await findApproval(db, id)
    if (!row) throw new AppError('not_found', 'There is no such approval in this shop.')
    const decidedBy = principal.kind === 'member' ? principal.memberId : null
    if (decidedBy !== null && row.askedBy === decidedBy && roleOf(principal) !== 'owner') {
      throw new AppError('not_allowed', 'You asked for this yourself. Somebody else has to answer.')
    }
    const limit = refundLimitOf((await readPolicy(db)).document, roleOf(principal))
    const { option, amountMinor } = approvalSubjectSchema.parse(row.subject)
    if (granted && limit !== undefined && amountMinor > limit) {
      throw new AppError('not_allowed', 'This is above your own limit. An owner has to answer.', { details: { limitMinor: limit } })
    }
    const saved = await saveDecision(db, { id, version, granted, decidedBy, note: note || null, now })
    if (!saved) throw new AppError('version_conflict', 'This was answered already. Look at the answer.')
    await context.record({ caseId: row.caseId, subjectId: id, data: { granted, option, amountMinor } })
    return approvalOf((await findApproval(db, id)) ?? row)
  },
})
