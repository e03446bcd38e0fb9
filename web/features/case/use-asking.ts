import type { CostedOption } from '../../../src/core/decision/decision.ts'
import { refundLimitOf } from '../../../src/core/policy/policy.ts'
import type { CaseDetail } from '../../app/api.tsx'
import type { Approval } from '../../app/approvals-query.ts'
import { useSession } from '../../app/session.tsx'

/** What stands between a member and a choice: nothing, a question to be asked, or its answer. */
export type Asking =
  | { readonly state: 'free' }
  | { readonly state: 'granted'; readonly approval: Approval }
  | { readonly state: 'ask' | 'waiting' | 'refused'; readonly limitMinor: number; readonly approval: Approval | undefined }

/**
 * Whether a choice needs a yes first. An approval counts for exactly what was asked: this decision, this option, this amount; the last one that was
 * asked says how it stands, and a yes stays a yes.
 */
export function useAsking(detail: CaseDetail, choice: { option: CostedOption['option']; amountMinor: number } | undefined): Asking {
  const { member } = useSession()
  const limitMinor = refundLimitOf(detail.policy, member.role)
  if (choice === undefined || limitMinor === undefined || choice.amountMinor <= limitMinor) return { state: 'free' }
  const about = detail.approvals.filter(
    ({ subject }) =>
      subject.relation === undefined &&
      subject.decisionId === detail.decision?.id &&
      subject.option === choice.option &&
      subject.amountMinor === choice.amountMinor,
  )
  const granted = about.find((approval) => approval.granted === true)
  if (granted !== undefined) return { state: 'granted', approval: granted }
  const [last] = about
  const state = last === undefined ? 'ask' : last.granted === false ? 'refused' : 'waiting'
  return { state, limitMinor, approval: last }
}
