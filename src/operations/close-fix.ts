import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findFixForUpdate, updateFix } from '../store/fixes.ts'
import { dateIn } from './case-detail.ts'
import { day, fixChanged, fixNotFound, fixOf, fixSchema, readFixPlace, requireMayClose } from './fix-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Says that a fix is done, dropped, or open again after all. */
export const closeFix = transactionalOperation({
  name: 'close-fix',
  summary: 'Say that a fix is done and since which day, that it was dropped, or that it is open again.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    ...{ id, version },
    as: z.enum(['done', 'dropped', 'open']),
    doneOn: day.optional().describe('For one that is done: since when it holds; today when left out.'),
  }),
  output: fixSchema,
  async run(context, { id, version, as, doneOn }) {
    const { db, now } = context
    const row = await findFixForUpdate(db, id)
    if (!row) throw fixNotFound()
    requireMayClose(context, row)
    if (row.version !== version) throw fixChanged(row.version)
    const today = dateIn(now, (await readShop(db)).profile.timeZone)
    const on = doneOn ?? today
    if (as === 'done' && on > today) throw new AppError('bad_input', 'doneOn: has not come yet. Say so when it is done.')
    await updateFix(db, { id, now, doneOn: as === 'done' ? on : null, droppedAt: as === 'dropped' ? now : null })
    await context.record({ subjectId: id, data: { as } })
    const saved = await findFixForUpdate(db, id)
    if (!saved) throw new Error(`fix ${id} vanished inside its transaction`)
    return fixOf(saved, await readFixPlace(context))
  },
})
