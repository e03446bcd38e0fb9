import { z } from 'zod'
import { AppError } from '../errors.ts'
import { updateCaseMember } from '../store/cases.ts'
import { findOpenEscalation, listAbleMembers, markReturned } from '../store/escalations.ts'
import { insertMessage } from '../store/messages.ts'
import { readCaseDetail } from './case-detail.ts'
import { getCaseToChange } from './case-to-change.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, messageText, version } from './schemas.ts'
import { tellMember } from './tell-members.ts'

/** Gives an escalated case back to whom it came from, with what was done. Where they left, or nobody had it, it belongs to nobody. */
export const returnCase = transactionalOperation({
  name: 'return-case',
  summary: 'Give an escalated case back to whom it came from, with what was done, which is kept as an internal note.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    caseId: id,
    version,
    messageId: id.describe('Of the note that says what was done.'),
    words: messageText.refine((text) => text.trim() !== '', 'is empty; write what was done, and what is left to do'),
  }),
  output: caseDetailSchema,
  async run(context, { caseId, version, messageId, words }) {
    const { db, shopId, now, principal } = context
    const row = await getCaseToChange(context, { caseId, version })
    const open = await findOpenEscalation(db, row.id)
    if (!open?.toMemberId) throw new AppError('not_found', 'This case is not escalated, or somebody gave it back already.')
    const back = (await listAbleMembers(db)).find(({ id }) => id === open.fromMemberId)
    await insertMessage(db, {
      ...{ shopId, id: messageId, caseId: row.id, direction: 'note', channel: row.channel, text: words, saidAt: now, now },
      authorId: principal.kind === 'member' ? principal.memberId : null,
    })
    await markReturned(db, { caseId: row.id, toMemberId: open.toMemberId, byName: nameOf(principal), now })
    await updateCaseMember(db, { id: row.id, now, memberId: back?.id ?? null })
    await context.record({ caseId: row.id, subjectId: open.id, data: { to: back?.name ?? null } })
    if (back) await tellMember(context, back, { caseId: row.id, kind: 'returned', operation: 'return-case' })
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})

function nameOf(principal: { readonly kind: string; readonly name?: string }): string {
  return principal.name ?? ''
}
