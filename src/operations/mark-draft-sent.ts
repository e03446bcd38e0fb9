import { z } from 'zod'
import type { Channel, DraftKind } from '../core/case.ts'
import { lintWith } from '../core/drafting/lint/lint.ts'
import type { Finding } from '../core/drafting/lint/rule.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findDraft, markDraftSent as saveSent } from '../store/drafts.ts'
import { insertMessage } from '../store/messages.ts'
import { findPartingApproval } from './approval-detail.ts'
import { caseNotFound, readCaseDetail, roleOf } from './case-detail.ts'
import { readLintRules } from './get-lint-rules.ts'
import { type Principal, transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Never sent, whoever asks: text that was meant to be filled in. */
const NEVER_OVERRIDDEN = 'placeholder-left'

/** Records that a person sent a draft by their own mail, phone or platform: it becomes a message on the case, once. */
export const markDraftSent = transactionalOperation({
  name: 'mark-draft-sent',
  summary:
    'Record that a draft was sent by hand: it becomes a message on the case, once. Errors block it unless overridden; parting with a customer takes a manager’s yes first.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version,
    overrideErrors: z.boolean().default(false),
    overrideReason: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe('Why it goes out all the same. An owner owes no reason; others who may override give one.'),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, shopId, now, newId, principal } = context
    const draft = await findDraft(db, input.id)
    if (!draft) throw new AppError('not_found', 'There is no such draft in this shop.')
    const row = await findCaseForUpdate(db, draft.caseId)
    if (!row) throw caseNotFound()
    if (draft.text.trim() === '') throw new AppError('bad_input', 'text: the draft is empty; write it first.')
    const { draftFacts, approvals } = await readCaseDetail(context, row.id)
    if (draft.kind === 'firing' && findPartingApproval(approvals)?.granted !== true)
      throw new AppError(
        'blocked_by_guard',
        'To part with a customer takes the yes of a manager. Ask for it first; get-parting-checklist says what to settle.',
        {
          details: { needsApproval: true, relation: 'part_ways' },
        },
      )
    const { rules } = await readLintRules(db)
    const findings = lintWith(rules)({
      kind: draft.kind,
      text: draft.text,
      ...(draft.platform && { platform: draft.platform }),
      context: draftFacts,
    })
    const overridden = checkFindings(findings, principal, input)
    const messageId = newId()
    await insertMessage(db, {
      shopId,
      id: messageId,
      caseId: row.id,
      authorId: principal.kind === 'member' ? principal.memberId : null,
      direction: draft.kind === 'handover' ? 'note' : 'outbound',
      channel: channelOf(draft.kind, row.channel),
      text: draft.text,
      saidAt: now,
      now,
    })
    const sent = await saveSent(db, { id: draft.id, version: input.version, messageId, overriddenRules: overridden, now })
    if (!sent)
      throw new AppError('version_conflict', 'This draft was changed or sent in the meantime. Look at it before you send it again.')
    await updateCase(db, { id: row.id, now, ...(row.state === 'open' && { state: 'waiting' as const }) })
    await context.record({
      caseId: row.id,
      subjectId: draft.id,
      data: {
        kind: draft.kind,
        ...(overridden.length > 0 && { overrode: overridden.join(', '), ...(input.overrideReason && { reason: input.overrideReason }) }),
      },
    })
    return readCaseDetail(context, row.id)
  },
})

/** Throws `draft_has_errors` where errors stand; returns the rules that an override passed. */
function checkFindings(
  findings: readonly Finding[],
  principal: Principal,
  override: { readonly overrideErrors: boolean; readonly overrideReason?: string | undefined },
): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const role = roleOf(principal)
  const mayOverride = role !== 'agent' && !errors.some(({ rule }) => rule === NEVER_OVERRIDDEN)
  if (errors.length > 0 && !(override.overrideErrors && mayOverride)) {
    throw new AppError('draft_has_errors', 'The draft has things to mend before it goes out.', {
      details: { findings: errors.map(({ rule, message, start, end }) => ({ rule, message, start, end })), mayOverride },
    })
  }
  if (errors.length > 0 && role !== 'owner' && !override.overrideReason)
    throw new AppError('bad_input', 'overrideReason: say in a few words why this goes out all the same.')
  return [...new Set(errors.map(({ rule }) => rule))]
}

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
