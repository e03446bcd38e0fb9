import { z } from 'zod'
import { policySchema } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { findLatestPolicy, insertPolicyVersion } from '../store/policies.ts'
import { policyDetailSchema, readPolicyDetail } from './get-policy.ts'
import { transactionalOperation } from './operation.ts'

/** Writes the next version of the policy; the earlier ones stay as they were. */
export const savePolicy = transactionalOperation({
  name: 'save-policy',
  summary: 'Write the next version of the policy; the decision and the linter read it from now on, earlier versions stay.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    basedOn: z.int().min(0).describe('The number of the version that was read; 0 for the first.'),
    document: policySchema,
  }),
  output: policyDetailSchema,
  async run(context, { basedOn, document }) {
    const { db, shopId, now, newId, principal } = context
    const latest = (await findLatestPolicy(db))?.number ?? 0
    if (latest !== basedOn) {
      throw new AppError(
        'version_conflict',
        `Somebody wrote version ${latest} since you opened version ${basedOn}. Look at theirs, then save again.`,
        {
          details: { current: latest },
        },
      )
    }
    const createdBy = principal.kind === 'member' ? principal.memberId : null
    const id = newId()
    await insertPolicyVersion(db, { shopId, id, number: latest + 1, document, createdBy, now })
    await context.record({ subjectId: id, data: { number: latest + 1 } })
    return readPolicyDetail(context)
  },
})
