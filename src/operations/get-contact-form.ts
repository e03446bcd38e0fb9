import { z } from 'zod'
import { ASKED, coloursOf } from '../core/contact-form.ts'
import { challengeSchema, makeChallenge } from './contact-challenge.ts'
import { getContactShop, readContactForm } from './contact-form-detail.ts'
import { transactionalOperation } from './operation.ts'
import { readShop } from './shop-detail.ts'

const slug = z.string().max(60).describe('The end of the address of the form.')

const publicFormSchema = z.object({
  shopName: z.string(),
  contact: z.string().optional().describe('How else the shop can be reached.'),
  locale: z.string(),
  greeting: z.string(),
  colours: z.object({ accent: z.string(), ground: z.string(), ink: z.string() }),
  fields: z.object({ name: z.enum(ASKED), email: z.enum(ASKED), orderNumber: z.enum(ASKED), photos: z.enum(['asked', 'left_out']) }),
  sites: z.array(z.string()),
  proof: challengeSchema,
})

/** A form as anybody may see it. */
export type PublicForm = z.output<typeof publicFormSchema>

/** The form by which anybody may write to a shop, with a challenge for one message. */
export const getContactForm = transactionalOperation({
  name: 'get-contact-form',
  summary: 'To anybody: the contact form of a shop that switched it on, with a challenge to send one message with.',
  scope: 'anyone',
  access: 'read',
  shop: 'found',
  findShop: getContactShop,
  input: z.object({ slug }),
  output: publicFormSchema,
  async run(context) {
    const [{ profile }, { form }] = await Promise.all([readShop(context.db), readContactForm(context.db)])
    return {
      shopName: profile.name,
      ...(profile.contact && { contact: profile.contact }),
      locale: profile.locale,
      greeting: form.greeting,
      colours: coloursOf(form),
      fields: form.fields,
      sites: form.sites,
      proof: makeChallenge(context),
    }
  },
})
