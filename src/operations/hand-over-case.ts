import { z } from 'zod'
import { updateCaseMember } from '../store/cases.ts'
import { insertMessage } from '../store/messages.ts'
import { readCaseDetail } from './case-detail.ts'
import { getCaseToChange, getMember } from './case-to-change.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, messageText, version } from './schemas.ts'
import { tellMember } from './tell-members.ts'

/** Gives a case to a member together with all they must know, so that the customer never has to say it again. */
export const handOverCase = transactionalOperation({
  name: 'hand-over-case',
  summary: 'Give a case to a member with a hand-over brief, which is kept as an internal note.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    caseId: id,
    version,
    memberId: id,
    messageId: id.describe('Of the note that holds the brief.'),
    brief: messageText.refine((text) => text.trim() !== '', 'is empty; write what the next person must know'),
  }),
  output: caseDetailSchema,
  async run(context, { caseId, version, memberId, messageId, brief }) {
    const { db, shopId, now, principal } = context
    const row = await getCaseToChange(context, { caseId, version })
    const member = await getMember(context, memberId)
    await insertMessage(db, {
      ...{ shopId, id: messageId, caseId: row.id, direction: 'note', channel: row.channel, text: brief, saidAt: now, now },
      authorId: principal.kind === 'member' ? principal.memberId : null,
    })
    await updateCaseMember(db, { id: row.id, now, memberId: member.id })
    await context.record({ caseId: row.id, subjectId: messageId, data: { to: member.name } })
    await tellMember(context, member, { caseId: row.id, kind: 'assigned', operation: 'hand-over-case' })
    return readCaseDetail(context, row.id)
  },
})
