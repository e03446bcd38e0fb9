import { z } from 'zod'
import { comparePolicies as compare } from '../core/policy/compare-policies.ts'
import { POLICY_PARTS } from '../core/policy/describe-policy.ts'
import { policySchema } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { listPolicyVersionsNumbered } from '../store/policies.ts'
import { transactionalOperation } from './operation.ts'
import { policyVersionSchema, versionOf } from './policy-detail.ts'

const number = z.int().min(1).max(1_000_000)
const versionWithDocument = policyVersionSchema.extend({ document: policySchema })
const said = z.union([z.string(), z.number(), z.boolean()])

/** Two versions of the policy side by side. */
export const comparePolicies = transactionalOperation({
  name: 'compare-policies',
  summary: 'Two versions of the policy side by side: both as they were written, and every field in which they differ.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({ before: number, after: number }),
  output: z.object({
    before: versionWithDocument,
    after: versionWithDocument,
    differences: z
      .array(
        z.object({
          part: z.enum(POLICY_PARTS),
          field: z.string().describe('Where it stands in the document, such as refundLimitsMinor.agent.'),
          before: said.optional().describe('Missing where this version says nothing of it.'),
          after: said.optional(),
        }),
      )
      .describe('In the order of the parts; empty where both say the same.'),
  }),
  async run({ db }, { before, after }) {
    const rows = await listPolicyVersionsNumbered(db, [before, after])
    const [old, young] = [before, after].map((wanted) => {
      const row = rows.find((one) => one.number === wanted)
      if (!row) throw new AppError('not_found', `There is no version ${wanted} of the policy.`)
      return { ...versionOf(row), document: policySchema.parse(row.document) }
    }) as [z.output<typeof versionWithDocument>, z.output<typeof versionWithDocument>]
    return { before: old, after: young, differences: compare(old.document, young.document) }
  },
})
