import { z } from 'zod'
import { transactionalOperation } from './operation.ts'

const placesSchema = z.array(z.object({ code: z.string(), name: z.string() }))

/** The public holidays that a shop may keep, so that it can see which those are before it says so. */
export const listHolidays = transactionalOperation({
  name: 'list-holidays',
  summary: 'The public holidays of a country or region in a year, and the countries and regions there are.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code in capitals, such as US')
      .optional(),
    region: z.string().max(20).optional().describe('One of `regions`; the whole country when left out.'),
    year: z.int().min(1970).max(2100).optional().describe('This one when left out.'),
  }),
  output: z.object({
    year: z.int(),
    days: z.array(z.object({ date: z.iso.date(), name: z.string() })).describe('In order; none without a country.'),
    countries: placesSchema.describe('By name.'),
    regions: placesSchema.describe('Those of the country that have holidays of their own, by name.'),
  }),
  async run({ holidays, now }, { country, region, year = now.getUTCFullYear() }) {
    const [countries, regions, days] = await Promise.all([
      holidays.countries(),
      country === undefined ? [] : holidays.regions(country),
      country === undefined ? [] : holidays.list({ country, region }, year),
    ])
    return { year, days, countries, regions }
  },
})
