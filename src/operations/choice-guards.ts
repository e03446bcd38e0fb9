import type { Option } from '../core/case.ts'
import type { Guard } from '../core/decision/decision.ts'
import { moneyFormatter } from '../core/money.ts'
import type { DecisionRow } from '../store/decisions.ts'

/** What a person chooses, or asks a yes for; minor units. */
export interface Choice {
  readonly option: Option
  readonly amountMinor: number
}

/**
 * What blocks a choice: the guards of its option, and that it gives back less than is owed, which is blocked by its amount alone. Undefined where the
 * option does not exist in the decision.
 */
export function blockingGuards(
  { result, situation }: Pick<DecisionRow, 'result' | 'situation'>,
  choice: Choice,
): readonly Guard[] | undefined {
  const costed = result.options.find(({ option }) => option === choice.option)
  if (!costed) return undefined
  const blocking = costed.guards.filter(({ blocks }) => blocks)
  const { owed } = result
  const isRefund = choice.option === 'full_refund' || choice.option === 'partial_refund'
  const isShort = isRefund && choice.amountMinor < owed.amountMinor && choice.amountMinor < costed.amountMinor
  if (!isShort || blocking.some(({ kind }) => kind === 'owed')) return blocking
  const reason = `Less than the ${moneyFormatter(situation.currency)(owed.amountMinor)} that is owed.`
  return [...blocking, { kind: 'owed', blocks: true, reason, clause: owed.clause }]
}
