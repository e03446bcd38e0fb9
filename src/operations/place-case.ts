import { z } from 'zod'
import { causeKeySchema } from '../core/insight/own-causes.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { findCauseOfCase, listOwnCauses, placeCase as putCase } from '../store/own-causes.ts'
import { caseNotFound } from './case-detail.ts'
import { causeNotFound } from './cause-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Puts a case under a cause that the shop split off, by hand; it counts there whatever its words are, until it is put elsewhere. */
export const placeCase = transactionalOperation({
  name: 'place-case',
  summary: 'Put a case under a cause that the shop split off, whatever its words; without one, it counts where its words place it.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, cause: id.optional().describe('The id of the cause that was split off.') }),
  output: z.object({ caseId: id, countsUnder: causeKeySchema }),
  async run(context, { caseId, cause }) {
    const { db, shopId, now, principal } = context
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    if (cause !== undefined && !(await listOwnCauses(db)).some((one) => one.key === cause && one.of !== null && one.removedAt === null))
      throw causeNotFound()
    const byName = principal.kind === 'member' || principal.kind === 'api_key' ? principal.name : ''
    await putCase(db, { shopId, caseId, key: cause, byName, now })
    await context.record({ caseId, subjectId: caseId, data: { byHand: cause !== undefined } })
    const counted = await findCauseOfCase(db, caseId)
    return { caseId, countsUnder: counted?.countedAs ?? row.cause }
  },
})
