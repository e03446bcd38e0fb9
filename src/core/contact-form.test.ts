import { describe, expect, it } from 'vitest'
import { coloursOf, contactFormSchema, newContactForm, slugOf } from './contact-form.ts'
import { contrastOf } from './contrast.ts'

const form = newContactForm('Harbour Furniture')

describe('the colours', () => {
  it('have the contrast that WCAG counts', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastOf('#abcdef', '#abcdef')).toBe(1)
  })

  it('that people cannot read are refused, and the field is named', () => {
    const result = contactFormSchema.safeParse({ ...form, accent: '#8fb8d4' })
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['accent'])
    expect(contactFormSchema.safeParse({ ...form, accent: '#ffd400', ground: '#101018' }).success).toBe(true)
  })

  it('get an ink that is read on their ground', () => {
    for (const ground of ['#ffffff', '#101018', '#767676', '#c0ffee'])
      expect(contrastOf(coloursOf({ accent: '#000000', ground }).ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

it.each([
  ['Harbour Furniture', 'harbour-furniture'],
  ['  Café Ünal & Söhne!  ', 'cafe-unal-sohne'],
  ['寿司', 'shop'],
])('the address of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
  expect(contactFormSchema.safeParse({ ...form, slug: slugOf(name) }).success).toBe(true)
})

it.each(['https://shop.example/path', 'shop.example', 'javascript:alert(1)', 'https://a.example; script-src *', 'https://*.example'])(
  '%j is no site where the widget may stand',
  (site) => {
    expect(contactFormSchema.safeParse({ ...form, sites: [site] }).success).toBe(false)
  },
)

it('what a form begins as is in order, and off', () => {
  expect(contactFormSchema.parse(form)).toEqual(form)
  expect(form.enabled).toBe(false)
})
