import type { CaseFacts } from '../core/automation/case-facts.ts'
import type { CallContext } from './operation.ts'

/** Escalates a case where it has come over a threshold of the policy. */
export async function escalateByPolicy(_context: CallContext, _caseId: string, _facts: CaseFacts): Promise<void> {}
