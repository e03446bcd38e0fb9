import { z } from 'zod'
import { CHANGE_VERDICTS, type Change, compareBeforeAfter } from '../core/insight/before-after.ts'
import { causeKeySchema } from '../core/insight/own-causes.ts'
import { addWeeks, sumOfWeeks } from '../core/insight/week-counts.ts'
import { AppError } from '../errors.ts'
import type { FixRow } from '../store/fixes.ts'
import { listCauseNames } from '../store/insight-causes.ts'
import { listOwnCauses } from '../store/own-causes.ts'
import { dateIn } from './case-detail.ts'
import type { CallContext } from './operation.ts'
import { readShopWeeks, type ShopWeeks } from './rising-detail.ts'
import { id, instant, version } from './schemas.ts'

/** So many weeks before a fix are compared with those after it, where there are so many. */
export const WEEKS_COMPARED = 26

export const fixAction = z.string().trim().min(3, 'say what is to be done').max(500, 'may have 500 characters')
export const day = z.iso.date().describe('A day by the shop’s clock.')

const side = z.object({ cases: z.int().min(0), weeks: z.int().min(0) })

export const FIX_STATES = ['open', 'late', 'done', 'dropped'] as const

/** What is done about a cause, and what came of it. */
export const fixSchema = z.object({
  id,
  version,
  cause: causeKeySchema,
  causeName: z.string().optional().describe('As the shop calls it; absent where it is called as everywhere.'),
  action: z.string(),
  owner: z.object({ id, name: z.string() }).optional().describe('Who sees to it; absent where nobody does, or they left.'),
  dueOn: day,
  state: z.enum(FIX_STATES).describe('`late`: it was to be done before today, and is not.'),
  doneOn: day.optional(),
  expectedMinor: z.int().min(0).optional().describe('Saving a month that was expected of it, in the shop’s currency.'),
  createdAt: instant,
  createdByName: z.string(),
  effect: z
    .object({
      ...{ before: side, after: side },
      verdict: z.enum(CHANGE_VERDICTS),
      ratio: z.number().optional().describe('Cases a week after ÷ before.'),
      low: z.number().optional().describe('The 95 % interval of the ratio.'),
      high: z.number().optional().describe('Absent where nothing bounds it.'),
      othersRatio: z.number().optional().describe('The same of all other causes: what went on anyway.'),
      weeksToTell: z.int().optional().describe('After so many weeks a halving would be told; absent where that takes more than two years.'),
    })
    .optional()
    .describe('Of one that is done: whole weeks before and after the week in which it was.'),
})

/** What fixes of a shop are told with. */
export interface FixPlace {
  /** By the shop's clock. */
  readonly today: string
  readonly shop: ShopWeeks
  readonly names: ReadonlyMap<string, string>
  /** Causes whose cases count with those of another. */
  readonly goesInto: ReadonlyMap<string, string>
}

/** Reads what fixes are told with. */
export async function readFixPlace(context: Pick<CallContext, 'db' | 'now'>): Promise<FixPlace> {
  const shop = await readShopWeeks(context)
  const [names, causes] = await Promise.all([listCauseNames(context.db), listOwnCauses(context.db)])
  const merged = causes.flatMap(({ key, goesInto, removedAt }) =>
    goesInto !== null && removedAt === null ? [[key, goesInto] as const] : [],
  )
  return { today: dateIn(context.now, shop.timeZone), shop, names, goesInto: new Map(merged) }
}

/** A fix with its state today and, where it is done, what the weeks around it say. */
export function fixOf(row: FixRow, { today, shop, names, goesInto }: FixPlace): z.input<typeof fixSchema> {
  const name = names.get(row.cause)
  const state = row.droppedAt !== null ? 'dropped' : row.doneOn !== null ? 'done' : row.dueOn < today ? 'late' : 'open'
  return {
    ...{ id: row.id, version: row.version, cause: row.cause, action: row.action, dueOn: row.dueOn, state },
    ...(name !== undefined && { causeName: name }),
    ...(row.ownerId !== null && row.ownerName !== null && { owner: { id: row.ownerId, name: row.ownerName } }),
    ...(row.doneOn !== null && { doneOn: row.doneOn }),
    ...(row.expectedMinor !== null && { expectedMinor: row.expectedMinor }),
    ...{ createdAt: row.createdAt.toISOString(), createdByName: row.createdByName },
    ...(state === 'done' && row.doneOn !== null && { effect: effectOf(goesInto.get(row.cause) ?? row.cause, row.doneOn, shop) }),
  }
}

function effectOf(cause: string, doneOn: string, { weeks, causes }: ShopWeeks): NonNullable<z.input<typeof fixSchema>['effect']> {
  // The Monday of its week: the fourth of January 2021 was one.
  const age = Math.floor((Date.parse(doneOn) - Date.parse('2021-01-04')) / (7 * 86_400_000))
  const week = addWeeks('2021-01-04', age)
  const from = addWeeks(week, -WEEKS_COMPARED)
  const next = addWeeks(week, 1)
  const weeksBetween = (start: string, end: string) => weeks.filter((one) => one >= start && one < end).length
  const end = '9999-12-31'
  const sides = (of: (key: string) => boolean) => {
    const sum = (start: string, stop: string) =>
      causes.reduce((all, { cause: key, counts }) => all + (of(key) ? sumOfWeeks(counts, weeks, start, stop) : 0), 0)
    return {
      before: { cases: sum(from, week), weeks: weeksBetween(from, week) },
      after: { cases: sum(next, end), weeks: weeksBetween(next, end) },
    }
  }
  const own = sides((key) => key === cause)
  const change: Change = compareBeforeAfter(own)
  const others = compareBeforeAfter(sides((key) => key !== cause)).ratio
  return {
    ...own,
    verdict: change.verdict,
    ...(change.ratio !== undefined && { ratio: change.ratio }),
    ...(change.interval && { low: change.interval.low }),
    ...(change.interval?.high !== undefined && { high: change.interval.high }),
    ...(others !== undefined && { othersRatio: others }),
    ...(change.weeksToTell !== undefined && { weeksToTell: change.weeksToTell }),
  }
}

/** Throws unless whoever asks leads the shop, or sees to the fix. */
export function requireMayClose({ principal }: Pick<CallContext, 'principal'>, row: FixRow): void {
  const leads = principal.kind !== 'member' || principal.role === 'owner' || principal.role === 'manager'
  const isTheirs = principal.kind === 'member' && principal.memberId === row.ownerId
  if (!leads && !isTheirs) throw new AppError('not_allowed', 'Somebody else sees to this. Ask them, an owner or a manager.')
}

export function fixNotFound(): AppError {
  return new AppError('not_found', 'There is no such fix. It may have been removed.')
}

export function fixChanged(currentVersion: number): AppError {
  return new AppError('version_conflict', 'Somebody changed this fix since you read it. Look at their change, then make yours again.', {
    details: { currentVersion },
  })
}
