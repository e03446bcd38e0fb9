import { z } from 'zod'
import { deletePause, savePause } from '../store/team.ts'
import { transactionalOperation } from './operation.ts'
import { memberOf, openTeam, readTeam, teamSchema } from './team-detail.ts'

const MINUTE_MS = 60_000

/** Says that the member takes a pause, for as long as the shop has set, or that they are back. No reason is asked, and none can be given. */
export const askForPause = transactionalOperation({
  name: 'ask-for-pause',
  summary:
    'Ask for a pause from now on, so that the others see it; or say that you are back. No reason is asked. Once it is over nothing is kept of it.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  // How often somebody took a pause is nobody's to count.
  leavesNoEvent: true,
  input: z.object({ isBack: z.boolean().default(false).describe('You are back already.') }),
  output: teamSchema,
  async run(context, { isBack }) {
    const { db, shopId, now, principal } = context
    const memberId = memberOf(principal)
    const { pauseMinutes } = await openTeam(context)
    if (isBack) await deletePause(db, memberId)
    else await savePause(db, { shopId, memberId, until: new Date(now.getTime() + pauseMinutes * MINUTE_MS) })
    return readTeam(context)
  },
})
