import type { Channel, DraftKind } from '../core/case.ts'
import { moveFilesToMessage } from '../store/attachments.ts'
import { updateCase } from '../store/cases.ts'
import { markDraftSent as saveSent } from '../store/drafts.ts'
import { insertMessage } from '../store/messages.ts'
import { readCaseDetail } from './case-detail.ts'
import { nameOf } from './customer-detail.ts'
import { dataOfSent, draftChanged, finishedDraftSchema, takeFinishedDraft } from './finished-draft.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { partByLetter } from './part-by-letter.ts'
import { caseDetailSchema } from './schemas.ts'

/** Records that a person sent a draft by their own mail, phone or platform: it becomes a message on the case, once. */
export const markDraftSent = transactionalOperation({
  name: 'mark-draft-sent',
  summary:
    'Record that a draft was sent by hand: it becomes a message on the case, once. Errors block it unless overridden; parting with a customer takes a manager’s yes first.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: finishedDraftSchema,
  output: caseDetailSchema,
  async run(context, input) {
    const { db, shopId, now, newId, principal } = context
    const finished = await takeFinishedDraft(context, input)
    const { draft, caseRow, overridden } = finished
    const messageId = newId()
    await insertMessage(db, {
      shopId,
      id: messageId,
      caseId: caseRow.id,
      authorId: principal.kind === 'member' ? principal.memberId : null,
      direction: draft.kind === 'handover' ? 'note' : 'outbound',
      channel: channelOf(draft.kind, caseRow.channel),
      text: draft.text,
      saidAt: now,
      now,
    })
    if (!(await saveSent(db, { id: draft.id, version: input.version, messageId, overriddenRules: overridden, now }))) throw draftChanged()
    await moveFilesToMessage(db, { draftId: draft.id, messageId })
    await updateCase(db, { id: caseRow.id, now, ...(caseRow.state === 'open' && { state: 'waiting' as const }) })
    const parting = await partByLetter(context, { kind: draft.kind, customerId: caseRow.customerId, byName: nameOf(principal) })
    await context.record({ caseId: caseRow.id, subjectId: draft.id, data: { ...dataOfSent(finished, input.overrideReason), ...parting } })
    await followRules(context, { caseId: caseRow.id, trigger: 'case_change' })
    return readCaseDetail(context, caseRow.id)
  },
})

function channelOf(kind: DraftKind, caseChannel: Channel): Channel {
  switch (kind) {
    case 'email':
    case 'apology':
    case 'follow_up':
    case 'boundary':
    case 'firing':
      return caseChannel === 'review' ? 'email' : caseChannel
    case 'chat':
      return 'chat'
    case 'sms':
      return 'sms'
    case 'review_reply':
      return 'review'
    case 'phone_script':
      return 'phone_note'
    case 'counter_script':
      return 'counter'
    case 'dispute_evidence':
    case 'handover':
      return caseChannel
  }
}
