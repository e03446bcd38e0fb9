import { z } from 'zod'
import { monthSchema, periodOf } from '../core/insight/insight-period.ts'
import { type InsightRates, insightRatesOf } from '../core/insight/insight-rates.ts'
import type { InsightPlace } from '../core/insight/insight-words.ts'
import { costOf, GROUPINGS, type Grouping, type InsightSums } from '../core/insight/sums.ts'
import { listCauseNames } from '../store/insight-causes.ts'
import type { InsightFilter } from '../store/insights.ts'
import type { CallContext } from './operation.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

const key = z.string().max(200)

/** Which cases are counted: the same for a figure and for the cases that it opens. */
export const insightFilterShape = {
  month: monthSchema.optional().describe("The last month that counts, in the shop's time zone; this one when left out."),
  months: z.int().min(1).max(36).default(1).describe('How many months, that one included.'),
  cause: key.optional().describe('A cause of readings, or the id of one of the shop’s own. In all of these, empty text means: not known.'),
  product: key.optional().describe('What was ordered, word for word.'),
  supplier: key.optional().describe('Of a tag such as supplier:Acme.'),
  place: key.optional().describe('Of a tag such as place:Harbour Street.'),
  channel: key.optional(),
  tag: key.optional(),
  customerId: id.optional(),
} as const

/** None of some keys: the cases behind a row that stands for the rest. */
export const exceptSchema = z.object({
  group: z.enum(GROUPINGS).exclude(['tag']),
  keys: z.array(key).max(200),
})

type Asked = z.output<z.ZodObject<typeof insightFilterShape>>

/** What cases come to, as answers have it. */
export const insightSumsSchema = z.object({
  cases: z.int(),
  costMinor: z.int().describe('Given, lost, time and reviews together.'),
  givenMinor: z.int().describe('Refunds, credit and goodwill: told by outcomes, else chosen.'),
  lostMinor: z.int().describe('Disputes that were lost, with their fees.'),
  hours: z.number(),
  timeMinor: z.int().describe('What those hours displace.'),
  timeGuessedMinor: z.int().describe('The part of it that rests on messages counted, since nobody told the hours.'),
  reviewMinor: z.int().describe('Bad reviews that came, and what decisions expected of those that may.'),
  heat: z.int().describe('How hot the cases came in, 0–4 each, added up.'),
  lostElsewhere: z.int().describe('Disputes that were lost in another currency, and are in no sum.'),
})

/** Sums as answers have them. */
export function insightSumsOf(sums: InsightSums): z.input<typeof insightSumsSchema> {
  return { ...sums, costMinor: costOf(sums) }
}

export const insightPeriodSchema = z.object({
  from: z.string().describe("The first day, in the shop's time zone."),
  until: z.string().describe('The day after the last.'),
  soFar: z.boolean().describe('Whether it goes on.'),
  words: z.string(),
})

export const insightRatesSchema = z
  .object({
    hourMinor: z.int(),
    hourFrom: z.enum(['shop', 'fact', 'assumption', 'unknown']),
    hoursPerMessage: z.number(),
    hoursPerCall: z.number(),
    reviewMinorByStars: z.array(z.int()).describe('What a review of one, two … five stars costs.'),
    disputeFeeMinor: z.int(),
  })
  .describe('What is counted with where a case has no figure of its own; money in minor units.')

/** Rates as answers have them. */
export function shownRates({ reviewRange: _, ...rates }: InsightRates): z.input<typeof insightRatesSchema> {
  return { ...rates, reviewMinorByStars: [...rates.reviewMinorByStars] }
}

/** All that the operations on insights read first: the shop's rates, its causes' names, the months that are meant and which cases count. */
export async function prepareInsights({ db, now }: Pick<CallContext, 'db' | 'now'>, asked: Asked) {
  const [{ profile }, names] = await Promise.all([readShop(db), listCauseNames(db)])
  const { timeZone, currency, locale } = profile
  const period = periodOf({ month: asked.month, count: asked.months }, now, timeZone)
  const is: Partial<Record<Grouping, string>> = {}
  for (const group of GROUPINGS) if (asked[group] !== undefined) is[group] = asked[group]
  const filter: InsightFilter = { from: period.from, until: period.until, timeZone, is, customerId: asked.customerId }
  const place: InsightPlace = { currency, locale, period: period.words, names }
  return { profile, period, filter, place, names, rates: insightRatesOf(profile) }
}
