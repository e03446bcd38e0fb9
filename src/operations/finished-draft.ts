import { z } from 'zod'
import { lintWith } from '../core/drafting/lint/lint.ts'
import type { Finding } from '../core/drafting/lint/rule.ts'
import { approvalsNeeded } from '../core/policy/approvals-needed.ts'
import { AppError } from '../errors.ts'
import type { ApprovalKind } from '../store/approvals.ts'
import { type CaseRow, findCaseForUpdate } from '../store/cases.ts'
import { type DraftRow, findDraft } from '../store/drafts.ts'
import { type ApprovalSubject, findPartingApproval, hashDraft, hashSubject } from './approval-detail.ts'
import { caseNotFound, readCaseDetail, roleOf } from './case-detail.ts'
import { readRulesInForce } from './get-lint-rules.ts'
import type { CallContext, Frozen, Principal } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { requireGranted } from './require-approval.ts'
import { id, version } from './schemas.ts'

/** Never sent, whoever asks: text that was meant to be filled in. */
const NEVER_OVERRIDDEN = 'placeholder-left'

/** What a draft that goes out is told by, with what stands against it overridden where that is allowed. */
export const finishedDraftSchema = z.object({
  id,
  version,
  overrideErrors: z.boolean().default(false),
  overrideReason: z
    .string()
    .trim()
    .max(500)
    .optional()
    .describe('Why it goes out all the same. An owner owes no reason; others who may override give one.'),
})

/** A draft that may go out. */
export interface FinishedDraft {
  readonly draft: DraftRow
  /** Locked until the transaction ends. */
  readonly caseRow: CaseRow
  /** The rules whose errors were overridden. */
  readonly overridden: readonly string[]
}

/**
 * The draft with its case, when it may go out. Throws `not_found`, `bad_input` for an empty one or an override without its reason, `blocked_by_guard` where
 * a parting or the words themselves wait for a yes, and `draft_has_errors`.
 */
export async function takeFinishedDraft(context: CallContext, input: z.output<typeof finishedDraftSchema>): Promise<FinishedDraft> {
  const { db, principal } = context
  const draft = await findDraft(db, input.id)
  if (!draft) throw new AppError('not_found', 'There is no such draft in this shop.')
  const caseRow = await findCaseForUpdate(db, draft.caseId)
  if (!caseRow) throw caseNotFound()
  if (draft.text.trim() === '') throw new AppError('bad_input', 'text: the draft is empty; write it first.')
  const { draftFacts, approvals } = await readCaseDetail(context, caseRow.id)
  await requireYes(context, { draft, caseRow }, approvals)
  const rules = await readRulesInForce(context)
  const findings = lintWith(rules)({
    kind: draft.kind,
    text: draft.text,
    ...(draft.platform && { platform: draft.platform }),
    context: draftFacts,
  })
  return { draft, caseRow, overridden: checkFindings(findings, principal, input) }
}

interface PartingApproval {
  readonly kind: ApprovalKind
  readonly granted?: boolean | undefined
  readonly subject?: Frozen<ApprovalSubject> | undefined
}

/** Throws where the draft, or the parting that it tells of, waits for a yes. */
async function requireYes(
  context: CallContext,
  { draft, caseRow }: Pick<FinishedDraft, 'draft' | 'caseRow'>,
  approvals: readonly PartingApproval[],
): Promise<void> {
  const policy = (await readPolicy(context.db)).document
  const by = { role: roleOf(context.principal), heat: caseRow.heat }
  const caseId = caseRow.id
  const parting = findPartingApproval(approvals)
  if (draft.kind === 'firing') {
    const needs = approvalsNeeded(policy, { ...by, kind: 'parting' })
    const hash = parting?.subject && parting.granted === true ? hashSubject(parting.subject) : ''
    await requireGranted(context, { caseId, kind: 'parting', hash }, needs)
  }
  const needs = approvalsNeeded(policy, { ...by, kind: 'draft', draftKind: draft.kind })
  await requireGranted(context, { caseId, kind: 'draft', hash: hashDraft(draft.id, draft) }, needs)
}

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

/** The refusal of a draft that somebody changed or sent since it was read. */
export function draftChanged(): AppError {
  return new AppError('version_conflict', 'This draft was changed or sent in the meantime. Look at it before you send it again.')
}

/** What the timeline tells of a draft that went out. */
export function dataOfSent({ draft, overridden }: FinishedDraft, overrideReason: string | undefined): Record<string, string> {
  return {
    kind: draft.kind,
    ...(overridden.length > 0 && { overrode: overridden.join(', '), ...(overrideReason && { reason: overrideReason }) }),
  }
}
