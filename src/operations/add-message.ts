import { z } from 'zod'
import { CHANNELS } from '../core/case.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { insertMessage } from '../store/messages.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, messageText } from './schemas.ts'
import { takeInboundMessage } from './take-message.ts'
import { tellMentioned } from './tell-members.ts'

/** Adds what was said next on a case. What the customer says is read, decided anew, and reopens a closed case. */
export const addMessage = transactionalOperation({
  name: 'add-message',
  summary: 'Add what was said next: by the customer (read and decided anew), by the shop, or an internal note.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    caseId: id,
    direction: z.enum(['inbound', 'outbound', 'note']),
    channel: z.enum(CHANNELS),
    text: messageText.refine((text) => text.trim() !== '', 'is empty; write what was said'),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, shopId, now, principal } = context
    if (input.direction === 'inbound') {
      await takeInboundMessage(context, input)
      return readCaseDetail(context, input.caseId)
    }
    const row = await findCaseForUpdate(db, input.caseId)
    if (!row) throw caseNotFound()
    await insertMessage(db, {
      ...input,
      shopId,
      authorId: principal.kind === 'member' ? principal.memberId : null,
      saidAt: now,
      now,
    })
    await updateCase(db, {
      id: row.id,
      now,
      ...(input.direction === 'outbound' && row.state === 'open' && { state: 'waiting' as const }),
    })
    const told = input.direction === 'note' ? await tellMentioned(context, { caseId: row.id, text: input.text }) : []
    await context.record({
      caseId: row.id,
      subjectId: input.id,
      data: { direction: input.direction, ...(told.length > 0 && { told: told.join(', ') }) },
    })
    if (input.direction === 'outbound') await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})
