import { z } from 'zod'
import { type ContactForm, contactFormSchema, newContactForm } from '../core/contact-form.ts'
import { AppError } from '../errors.ts'
import { findContactForm, findContactShop } from '../store/contact-forms.ts'
import type { Db } from '../store/database.ts'
import { readShop } from './shop-detail.ts'

export const contactSettingsSchema = z.object({
  version: z.int().min(0).describe('0 while the shop has saved nothing.'),
  form: contactFormSchema,
  address: z.url().describe('Of the page, once it is switched on.'),
})

/** What the shop saved of its form, or what it begins as. */
export async function readContactForm(db: Db): Promise<{ readonly version: number; readonly form: ContactForm }> {
  const row = await findContactForm(db)
  if (!row) return { version: 0, form: newContactForm((await readShop(db)).profile.name) }
  return { version: row.version, form: contactFormSchema.parse({ ...(row.settings as object), slug: row.slug, enabled: row.enabled }) }
}

/** The shop of a form's address. Throws `not_found` where no form is switched on there. */
export async function getContactShop(db: Db, { slug }: { readonly slug: string }): Promise<string> {
  const shopId = await findContactShop(db, slug)
  if (shopId === undefined) throw new AppError('not_found', 'There is no such form, or the shop has switched it off.')
  return shopId
}

/** The address of a form's page. */
export function contactAddress(url: string, slug: string): string {
  return `${url}/contact/${slug}`
}
