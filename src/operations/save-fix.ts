import { z } from 'zod'
import { causeKeySchema } from '../core/insight/own-causes.ts'
import { AppError } from '../errors.ts'
import { listAbleMembers } from '../store/escalations.ts'
import { findFixForUpdate, insertFix, updateFix } from '../store/fixes.ts'
import { listOwnCauses } from '../store/own-causes.ts'
import { requireCause } from './cause-detail.ts'
import { day, fixAction, fixChanged, fixNotFound, fixOf, fixSchema, readFixPlace } from './fix-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Writes down what is to be done about a cause, by whom and by when. */
export const saveFix = transactionalOperation({
  name: 'save-fix',
  summary:
    'Write down what is to be done about a cause, who sees to it, by when, and what it is expected to save. With its version, change one.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version: version.optional().describe('Of the fix that was read; left out for a new one.'),
    cause: causeKeySchema,
    action: fixAction,
    ownerId: id.optional().describe('The member who sees to it; whoever asks when left out for a new one.'),
    dueOn: day,
    expectedMinor: z.int().min(0).max(1e12).optional().describe('Saving a month, in the shop’s currency.'),
  }),
  output: fixSchema,
  async run(context, { id, version, cause, action, ownerId, dueOn, expectedMinor }) {
    const { db, shopId, now, principal } = context
    const row = await findFixForUpdate(db, id)
    if (row && row.version !== version) throw fixChanged(row.version)
    if (!row && version !== undefined) throw fixNotFound()
    if (row?.cause !== cause) requireCause(cause, await listOwnCauses(db))
    const owner = ownerId ?? row?.ownerId ?? (principal.kind === 'member' ? principal.memberId : null)
    if (owner !== null && owner !== row?.ownerId && !(await listAbleMembers(db)).some((one) => one.id === owner))
      throw new AppError('bad_input', 'ownerId: is no member, or may only look. Choose an owner, a manager or an agent.')
    const values = { id, cause, action, ownerId: owner, dueOn, expectedMinor: expectedMinor ?? null, now }
    // A day further on is worth another reminder.
    if (row) await updateFix(db, { ...values, ...(dueOn > row.dueOn && { remindedAt: null }) })
    else
      await insertFix(db, {
        ...values,
        shopId,
        createdByName: principal.kind === 'member' || principal.kind === 'api_key' ? principal.name : '',
      })
    await context.record({ subjectId: id, data: { cause, dueOn } })
    const saved = await findFixForUpdate(db, id)
    if (!saved) throw new Error(`fix ${id} vanished inside its transaction`)
    return fixOf(saved, await readFixPlace(context))
  },
})
