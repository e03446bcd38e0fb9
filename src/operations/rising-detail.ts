import { z } from 'zod'
import { causeKeySchema } from '../core/insight/own-causes.ts'
import { findRising, type Rising } from '../core/insight/rising.ts'
import { addWeeks, countsOfWeeks, listWeeks, sumOfWeeks } from '../core/insight/week-counts.ts'
import { countCasesByWeek, findWeekOf } from '../store/rising.ts'
import type { CallContext } from './operation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Whole weeks that are looked at: what was usual a year ago must be in them, and what was usual before that. */
export const WEEKS_LOOKED_AT = 156

export const monday = z.iso.date().describe('The Monday that a week begins with, by the shop’s clock.')

/** A case that can be opened. */
export const evidenceCaseSchema = z.object({ id, title: z.string(), openedAt: instant })

export const risingCauseSchema = z.object({
  cause: causeKeySchema,
  name: z.string().optional().describe('As the shop calls it; absent where it is called as everywhere.'),
  counts: z.array(z.int().min(0)).describe('Cases in each of `weeks`.'),
  soFar: z.int().min(0).describe('In the week that is not over; nothing is concluded from it.'),
  state: z.enum(['too_few', 'usual', 'new', 'rising']),
  expected: z.number().optional().describe('Cases that the last whole week was to bring; absent where there is too little to say.'),
  since: z
    .object({
      week: monday,
      cases: z.int().describe('From then to the end of the last whole week.'),
      expected: z.number().describe('In the same weeks.'),
      noticedAt: instant.optional().describe('When owners and managers were told; absent until the next morning.'),
      words: z
        .array(z.object({ word: z.string(), customers: z.int().min(3) }))
        .describe('Said by more customers than before, the most telling first.'),
      newest: z.array(evidenceCaseSchema),
    })
    .optional()
    .describe('Of what is new or rising.'),
})

/** What the weeks of one cause say. */
export interface CauseWeeks {
  readonly cause: string
  readonly counts: readonly number[]
  readonly soFar: number
  readonly rising: Rising
  /** Of what is new or rising: its first week, how many there were from then on, and how many were to be expected. */
  readonly since?: { readonly week: string; readonly cases: number; readonly expected: number; readonly weeks: number }
}

/** The whole weeks of the shop, by its own clock, oldest first, and what they say of every cause that has a case in them. */
export interface ShopWeeks {
  readonly timeZone: string
  readonly locale: string
  readonly currency: string
  /** The one that is not over. */
  readonly thisWeek: string
  readonly weeks: readonly string[]
  readonly causes: readonly CauseWeeks[]
}

/** Reads the weeks of the shop and looks over each cause for what rises. The week in which the shop had its first case is left out: it may be half a one. */
export async function readShopWeeks({ db, now }: Pick<CallContext, 'db' | 'now'>): Promise<ShopWeeks> {
  const { timeZone, locale, currency } = (await readShop(db)).profile
  const thisWeek = await findWeekOf(db, now, timeZone)
  const since = addWeeks(thisWeek, -WEEKS_LOOKED_AT)
  const rows = await countCasesByWeek(db, { weeks: listWeeks(since, addWeeks(thisWeek, 1)), timeZone })
  const first = rows.map(({ week }) => week).toSorted()[0] ?? thisWeek
  const weeks = listWeeks(first === since ? since : addWeeks(first, 1), thisWeek)
  const soFar = new Map(rows.filter(({ week }) => week === thisWeek).map(({ cause, cases }) => [cause, cases]))
  const causes = [...countsOfWeeks(rows, weeks)].map(([cause, counts]): CauseWeeks => {
    const rising = findRising(counts)
    const week = rising.sinceWeek === undefined ? undefined : weeks[rising.sinceWeek]
    const since = week !== undefined &&
      rising.expected !== undefined && {
        week,
        cases: sumOfWeeks(counts, weeks, week, thisWeek),
        expected: rising.expected * (weeks.length - (rising.sinceWeek ?? 0)),
        weeks: weeks.length - (rising.sinceWeek ?? 0),
      }
    return { cause, counts, soFar: soFar.get(cause) ?? 0, rising, ...(since && { since }) }
  })
  return { timeZone, locale, currency, thisWeek, weeks, causes }
}
