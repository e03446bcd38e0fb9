import type { z } from 'zod'
import { rightToAnswer } from '../core/policy/approval-rights.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import { listDeputies } from '../store/deputies.ts'
import type { DraftRow } from '../store/drafts.ts'
import { listMembers } from '../store/members.ts'
import { questionOf } from './approval-answerers.ts'
import { approvalOf, matterOf } from './approval-detail.ts'
import type { approvalSchema } from './approval-schema.ts'
import type { CallContext } from './operation.ts'

/** Approvals as they are told to whoever reads them, in the same order: with the right by which they may answer what waits. */
export async function approvalsForReader(
  { db, now, principal }: Pick<CallContext, 'db' | 'now' | 'principal'>,
  rows: readonly ApprovalRow[],
  { policy, drafts }: { readonly policy: Policy; readonly drafts?: readonly DraftRow[] },
): Promise<z.input<typeof approvalSchema>[]> {
  const isWaiting = (row: ApprovalRow) => row.decidedAt === null && row.lapsedAt === null
  if (principal.kind !== 'member' || !rows.some(isWaiting)) return rows.map((row) => approvalOf(row, drafts))
  const [members, deputies] = await Promise.all([listMembers(db), listDeputies(db)])
  return rows.map((row) => {
    const told = approvalOf(row, drafts)
    if (!isWaiting(row)) return told
    const question = questionOf(row.whose, matterOf(row))
    const facts = { policy, question, members, deputies, askedBy: row.askedBy ?? undefined, silent: row.askedTimes > 1, now }
    const right = rightToAnswer(principal.memberId, facts)
    return right ? { ...told, mayAnswer: right.by } : told
  })
}
