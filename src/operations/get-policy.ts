import { z } from 'zod'
import { NO_POLICY, policySchema } from '../core/policy/policy.ts'
import { listPolicyVersions } from '../store/policies.ts'
import { type CallContext, type Frozen, transactionalOperation } from './operation.ts'
import { instant } from './schemas.ts'

/** The policy in force and the list of its versions. */
export const policyDetailSchema = z.object({
  number: z.int().min(0).describe('0 while none was written.'),
  document: policySchema,
  /** Newest first. */
  versions: z.array(z.object({ number: z.int(), at: instant, byName: z.string().optional() })),
})

export const getPolicy = transactionalOperation({
  name: 'get-policy',
  summary: "The shop's policy in force, and who wrote which version when.",
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: policyDetailSchema,
  run: readPolicyDetail,
})

export async function readPolicyDetail({ db }: Pick<CallContext, 'db'>): Promise<Frozen<z.input<typeof policyDetailSchema>>> {
  const versions = await listPolicyVersions(db)
  const [latest] = versions
  return {
    number: latest?.number ?? 0,
    document: latest ? policySchema.parse(latest.document) : NO_POLICY,
    versions: versions.map(({ number, createdAt, byName }) => ({ number, at: createdAt.toISOString(), ...(byName && { byName }) })),
  }
}
