import { z } from 'zod'
import { policySchema } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { listPolicyVersionsUpTo } from '../store/policies.ts'
import { transactionalOperation } from './operation.ts'
import { instant } from './schemas.ts'

/** One version of the policy as it was written, and the one before it, so that what changed can be seen. */
export const getPolicyVersion = transactionalOperation({
  name: 'get-policy-version',
  summary: 'One version of the policy as it was written, by whom and when, and the one before it.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({ number: z.int().min(1).max(1_000_000) }),
  output: z.object({
    number: z.int().min(1),
    at: instant,
    byName: z.string().optional(),
    document: policySchema,
    before: policySchema.optional().describe('The version before; absent for the first.'),
  }),
  async run({ db }, { number }) {
    const [row, before] = await listPolicyVersionsUpTo(db, number)
    if (row?.number !== number) throw new AppError('not_found', `There is no version ${number} of the policy.`)
    return {
      number,
      at: row.createdAt.toISOString(),
      ...(row.byName && { byName: row.byName }),
      document: policySchema.parse(row.document),
      ...(before && { before: policySchema.parse(before.document) }),
    }
  },
})
