import { z } from 'zod'
import { wordOfValue } from '../core/automation/fact-words.ts'
import { CAUSES, type Cause } from '../core/case.ts'
import { causeKeySchema, causeWordsSchema, isReadCause } from '../core/insight/own-causes.ts'
import { AppError } from '../errors.ts'
import type { OwnCauseRow } from '../store/own-causes.ts'

/** A cause as the shop has it. */
export const causeSchema = z.object({
  key: causeKeySchema,
  version: z.int().min(0).describe('0 while the shop has changed nothing about it.'),
  name: z.string().optional().describe('As the shop calls it; absent where it is called as everywhere.'),
  of: z.enum(CAUSES).optional().describe('The cause that it was split off.'),
  words: causeWordsSchema.describe('Each places a case of that cause in it.'),
  goesInto: causeKeySchema.optional().describe('The cause that its cases count with.'),
})

/** A cause of the reading that the shop may not have touched, or one of its own. */
export function causeOf(key: string, row: OwnCauseRow | undefined): z.input<typeof causeSchema> {
  const kept = row?.removedAt === null ? row : undefined
  return {
    key,
    version: row?.version ?? 0,
    ...(kept?.name != null && { name: kept.name }),
    ...(row?.of != null && { of: row.of as Cause }),
    words: kept ? [...kept.words] : [],
    ...(kept?.goesInto != null && { goesInto: kept.goesInto }),
  }
}

/** What a cause is called in mails and refusals. */
export function nameOfCause(key: string, names: ReadonlyMap<string, string>): string {
  return names.get(key) ?? (isReadCause(key) ? wordOfValue('cause', key) : 'a cause that was removed')
}

/** Throws `not_found` unless it is a cause of the reading or one of the shop's own. */
export function requireCause(key: string, rows: readonly OwnCauseRow[]): void {
  if (!isReadCause(key) && !rows.some((row) => row.key === key && row.removedAt === null)) throw causeNotFound()
}

export function causeNotFound(): AppError {
  return new AppError('not_found', 'There is no such cause. It may have been removed.')
}
