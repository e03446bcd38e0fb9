import { z } from 'zod'
import { AppError } from '../errors.ts'
import { savePolicyPage } from '../store/policy-pages.ts'
import { transactionalOperation } from './operation.ts'
import { policyAddress, policyPageSchema, readPolicyPage } from './policy-page-detail.ts'

/** Switches the public page of the policy on or off, and gives it its address. */
export const updatePolicyPage = transactionalOperation({
  name: 'update-policy-page',
  summary: 'Switch the public page of the policy on or off, and give it its address.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: policyPageSchema,
  output: policyPageSchema.extend({ address: z.url() }),
  async run({ db, shopId, now, url, record }, { version, slug, enabled }) {
    const saved = await savePolicyPage(db, { shopId, version, slug, enabled, now })
    if (saved === 'address_taken')
      throw new AppError('already_exists', 'Another shop has this address already. Choose another one.', { details: { field: 'slug' } })
    if (saved === 'changed')
      throw new AppError('version_conflict', 'Somebody changed the page since you opened it. Look at theirs, then save again.')
    await record({ subjectId: shopId, data: { enabled, slug } })
    const page = await readPolicyPage(db)
    return { ...page, address: policyAddress(url, page.slug) }
  },
})
