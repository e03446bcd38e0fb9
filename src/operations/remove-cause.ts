import { z } from 'zod'
import { causeKeySchema } from '../core/insight/own-causes.ts'
import { AppError } from '../errors.ts'
import { countCausesAnew, listOwnCausesForUpdate, saveOwnCause } from '../store/own-causes.ts'
import { causeNotFound, causeOf, causeSchema } from './cause-detail.ts'
import { transactionalOperation } from './operation.ts'
import { version } from './schemas.ts'

/** Takes back what the shop made of a cause: one split off goes back into its cause, one renamed or merged is as everywhere. `save-cause` undoes it. */
export const removeCause = transactionalOperation({
  name: 'remove-cause',
  summary:
    'Take back what the shop made of a cause: one split off goes back, one renamed or merged is as everywhere. Saving what it was, with the new version, undoes it.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ key: causeKeySchema, version }),
  output: z.object({ was: causeSchema, version, moved: z.int().min(0).describe('Cases that count under another cause now.') }),
  async run(context, { key, version }) {
    const { db, shopId, now, principal } = context
    const rows = await listOwnCausesForUpdate(db)
    const row = rows.find((one) => one.key === key)
    if (!row || row.removedAt !== null) throw causeNotFound()
    if (row.version !== version)
      throw new AppError('version_conflict', 'Somebody changed this cause since you read it. Look at their change, then decide.', {
        details: { currentVersion: row.version },
      })
    if (rows.some((one) => one.removedAt === null && one.goesInto === key) && row.of !== null)
      throw new AppError('bad_input', 'Another cause counts with this one. Let that one go elsewhere first.')
    const byName = principal.kind === 'member' || principal.kind === 'api_key' ? principal.name : ''
    const removed = await saveOwnCause(db, { ...row, shopId, removedAt: now, byName, now })
    const moved = await countCausesAnew(
      db,
      shopId,
      [key, row.of, row.goesInto].filter((one) => one !== null),
    )
    await context.record({ data: { cause: key, moved } })
    return { was: causeOf(key, row), version: removed, moved }
  },
})
