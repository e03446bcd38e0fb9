import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { policyAddress, policyPageSchema, readPolicyPage } from './policy-page-detail.ts'

/** Whether customers may read the policy, and where. */
export const getPolicyPage = transactionalOperation({
  name: 'get-policy-page',
  summary: 'The public page of the policy: its address, and whether it is switched on.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: policyPageSchema.extend({ address: z.url() }),
  async run({ db, url }) {
    const page = await readPolicyPage(db)
    return { ...page, address: policyAddress(url, page.slug) }
  },
})
