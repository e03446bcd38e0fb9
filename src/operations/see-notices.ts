import { z } from 'zod'
import { markNoticesSeen } from '../store/notices.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Notes that whoever asks saw what they were told: of a case, of the shop and no case, or all of it. */
export const seeNotices = transactionalOperation({
  name: 'see-notices',
  summary: 'Note that you saw what you were told: of one case, of the shop and no case, or all of it.',
  scope: 'case:read',
  access: 'write',
  shop: 'own',
  // Nothing happened that anybody would look for.
  leavesNoEvent: true,
  input: z.object({ caseId: id.nullable().optional().describe('Null: what is about no case. Left out: all of it.') }),
  output: z.object({ seen: z.int().min(0) }),
  async run({ db, now, principal }, { caseId }) {
    if (principal.kind !== 'member') return { seen: 0 }
    return { seen: await markNoticesSeen(db, { memberId: principal.memberId, now, ...(caseId !== undefined && { caseId }) }) }
  },
})
