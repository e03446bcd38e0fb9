import { AppError } from '../errors.ts'
import type { CallContext } from './operation.ts'

/** A yes that a rule asks for on a case. */
export interface ApprovalByRule {
  readonly caseId: string
  /** `remedy`: to what was chosen or is recommended on the case; `parting`: to part with the customer. */
  readonly what: 'remedy' | 'parting'
  /** Why it is asked, for whoever answers. */
  readonly reason: string
  /** What asks, in the words of the shop, such as an automation's name. */
  readonly askedByName: string
  /** The same question under one key is asked once, whatever is retried. */
  readonly key: string
}

/**
 * Asks for a yes on a case because a rule says so. Returns the approval's id; undefined where there is nothing to ask: no decision yet, or the same
 * question waits already. Asked twice under one key, it is asked once and gives the same id.
 */
export async function askApprovalFor(_context: CallContext, _asked: ApprovalByRule): Promise<string | undefined> {
  throw new AppError('not_allowed', 'Approvals by rule are not asked yet.')
}
