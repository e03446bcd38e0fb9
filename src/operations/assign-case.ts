import { z } from 'zod'
import { updateCaseMember } from '../store/cases.ts'
import { readCaseDetail } from './case-detail.ts'
import { getCaseToChange, getMember } from './case-to-change.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'
import { tellMember } from './tell-members.ts'

/** Gives a case to a member, who is told, or to nobody. */
export const assignCase = transactionalOperation({
  name: 'assign-case',
  summary: 'Give a case to a member, who is told of it, or to nobody.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, version, memberId: z.union([id, z.null()]).describe('A member of the shop; null for nobody.') }),
  output: caseDetailSchema,
  async run(context, { caseId, version, memberId }) {
    const { db, now } = context
    const row = await getCaseToChange(context, { caseId, version })
    const member = memberId === null ? undefined : await getMember(context, memberId)
    await updateCaseMember(db, { id: row.id, now, memberId })
    await context.record({ caseId: row.id, subjectId: row.id, data: { to: member?.name ?? null } })
    if (member && member.id !== row.assignedTo)
      await tellMember(context, member, { caseId: row.id, kind: 'assigned', operation: 'assign-case' })
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})
