import { z } from 'zod'
import { NO_POLICY, type Policy, policySchema } from '../core/policy/policy.ts'
import type { Db } from '../store/database.ts'
import { findPolicyInForce, listPolicyVersions, type PolicyVersionRow } from '../store/policies.ts'
import type { CallContext, Frozen } from './operation.ts'
import { instant } from './schemas.ts'

/** The policy in force: number 0 and no rules while none holds. */
export interface PolicyInForce {
  readonly id: string | null
  readonly number: number
  readonly document: Policy
}

/** The policy in force now, or at another time: of the versions that have begun by then, the one written last. */
export async function readPolicy(db: Db, at?: Date): Promise<PolicyInForce> {
  const row = await findPolicyInForce(db, at)
  return row ? { id: row.id, number: row.number, document: policySchema.parse(row.document) } : { id: null, number: 0, document: NO_POLICY }
}

export const policyVersionSchema = z.object({
  number: z.int().min(1),
  at: instant.describe('When it was written.'),
  effectiveFrom: instant.optional().describe('From when it holds, where that is later than when it was written.'),
  byName: z.string().optional(),
})

/** The policy in force, a version that is yet to begin, and the list of versions. */
export const policyDetailSchema = z.object({
  number: z.int().min(0).describe('Of the version in force; 0 while none is.'),
  document: policySchema.describe('The version in force.'),
  planned: z
    .object({ number: z.int().min(1), effectiveFrom: instant, document: policySchema })
    .optional()
    .describe('The version written last, where it is yet to begin. It takes the place of what is in force.'),
  versions: z.array(policyVersionSchema).describe('Newest first.'),
})

export async function readPolicyDetail({ db, now }: Pick<CallContext, 'db' | 'now'>): Promise<Frozen<z.input<typeof policyDetailSchema>>> {
  const versions = await listPolicyVersions(db)
  const [latest] = versions
  const inForce = versions.find((version) => hasBegun(version, now)) ?? (await findPolicyInForce(db, now))
  return {
    number: inForce?.number ?? 0,
    document: inForce ? policySchema.parse(inForce.document) : NO_POLICY,
    ...(latest?.effectiveFrom &&
      !hasBegun(latest, now) && {
        planned: {
          number: latest.number,
          effectiveFrom: latest.effectiveFrom.toISOString(),
          document: policySchema.parse(latest.document),
        },
      }),
    versions: versions.map(versionOf),
  }
}

function hasBegun({ effectiveFrom }: PolicyVersionRow, now: Date): boolean {
  return effectiveFrom === null || effectiveFrom <= now
}

/** One version as lists tell it. */
export function versionOf({ number, createdAt, effectiveFrom, byName }: PolicyVersionRow): z.input<typeof policyVersionSchema> {
  return {
    number,
    at: createdAt.toISOString(),
    ...(effectiveFrom && { effectiveFrom: effectiveFrom.toISOString() }),
    ...(byName && { byName }),
  }
}
