import type { CostedOption } from '../../../src/core/decision/decision.ts'
import type { ApprovalNeed } from '../../../src/core/policy/approvals-needed.ts'
import { approvalsNeeded } from '../../../src/core/policy/approvals-needed.ts'
import type { CaseDetail } from '../../app/api.tsx'
import type { Approval } from '../../app/approvals-query.ts'
import { useSession } from '../../app/session.tsx'

/** What stands between a member and a choice: nothing, a question to be asked, or its answer. */
export type Asking =
  | { readonly state: 'free' }
  | { readonly state: 'granted'; readonly approval: Approval }
  | {
      readonly state: 'ask' | 'waiting' | 'refused' | 'instead'
      readonly needs: readonly ApprovalNeed[]
      readonly approval: Approval | undefined
    }

/**
 * Whether a choice needs a yes first. An approval counts for exactly what was granted: this decision, this option, this amount; the last one that was
 * asked says how it stands, and a yes stays a yes. `instead`: asked for, and something else was granted.
 */
export function useAsking(detail: CaseDetail, choice: { option: CostedOption['option']; amountMinor: number } | undefined): Asking {
  const { member } = useSession()
  if (choice === undefined) return { state: 'free' }
  const heat = detail.heats.at(-1)?.heat
  const needs = approvalsNeeded(detail.policy, { kind: 'remedy', role: member.role, heat, ...choice })
  if (needs.length === 0) return { state: 'free' }
  const remedies = detail.approvals.filter(
    ({ kind, subject }) => (kind === 'refund' || kind === 'override') && subject?.decisionId === detail.decision?.id,
  )
  const is = (subject: Approval['subject']) => subject?.option === choice.option && subject.amountMinor === choice.amountMinor
  const granted = remedies.find((approval) => approval.granted === true && is(approval.grantedSubject ?? approval.subject))
  if (granted !== undefined) return { state: 'granted', approval: granted }
  const last = remedies.find(({ subject }) => is(subject))
  if (last === undefined || last.state === 'lapsed') return { state: 'ask', needs, approval: last }
  return { state: last.state === 'refused' ? 'refused' : last.state === 'granted' ? 'instead' : 'waiting', needs, approval: last }
}
