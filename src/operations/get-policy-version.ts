import { z } from 'zod'
import { policySchema } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { listPolicyVersionsNumbered } from '../store/policies.ts'
import { transactionalOperation } from './operation.ts'
import { policyVersionSchema, versionOf } from './policy-detail.ts'

const number = z.int().min(1).max(1_000_000)

/** One version of the policy as it was written, and the one before it, so that what changed can be seen. */
export const getPolicyVersion = transactionalOperation({
  name: 'get-policy-version',
  summary: 'One version of the policy as it was written, by whom and when, and the one before it.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({ number }),
  output: policyVersionSchema.extend({
    document: policySchema,
    before: policySchema.optional().describe('The version before; absent for the first.'),
    acknowledged: z.array(z.string()).describe('Ids of what the law said against it, read and saved all the same.'),
  }),
  async run({ db }, { number }) {
    const rows = await listPolicyVersionsNumbered(db, [number, number - 1])
    const [row, before] = rows
    if (row?.number !== number) throw new AppError('not_found', `There is no version ${number} of the policy.`)
    return {
      ...versionOf(row),
      document: policySchema.parse(row.document),
      ...(before && { before: policySchema.parse(before.document) }),
      acknowledged: row.acknowledged,
    }
  },
})
