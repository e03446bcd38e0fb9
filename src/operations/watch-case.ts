import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCase } from '../store/cases.ts'
import { insertWatcher } from '../store/watchers.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { getMember } from './case-to-change.ts'
import { type Principal, transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'

/** Lets a member hear of what happens on a case. */
export const watchCase = transactionalOperation({
  name: 'watch-case',
  summary: 'Let a member hear of what happens on a case: whoever asks, or the one that is named.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, memberId: id.optional() }),
  output: caseDetailSchema,
  async run(context, { caseId, memberId }) {
    const { db, shopId, now, principal } = context
    if (!(await findCase(db, caseId))) throw caseNotFound()
    const member = await getMember(context, memberId ?? requireOwnMember(principal))
    await insertWatcher(db, { shopId, caseId, memberId: member.id, now })
    await context.record({ caseId, subjectId: member.id, data: { member: member.name } })
    return readCaseDetail(context, caseId)
  },
})

/** The member who asks. Throws `bad_input` where a program does, which hears of nothing by itself. */
export function requireOwnMember(principal: Principal): string {
  if (principal.kind === 'member') return principal.memberId
  throw new AppError('bad_input', 'memberId: say which member; only a member can leave it out.')
}
