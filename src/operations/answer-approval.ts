import type { Role } from '../core/case.ts'
import { refundLimitOf } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { type ApprovalRow, findApproval, decideApproval as saveDecision } from '../store/approvals.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { approvalSubjectSchema } from './schemas.ts'

/** A yes or no to an approval as it was read. */
export interface ApprovalAnswer {
  readonly id: string
  /** The version that was read; undefined takes the approval as it is. */
  readonly version?: number | undefined
  readonly granted: boolean
  readonly note?: string | undefined
}

/**
 * Answers an approval once, with the role and the limit of whoever answers. Returns it as it is then. Throws `not_found`, `not_allowed` for what they
 * asked themselves or is above their limit, `version_conflict` when it was answered already.
 */
export async function answerApproval(
  context: CallContext,
  { id, version, granted, note }: ApprovalAnswer,
  by: { readonly memberId: string | null; readonly role: Role },
): Promise<ApprovalRow> {
  const { db, now } = context
  const row = await findApproval(db, id)
  if (!row) throw new AppError('not_found', 'There is no such approval in this shop.')
  if (by.memberId !== null && row.askedBy === by.memberId && by.role !== 'owner') {
    throw new AppError('not_allowed', 'You asked for this yourself. Somebody else has to answer.')
  }
  const limit = refundLimitOf((await readPolicy(db)).document, by.role)
  const { option, amountMinor, relation } = approvalSubjectSchema.parse(row.subject)
  if (granted && limit !== undefined && amountMinor > limit) {
    throw new AppError('not_allowed', 'This is above your own limit. An owner has to answer.', { details: { limitMinor: limit } })
  }
  const saved = await saveDecision(db, { id, version: version ?? row.version, granted, decidedBy: by.memberId, note: note || null, now })
  if (!saved) throw new AppError('version_conflict', 'This was answered already. Look at the answer.')
  await context.record({ caseId: row.caseId, subjectId: id, data: { granted, option, amountMinor, ...(relation && { relation }) } })
  return (await findApproval(db, id)) ?? row
}
