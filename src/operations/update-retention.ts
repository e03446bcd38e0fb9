import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findRetention, saveRetention } from '../store/retention.ts'
import { transactionalOperation } from './operation.ts'
import { readRetention, retentionSchema } from './retention-detail.ts'

/** Says for how long closed cases keep words and names. What is older goes the next night. */
export const updateRetention = transactionalOperation({
  name: 'update-retention',
  summary:
    'Say for how many months closed cases keep words and names, or for ever (null). What is older loses them the next night, for good.',
  scope: 'data:write',
  access: 'write',
  shop: 'own',
  input: z.object({ months: z.int().min(1).max(600).nullable(), version: z.int().min(0).describe('Of what was looked at.') }),
  output: retentionSchema,
  async run({ db, shopId, now, principal, record }, { months, version }) {
    const before = await findRetention(db)
    if ((before?.version ?? 0) !== version)
      throw new AppError('version_conflict', 'Somebody else changed this meanwhile. Look at it before you change it.')
    await saveRetention(db, { shopId, months, byName: principal.kind === 'anonymous' ? '' : principal.name, now })
    await record({ subjectId: shopId, data: { from: before?.months ?? null, to: months } })
    return readRetention(db)
  },
})
