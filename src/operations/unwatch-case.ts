import { z } from 'zod'
import { findCase } from '../store/cases.ts'
import { deleteWatcher } from '../store/watchers.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { getMember } from './case-to-change.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'
import { requireOwnMember } from './watch-case.ts'

/** Spares a member what happens on a case. */
export const unwatchCase = transactionalOperation({
  name: 'unwatch-case',
  summary: 'Spare a member what happens on a case: whoever asks, or the one that is named.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, memberId: id.optional() }),
  output: caseDetailSchema,
  async run(context, { caseId, memberId }) {
    const { db, principal } = context
    if (!(await findCase(db, caseId))) throw caseNotFound()
    const member = await getMember(context, memberId ?? requireOwnMember(principal))
    await deleteWatcher(db, { caseId, memberId: member.id })
    await context.record({ caseId, subjectId: member.id, data: { member: member.name } })
    return readCaseDetail(context, caseId)
  },
})
