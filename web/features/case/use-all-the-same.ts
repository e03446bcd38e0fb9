import type { CostedOption, GuardKind } from '../../../src/core/decision/decision.ts'
import { approvalsNeeded } from '../../../src/core/policy/approvals-needed.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import type { DecisionWork } from './use-decision.ts'

/** What a person may do about an option that is held back: choose it all the same, ask for a yes to it, or wait for the answer. */
export type AllTheSame = 'choose' | 'ask' | 'waiting'

/** How options that are held back may be chosen by whoever is here, and the doing of it. */
export function useAllTheSame(detail: CaseDetail, work: DecisionWork, onChosen: () => void) {
  const { member } = useSession()
  const heat = detail.heats.at(-1)?.heat
  const asked = ({ option, amountMinor }: CostedOption) =>
    detail.approvals.find(
      ({ kind, subject }) =>
        kind === 'override' &&
        subject?.decisionId === detail.decision?.id &&
        subject?.option === option &&
        subject.amountMinor === amountMinor,
    )
  const of = (costed: CostedOption): AllTheSame => {
    const { option, amountMinor } = costed
    const needs = approvalsNeeded(detail.policy, { kind: 'override', role: member.role, heat, option, amountMinor })
    if (mayManage(member.role) && needs.length === 0) return 'choose'
    const approval = asked(costed)
    return approval?.state === 'granted' ? 'choose' : approval?.state === 'waiting' ? 'waiting' : 'ask'
  }
  const go = (costed: CostedOption) => {
    const { option, amountMinor, guards } = costed
    const override: GuardKind[] = guards.filter(({ blocks }) => blocks).map(({ kind }) => kind)
    if (of(costed) === 'ask') return void work.ask(option, amountMinor, { override }).catch(() => undefined)
    const granted = asked(costed)?.grantedSubject?.amountMinor ?? amountMinor
    void work.choose(option, granted, { overrideGuards: mayManage(member.role) }).then(onChosen, () => undefined)
  }
  return { of, go }
}
