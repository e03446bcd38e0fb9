import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { policyDetailSchema, readPolicyDetail } from './policy-detail.ts'

/** The policy in force and the list of its versions. */
export const getPolicy = transactionalOperation({
  name: 'get-policy',
  summary: "The shop's policy in force, one that is yet to begin, and who wrote which version when.",
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: policyDetailSchema,
  run: readPolicyDetail,
})
