import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { hasSwapOf, insertSwap } from '../store/team.ts'
import { caseNotFound } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { memberOf, openTeam, readTeam, teamSchema } from './team-detail.ts'

/** Asks the others to take over a case of one's own. No reason is asked, and none can be given. */
export const askForSwap = transactionalOperation({
  name: 'ask-for-swap',
  summary: 'Ask the team to take one of your own cases over. No reason is asked; once somebody took it nothing is kept of your asking.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  // The log shows who has the case, as always, and not that somebody asked.
  leavesNoEvent: true,
  input: z.object({ id, caseId: id }),
  output: teamSchema,
  async run(context, { id, caseId }) {
    const { db, shopId, now, principal } = context
    const memberId = memberOf(principal)
    await openTeam(context)
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    if (row.assignedTo !== memberId || row.state === 'closed')
      throw new AppError('bad_input', 'caseId: is not an open case of yours. Ask for one that you have.')
    if (!(await hasSwapOf(db, row.id))) await insertSwap(db, { shopId, id, memberId, caseId: row.id, askedAt: now })
    return readTeam(context)
  },
})
