import { z } from 'zod'
import { WEEKDAYS, type Weekday } from '../automation/case-facts.ts'

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** From one time of day until just before another, by the shop's clock; past midnight it goes on as a shift of the next day. */
const shiftSchema = z
  .object({
    from: z.string().regex(FROM, 'must be a time of day such as 09:00'),
    to: z.string().regex(TO, 'must be a time of day such as 17:30, or 24:00'),
  })
  .refine(({ from, to }) => from < to, 'ends before it begins. To go on past midnight, end at midnight and begin the next day there.')
export type Shift = z.infer<typeof shiftSchema>

const shiftsSchema = z
  .array(shiftSchema)
  .max(6)
  .refine((shifts) => sorted(shifts).every(({ to }, at, all) => to <= (all[at + 1]?.from ?? to)), 'two shifts of this day overlap')
  .default([])

const dateSchema = z.iso.date('must be a day such as 2026-12-24')

const weekSchema = z.object(Object.fromEntries(WEEKDAYS.map((day) => [day, shiftsSchema])) as Record<Weekday, typeof shiftsSchema>)

const holidaysSchema = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166 country code in capitals, such as US')
    .optional()
    .describe('The country whose public holidays the shop keeps; left out, it keeps none but those added.'),
  region: z.string().min(1).max(20).optional().describe('A state or region of that country, such as CA or by.'),
  added: z
    .array(z.object({ date: dateSchema, name: z.string().trim().max(100).default('') }))
    .max(400)
    .default([])
    .describe('Days on which the shop is closed besides.'),
  removed: z.array(dateSchema).max(400).default([]).describe('Public holidays on which the shop is open all the same.'),
})

/** When a shop is there to answer, by the clock of its own time zone. */
export const businessHoursSchema = z
  .object({
    week: weekSchema,
    holidays: holidaysSchema.default({ added: [], removed: [] }),
  })
  .refine(
    ({ week }) => WEEKDAYS.some((day) => week[day].length > 0),
    'the shop never opens. Give one day its hours, or leave the hours out.',
  )
export type BusinessHours = z.infer<typeof businessHoursSchema>

/** Hours as most shops begin with them: Monday to Friday, nine to five. */
export const USUAL_HOURS: BusinessHours = {
  week: Object.fromEntries(
    WEEKDAYS.map((day, index) => [day, index < 5 ? [{ from: '09:00', to: '17:00' }] : []]),
  ) as unknown as BusinessHours['week'],
  holidays: { added: [], removed: [] },
}

/** The days on which the shop is closed: the public ones that it keeps and those of its own, in order, each once. */
export function closedDaysOf(hours: BusinessHours, publicHolidays: readonly string[]): readonly string[] {
  const open = new Set(hours.holidays.removed)
  const days = [...publicHolidays.filter((date) => !open.has(date)), ...hours.holidays.added.map(({ date }) => date)]
  return [...new Set(days)].toSorted()
}

/** Minutes of a day until a time of day such as 09:30. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function sorted(shifts: readonly Shift[]): readonly Shift[] {
  return shifts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
