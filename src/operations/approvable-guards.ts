import type { GuardKind } from '../core/decision/decision.ts'

/** Guards that a yes to the remedy answers: they say who may give, not what may be given. */
export const APPROVABLE_GUARDS: readonly GuardKind[] = ['policy_limit', 'needs_approval']
