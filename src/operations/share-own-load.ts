import { z } from 'zod'
import { deleteSharedLoad, saveSharedLoad } from '../store/team.ts'
import { transactionalOperation } from './operation.ts'
import { loadSchema, memberOf, openTeam, readTeam, teamSchema } from './team-detail.ts'

/** Lets the managers see the figures that the member sees, or takes them back. */
export const shareOwnLoad = transactionalOperation({
  name: 'share-own-load',
  summary: 'Share the figures of your own load with your managers for a week, as you see them now; or take back what you shared.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  // That somebody shared, and when they took it back, is nobody's to count.
  leavesNoEvent: true,
  input: z.object({ load: loadSchema.optional().describe('What you saw and share; left out to take back what you shared.') }),
  output: teamSchema,
  async run(context, { load }) {
    const { db, shopId, now, principal } = context
    const memberId = memberOf(principal)
    await openTeam(context)
    if (load === undefined) await deleteSharedLoad(db, memberId)
    else await saveSharedLoad(db, { shopId, memberId, load, sharedAt: now })
    return readTeam(context)
  },
})
