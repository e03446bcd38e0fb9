import { z } from 'zod'
import { VERTICALS } from '../core/case.ts'
import { checkPolicy as check } from '../core/policy/check-policy.ts'
import { POLICY_PARTS } from '../core/policy/describe-policy.ts'
import { policySchema } from '../core/policy/policy.ts'
import { pureOperation } from './operation.ts'

/** What stands against a policy before it is saved. */
export const checkPolicy = pureOperation({
  name: 'check-policy',
  summary: 'What stands against a policy before it is saved: contradictions, what the law of the country grants beyond it, and notes.',
  scope: 'anyone',
  input: z.object({
    document: policySchema,
    country: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code in capitals, such as US'),
    vertical: z.enum(VERTICALS),
    isPublic: z.boolean().optional().describe('Whether the public page is switched on.'),
  }),
  output: z.object({
    remarks: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['contradiction', 'law', 'note']),
        part: z.enum(POLICY_PARTS),
        says: z.string(),
        instead: z.string().optional(),
        facts: z.array(z.string()).describe('Ids of the facts behind it.'),
      }),
    ),
  }),
  run: ({ document, ...place }) => ({ remarks: check(document, place) }),
})
