import { z } from 'zod'
import { contactAddress, contactSettingsSchema, readContactForm } from './contact-form-detail.ts'
import { transactionalOperation } from './operation.ts'

/** What the shop decided about the page by which its customers write to it. */
export const getContactSettings = transactionalOperation({
  name: 'get-contact-settings',
  summary: 'The settings of the contact form: its address, greeting, colours, fields, and whether it is switched on.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: contactSettingsSchema,
  async run({ db, url }) {
    const { version, form } = await readContactForm(db)
    return { version, form, address: contactAddress(url, form.slug) }
  },
})
