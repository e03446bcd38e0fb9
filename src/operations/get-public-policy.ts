import { z } from 'zod'
import { coloursOf } from '../core/contact-form.ts'
import { describeForCustomers } from '../core/policy/describe-for-customers.ts'
import { readContactForm } from './contact-form-detail.ts'
import { transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { getPolicyShop } from './policy-page-detail.ts'
import { readShop } from './shop-detail.ts'

const publicPolicySchema = z.object({
  shopName: z.string(),
  contact: z.string().optional().describe('How the shop can be reached.'),
  locale: z.string(),
  sections: z.array(z.object({ title: z.string(), sentences: z.array(z.string()) })),
  colours: z.object({ accent: z.string(), ground: z.string(), ink: z.string() }),
  words: z.string().describe('What the shop says to customers in its own words; may be empty.'),
})

/** The part of a policy that is meant for customers, as anybody may see it. */
export type PublicPolicy = z.output<typeof publicPolicySchema>

/** The part of a shop's policy that is meant for customers. */
export const getPublicPolicy = transactionalOperation({
  name: 'get-public-policy',
  summary: 'To anybody: the part of the policy in force that is meant for customers, of a shop that switched its page on.',
  scope: 'anyone',
  access: 'read',
  shop: 'found',
  findShop: getPolicyShop,
  input: z.object({ slug: z.string().max(60).describe('The end of the address of the page.') }),
  output: publicPolicySchema,
  async run({ db, now }) {
    const [{ profile }, { document }, { form }] = await Promise.all([readShop(db), readPolicy(db, now), readContactForm(db)])
    return {
      shopName: profile.name,
      ...(profile.contact && { contact: profile.contact }),
      locale: profile.locale,
      colours: coloursOf(form),
      sections: describeForCustomers(document),
      words: document.publicWords ?? '',
    }
  },
})
