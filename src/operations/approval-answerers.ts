import type { Heat, Role } from '../core/case.ts'
import type { AnsweringFacts } from '../core/policy/approval-rights.ts'
import type { Act, Question } from '../core/policy/approvals-needed.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import { listDeputies } from '../store/deputies.ts'
import { listMembers, type MemberRow } from '../store/members.ts'
import { type ApprovalMatter, matterOf } from './approval-detail.ts'
import type { CallContext } from './operation.ts'

/** What a question is about, as far as it says who may answer. */
export function questionOf(whose: Question['whose'], matter: ApprovalMatter): Question {
  const isMoney = matter.kind === 'refund' || matter.kind === 'override'
  return { whose, ...(isMoney && { money: { option: matter.subject.option, amountMinor: matter.subject.amountMinor } }) }
}

/** What whoever asks is about to do, as the policy looks at it. */
export function actOf(matter: ApprovalMatter, by: { readonly role: Role; readonly heat?: Heat | undefined }): Act {
  switch (matter.kind) {
    case 'refund':
      return { ...by, kind: 'remedy', option: matter.subject.option, amountMinor: matter.subject.amountMinor }
    case 'override':
      return { ...by, kind: 'override', option: matter.subject.option, amountMinor: matter.subject.amountMinor }
    case 'draft':
      return { ...by, kind: 'draft', draftKind: matter.subject.kind }
    case 'parting':
    case 'policy_change':
      return { ...by, kind: matter.kind }
  }
}

/** All that says who may answer an approval now, with the members themselves. */
export async function readAnsweringFacts(
  { db, now }: Pick<CallContext, 'db' | 'now'>,
  row: Pick<ApprovalRow, 'whose' | 'kind' | 'subject' | 'askedBy' | 'askedTimes'>,
  policy: Policy,
): Promise<Omit<AnsweringFacts, 'members'> & { readonly members: readonly MemberRow[] }> {
  const [members, deputies] = await Promise.all([listMembers(db), listDeputies(db)])
  return {
    ...{ policy, members, deputies, now },
    question: questionOf(row.whose, matterOf(row)),
    askedBy: row.askedBy ?? undefined,
    silent: row.askedTimes > 1,
  }
}
