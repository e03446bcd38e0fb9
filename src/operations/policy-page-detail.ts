import { z } from 'zod'
import { slugOf } from '../core/contact-form.ts'
import { AppError } from '../errors.ts'
import type { Db } from '../store/database.ts'
import { findPolicyPage, findPolicyShop } from '../store/policy-pages.ts'
import { readShop } from './shop-detail.ts'

export const policyPageSchema = z.object({
  version: z.int().min(0).describe('0 while the shop has saved nothing.'),
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold small letters, digits and single hyphens, such as harbour-furniture'),
  enabled: z.boolean(),
})

/** What the shop saved of its public page, or what it begins as: off. */
export async function readPolicyPage(db: Db): Promise<z.output<typeof policyPageSchema>> {
  return (await findPolicyPage(db)) ?? { version: 0, slug: slugOf((await readShop(db)).profile.name), enabled: false }
}

/** The shop of a page's address. Throws `not_found` where no page is switched on there. */
export async function getPolicyShop(db: Db, { slug }: { readonly slug: string }): Promise<string> {
  const shopId = await findPolicyShop(db, slug)
  if (shopId === undefined) throw new AppError('not_found', 'There is no such page, or the shop has switched it off.')
  return shopId
}

/** The address of the page. */
export function policyAddress(url: string, slug: string): string {
  return `${url}/policy/${slug}`
}
