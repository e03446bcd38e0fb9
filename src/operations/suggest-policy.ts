import { z } from 'zod'
import { VERTICALS } from '../core/case.ts'
import { isCurrency } from '../core/money.ts'
import { POLICY_PARTS } from '../core/policy/describe-policy.ts'
import { policySchema } from '../core/policy/policy.ts'
import { starterPolicy } from '../core/policy/starter-policies.ts'
import { pureOperation } from './operation.ts'

/** A policy to begin from. */
export const suggestPolicy = pureOperation({
  name: 'suggest-policy',
  summary: 'A whole policy to begin from, for a kind of shop in a country, with what stands behind its parts. Nothing is saved.',
  scope: 'anyone',
  input: z.object({
    vertical: z.enum(VERTICALS),
    country: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code in capitals, such as US'),
    currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency code in capitals, such as USD'),
  }),
  output: z.object({
    document: policySchema,
    because: z.array(
      z.object({ part: z.enum(POLICY_PARTS), says: z.string(), facts: z.array(z.string()).describe('Ids of facts; none: our judgement.') }),
    ),
  }),
  run: starterPolicy,
})
