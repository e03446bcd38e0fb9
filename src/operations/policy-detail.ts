import { NO_POLICY, type Policy, policySchema } from '../core/policy/policy.ts'
import type { Db } from '../store/database.ts'
import { findLatestPolicy } from '../store/policies.ts'

/** The policy in force: number 0 and no rules while none was written. */
export interface PolicyInForce {
  readonly id: string | null
  readonly number: number
  readonly document: Policy
}

/** The policy in force. */
export async function readPolicy(db: Db): Promise<PolicyInForce> {
  const row = await findLatestPolicy(db)
  return row ? { id: row.id, number: row.number, document: policySchema.parse(row.document) } : { id: null, number: 0, document: NO_POLICY }
}
