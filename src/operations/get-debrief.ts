import { z } from 'zod'
import { findCase } from '../store/cases.ts'
import { listDebriefsOfCase } from '../store/debriefs.ts'
import { caseNotFound } from './case-detail.ts'
import { caseDebriefSchema, ownDebriefOf, sharedDebriefOf, whyLookBackOn } from './debrief-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** What was said looking back on a case: one's own whole, that of others without what is theirs alone. */
export const getDebrief = transactionalOperation({
  name: 'get-debrief',
  summary: 'What was said looking back on a case, and why it was a hard one. What others keep to themselves is shown to nobody.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ caseId: id }),
  output: caseDebriefSchema,
  async run(context, { caseId }) {
    const { db, principal } = context
    const row = await findCase(db, caseId)
    if (!row) throw caseNotFound()
    const memberId = principal.kind === 'member' ? principal.memberId : undefined
    const [why, rows] = await Promise.all([whyLookBackOn(context, row), listDebriefsOfCase(db, row.id)])
    const own = rows.find((one) => memberId !== undefined && one.memberId === memberId)
    return {
      why,
      ...(own && memberId !== undefined && { mine: await ownDebriefOf(context, own, memberId) }),
      others: rows.filter((one) => one !== own).map(sharedDebriefOf),
    }
  },
})
