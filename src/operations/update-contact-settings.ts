import { z } from 'zod'
import { contactFormSchema } from '../core/contact-form.ts'
import { AppError } from '../errors.ts'
import { saveContactForm } from '../store/contact-forms.ts'
import { contactAddress, contactSettingsSchema, readContactForm } from './contact-form-detail.ts'
import { transactionalOperation } from './operation.ts'

/** Saves what the shop decided about its contact form; it holds at once. */
export const updateContactSettings = transactionalOperation({
  name: 'update-contact-settings',
  summary: 'Save the settings of the contact form and switch it on or off; colours that people cannot read are refused.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ version: z.int().min(0).describe('The version that was read; 0 for the first.'), form: contactFormSchema }),
  output: contactSettingsSchema,
  async run({ db, shopId, now, url, record }, { version, form }) {
    const { slug, enabled, ...settings } = form
    const saved = await saveContactForm(db, { shopId, version, slug, enabled, settings, now })
    if (saved === 'address_taken')
      throw new AppError('already_exists', 'Another shop has this address already. Choose another one.', { details: { field: 'slug' } })
    if (saved === 'changed')
      throw new AppError('version_conflict', 'Somebody changed the form since you opened it. Look at theirs, then save again.')
    await record({ subjectId: shopId, data: { enabled, slug } })
    const current = await readContactForm(db)
    return { ...current, address: contactAddress(url, current.form.slug) }
  },
})
