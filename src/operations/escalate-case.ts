import type { EscalationTarget } from '../core/escalation/thresholds.ts'
import type { CallContext } from './operation.ts'

/** A case to be given to somebody who decides more, with everything they must know. */
export interface EscalationAsked {
  readonly caseId: string
  readonly to: EscalationTarget
  /** Why, in one sentence for the team. */
  readonly reason: string
  /** The hand-over; composed from the timeline when left out. */
  readonly brief?: string | undefined
  /** What asks, such as `breach:<clock's id>`: the same words escalate the same case once, however often they are said. */
  readonly once?: string | undefined
}

/** What came of it; `said` is one sentence for logs and screens. */
export interface EscalationAnswer {
  readonly state: 'escalated' | 'already_theirs' | 'nobody' | 'done_before'
  readonly member?: { readonly id: string; readonly name: string } | undefined
  readonly said: string
}

/**
 * Gives a case to whoever the target leads to, with a hand-over as an internal note, an event and a notice. Nobody who left and never who holds it
 * already. Throws `not_found` when there is no such case.
 */
export async function escalateCase(_context: CallContext, _asked: EscalationAsked): Promise<EscalationAnswer> {
  throw new Error('escalations are not kept yet')
}
