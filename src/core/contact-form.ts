import { z } from 'zod'
import { contrastOf, inkOn, isHexColour, LEAST_CONTRAST } from './contrast.ts'

/** How a form may ask for something. */
export const ASKED = ['required', 'asked', 'left_out'] as const

const colour = z.string().refine(isHexColour, 'must be a colour such as #1d5c8f')

/** What a shop decides about the page by which its customers write to it. */
export const contactFormSchema = z
  .object({
    slug: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold small letters, digits and single hyphens, such as harbour-furniture'),
    enabled: z.boolean(),
    greeting: z.string().trim().max(500).describe('Stands above the form, as plain words.'),
    accent: colour.describe('Of buttons, links and edges.'),
    ground: colour.describe('Of the page.'),
    fields: z.object({
      name: z.enum(ASKED),
      email: z.enum(ASKED),
      orderNumber: z.enum(ASKED),
      photos: z.enum(['asked', 'left_out']),
    }),
    sites: z
      .array(z.string().max(200).refine(isOrigin, 'must be a site such as https://shop.example, without a path'))
      .max(20)
      .describe('Where the widget may open the page inside another one; anywhere while none is named.'),
  })
  .superRefine(({ accent, ground }, context) => {
    if (!isHexColour(accent) || !isHexColour(ground)) return
    if (contrastOf(accent, ground) < LEAST_CONTRAST)
      context.addIssue({
        code: 'custom',
        path: ['accent'],
        message: `is too close to the ground: ${LEAST_CONTRAST} to 1 is the least that people can read`,
      })
  })
export type ContactForm = z.output<typeof contactFormSchema>

/** What a form begins as: off, until somebody has looked at it. */
export function newContactForm(shopName: string): ContactForm {
  return {
    slug: slugOf(shopName),
    enabled: false,
    greeting: 'Something went wrong? Tell us. A person reads it, and you can follow what comes of it.',
    accent: '#1f5f8b',
    ground: '#ffffff',
    fields: { name: 'asked', email: 'required', orderNumber: 'asked', photos: 'asked' },
    sites: [],
  }
}

/** The colours of the page: the two that were chosen, and the ink that is read best on its ground. */
export function coloursOf({ accent, ground }: Pick<ContactForm, 'accent' | 'ground'>): { accent: string; ground: string; ink: string } {
  return { accent, ground, ink: inkOn(ground) }
}

/** "Café Ünal & Söhne" becomes "cafe-unal-sohne"; `shop` where nothing is left. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  return plain.replace(/^-|-$/g, '') || 'shop'
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i.test(text)) return false
  return URL.canParse(text)
}
