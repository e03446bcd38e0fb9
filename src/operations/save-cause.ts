import { z } from 'zod'
import { CAUSES } from '../core/case.ts'
import { causeKeySchema, causeNameSchema, causeWordsSchema, isReadCause } from '../core/insight/own-causes.ts'
import { AppError } from '../errors.ts'
import { countCausesAnew, listOwnCausesForUpdate, type OwnCauseRow, saveOwnCause } from '../store/own-causes.ts'
import { causeNotFound, causeOf, causeSchema, requireCause } from './cause-detail.ts'
import { transactionalOperation } from './operation.ts'

const MOST_OWN = 60

/**
 * Calls a cause otherwise, has its cases count with those of another, or splits one off with the words that place a case in it. What a cause is called
 * changes nothing about its past, and all cases there are count anew at once. A cause that was removed comes back with its version.
 */
export const saveCause = transactionalOperation({
  name: 'save-cause',
  summary:
    'Rename a cause, have it count with another, or split one off with the words that place a case in it. All cases count anew at once.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    key: causeKeySchema.describe('A cause that is read, or the id of one split off; a new id splits off a new one.'),
    version: z.int().min(0).default(0).describe('Of the cause that was read; 0 where the shop has changed nothing about it.'),
    name: causeNameSchema.optional().describe('Left out: as everywhere.'),
    of: z.enum(CAUSES).optional().describe('For one split off: the cause that it is part of.'),
    words: causeWordsSchema.default([]).describe('For one split off. Without any, cases are put under it by hand.'),
    goesInto: causeKeySchema.optional().describe('Its cases count with that cause.'),
  }),
  output: z.object({ cause: causeSchema, moved: z.int().min(0).describe('Cases that count under another cause now.') }),
  async run(context, input) {
    const { db, shopId, now, principal } = context
    const { key, version, name, of, words, goesInto } = input
    const rows = await listOwnCausesForUpdate(db)
    const row = rows.find((one) => one.key === key)
    if ((row?.version ?? 0) !== version)
      throw new AppError(
        'version_conflict',
        'Somebody changed this cause since you read it. Look at their change, then make yours again.',
        {
          details: { currentVersion: row?.version ?? 0 },
        },
      )
    requireSound(input, row, rows)
    const byName = principal.kind === 'member' || principal.kind === 'api_key' ? principal.name : ''
    const kept = { key, name: name ?? null, of: row?.of ?? of ?? null, words, goesInto: goesInto ?? null, removedAt: null }
    const saved = { ...kept, version: await saveOwnCause(db, { ...kept, shopId, byName, now }) }
    const touched = [key, kept.of, kept.goesInto, row?.goesInto].filter((one) => one != null)
    const moved = await countCausesAnew(db, shopId, touched)
    await context.record({ data: { cause: key, ...(name !== undefined && { name }), moved } })
    return { cause: causeOf(key, saved), moved }
  },
})

type Input = z.output<typeof saveCause.input>

/** Throws where the causes would make no sense afterwards. */
function requireSound({ key, name, of, words, goesInto }: Input, row: OwnCauseRow | undefined, rows: readonly OwnCauseRow[]): void {
  const live = rows.filter(({ removedAt }) => removedAt === null)
  if (isReadCause(key)) {
    if (of !== undefined || words.length > 0)
      throw new AppError('bad_input', 'of: is for a cause that you split off. This one is read; it can be renamed, or count with another.')
  } else if (!row && of === undefined) throw causeNotFound()
  else if (name === undefined) throw new AppError('bad_input', 'name: give the cause a name.')
  else if (row && of !== undefined && of !== row.of)
    throw new AppError('bad_input', 'of: stays as it was. Remove this cause and split one off the other.')
  if (name !== undefined && live.some((one) => one.key !== key && one.name?.toLowerCase() === name.toLowerCase()))
    throw new AppError('already_exists', 'There is a cause of that name. Take another name, or have one count with the other.')
  if (!row && live.length >= MOST_OWN)
    throw new AppError('bad_input', `A shop may change and split off ${MOST_OWN} causes. Remove one first.`)
  if (goesInto === undefined) return
  if (goesInto === key) throw new AppError('bad_input', 'goesInto: is this cause itself. Choose another one.')
  requireCause(goesInto, rows)
  if (live.some((one) => one.key === goesInto && one.goesInto !== null))
    throw new AppError('bad_input', 'goesInto: that cause counts with another one itself. Choose that one.')
  if (live.some((one) => one.goesInto === key))
    throw new AppError('bad_input', 'goesInto: another cause counts with this one. Let that one go elsewhere first.')
}
