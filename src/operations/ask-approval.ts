import { z } from 'zod'
import { mayGrant } from '../core/policy/approvals-needed.ts'
import { AppError } from '../errors.ts'
import { findWaitingApproval } from '../store/approvals.ts'
import { type CaseRow, findCase } from '../store/cases.ts'
import { type DecisionRow, findDecision } from '../store/decisions.ts'
import { findDraft } from '../store/drafts.ts'
import { findLatestPolicy } from '../store/policies.ts'
import { actOf, readAnsweringFacts } from './approval-answerers.ts'
import { type ApprovalMatter, type ApprovalSubject, approvalOf, hashDraft, kindOfSubject } from './approval-detail.ts'
import { approvalSchema, approvalSubjectSchema, policySubjectSchema } from './approval-schema.ts'
import { caseNotFound, roleOf } from './case-detail.ts'
import { blockingGuards } from './choice-guards.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { hashOfMatter, putApproval } from './put-approval.ts'
import { id, version } from './schemas.ts'

const inputSchema = z.object({
  id,
  caseId: id.optional().describe('Needed for all but a change of the policy.'),
  subject: approvalSubjectSchema.optional().describe('A remedy, an override or a parting.'),
  draft: z.object({ id, version }).optional().describe('The words of a draft as they were read.'),
  policy: policySubjectSchema.optional().describe('A change of the policy.'),
  askedOf: id.optional().describe('The one member it is put to; whoever may answer when left out.'),
  note: z.string().trim().max(2000).optional().describe('Why it is asked.'),
})

type AskInput = z.output<typeof inputSchema>

/** Asks for somebody's yes to exactly one thing. */
export const askApproval = transactionalOperation({
  name: 'ask-approval',
  summary:
    'Ask for a yes to exactly one thing: a remedy or an override of one decision, a parting, the words of a draft, or a change of the policy.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: inputSchema,
  output: approvalSchema,
  async run(context, input) {
    const { db, principal } = context
    const { matter, caseRow, draftHash } = await readMatter(context, input)
    const caseId = caseRow?.id ?? null
    if (await findWaitingApproval(db, { caseId, subjectHash: hashOfMatter(matter, draftHash) }))
      throw new AppError('already_exists', 'Exactly this is asked already and waits for an answer.')
    const act = actOf(matter, { role: roleOf(principal), heat: caseRow?.heat })
    if (input.askedOf) await requireMayAnswer(context, input.askedOf, matter)
    return approvalOf(
      await putApproval(context, {
        ...{ id: input.id, caseId, matter, act, reason: input.note || null },
        ...(input.askedOf && { askedOf: input.askedOf }),
        ...(draftHash && { draftHash }),
      }),
    )
  },
})

async function readMatter(
  { db }: CallContext,
  { caseId, subject, draft, policy }: AskInput,
): Promise<{ matter: ApprovalMatter; caseRow?: CaseRow; draftHash?: string }> {
  const things = [subject, draft, policy].filter(Boolean).length
  if (policy && things === 1) {
    const latest = (await findLatestPolicy(db))?.number ?? 0
    if (policy.basedOn !== latest)
      throw new AppError(
        'version_conflict',
        `Somebody wrote version ${latest} of the policy since you opened yours. Look at theirs, then ask again.`,
      )
    return { matter: { kind: 'policy_change', subject: policy } }
  }
  const caseRow = caseId === undefined ? undefined : await findCase(db, caseId)
  if (!caseRow) throw caseNotFound()
  if (things !== 1) throw new AppError('bad_input', 'Ask for one thing: give subject, draft or policy.')
  if (draft) {
    const row = await findDraft(db, draft.id)
    if (row?.caseId !== caseRow.id) throw new AppError('not_found', 'There is no such draft on this case.')
    if (row.version !== draft.version || row.sentAt)
      throw new AppError('version_conflict', 'This draft was changed or sent in the meantime. Look at it, then ask again.')
    const { kind, platform } = row
    return {
      matter: { kind: 'draft', subject: { draftId: row.id, kind, ...(platform && { platform }) } },
      caseRow,
      draftHash: hashDraft(row.id, row),
    }
  }
  if (!subject) throw new AppError('bad_input', 'subject: say what to ask for.')
  const decision = await findDecision(db, subject.decisionId)
  if (decision?.caseId !== caseRow.id) throw caseNotFound()
  return { matter: { kind: kindOfSubject(subject), subject: withGuards(subject, decision) }, caseRow }
}

/** The subject with the guards that really stand against it. */
function withGuards(subject: ApprovalSubject, decision: DecisionRow): ApprovalSubject {
  const guards = blockingGuards(decision, subject)?.map(({ kind }) => kind)
  if (!guards) throw new AppError('bad_input', 'subject.option: does not exist in this decision. Ask for one that is listed.')
  if (!subject.override) return subject
  if (guards.length === 0) throw new AppError('bad_input', 'subject.override: no guard blocks this option; ask for the remedy alone.')
  if (guards.includes('not_available'))
    throw new AppError('bad_input', 'subject.option: has no place in this case, and no yes can change that.')
  return { ...subject, override: guards }
}

async function requireMayAnswer(context: CallContext, askedOf: string, matter: ApprovalMatter): Promise<void> {
  const policy = await readPolicy(context.db)
  const facts = await readAnsweringFacts(
    context,
    { whose: 'manager', kind: matter.kind, subject: matter.subject, askedBy: null, askedTimes: 1 },
    policy.document,
  )
  const member = facts.members.find((one) => one.id === askedOf)
  const asker = context.principal.kind === 'member' ? context.principal.memberId : undefined
  if (!member || member.id === asker || !mayGrant(policy.document, member.role, facts.question))
    throw new AppError('bad_input', 'askedOf: this member may not answer it. Put it to somebody who may, or leave it out.')
}
