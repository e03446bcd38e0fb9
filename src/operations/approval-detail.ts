import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { ApprovalKind, ApprovalRow } from '../store/approvals.ts'
import type { DraftRow } from '../store/drafts.ts'
import { type approvalSchema, approvalSubjectSchema, draftSubjectSchema, policySubjectSchema } from './approval-schema.ts'
import type { Frozen } from './operation.ts'

export type ApprovalSubject = z.infer<typeof approvalSubjectSchema>
export type DraftSubject = z.infer<typeof draftSubjectSchema>
export type PolicySubject = z.infer<typeof policySubjectSchema>

/** What a yes is asked for, by its kind. */
export type ApprovalMatter =
  | { readonly kind: 'refund'; readonly subject: ApprovalSubject }
  | { readonly kind: 'parting'; readonly subject: ApprovalSubject }
  | { readonly kind: 'override'; readonly subject: ApprovalSubject }
  | { readonly kind: 'draft'; readonly subject: DraftSubject }
  | { readonly kind: 'policy_change'; readonly subject: PolicySubject }

/** The hash that ties an approval to exactly the remedy, override or parting that it approves. */
export function hashSubject({ decisionId, option, amountMinor, relation, override }: Frozen<ApprovalSubject>): string {
  const passed = override && [...new Set(override)].sort()
  return hashOf([decisionId, option, amountMinor, ...(relation === undefined ? [] : [relation]), ...(passed ? [passed] : [])])
}

/** The hash that ties an approval to exactly these words of a draft, and what goes along with them. */
export function hashDraft(id: string, { kind, platform, subject, text, fileIds }: ApprovedDraft): string {
  return hashOf([id, kind, platform, subject, text, ...(fileIds.length > 0 ? [fileIds] : [])])
}

type ApprovedDraft = Pick<DraftRow, 'kind' | 'platform' | 'subject' | 'text' | 'fileIds'>

/** The hash that ties an approval to exactly this change of the policy. */
export function hashPolicyChange({ basedOn, document, effectiveFrom }: PolicySubject): string {
  return hashOf([basedOn, sorted(document), effectiveFrom ?? null])
}

/** The kind of question that a subject about a decision is. */
export function kindOfSubject({ relation, override }: ApprovalSubject): 'refund' | 'parting' | 'override' {
  return relation === 'part_ways' ? 'parting' : override ? 'override' : 'refund'
}

/** What an approval is about, as it was asked. */
export function matterOf({ kind, subject }: Pick<ApprovalRow, 'kind' | 'subject'>): ApprovalMatter {
  switch (kind) {
    case 'refund':
    case 'parting':
    case 'override':
      return { kind, subject: approvalSubjectSchema.parse(subject) }
    case 'draft':
      return { kind, subject: draftSubjectSchema.parse(subject) }
    case 'policy_change':
      return { kind, subject: policySubjectSchema.parse(subject) }
  }
}

/** The yes to part with the customer that was asked for last, among approvals that are sorted last asked first. */
export function findPartingApproval<Approval extends { readonly kind: ApprovalKind }>(
  approvals: readonly Approval[],
): Approval | undefined {
  return approvals.find(({ kind }) => kind === 'parting')
}

/** An approval as it is told. With the drafts of its case it also tells whether a draft still has the words that were asked about. */
export function approvalOf(
  row: ApprovalRow,
  drafts?: readonly (ApprovedDraft & { readonly id: string; readonly sentAt: Date | null })[],
): z.input<typeof approvalSchema> {
  const { id, version, kind, whose, policyVersion, selfAnswered, askedTimes } = row
  const matter = matterOf(row)
  const changed = row.grantedHash !== null && row.grantedHash !== row.subjectHash
  return {
    ...{ id, version, kind, whose, policyVersion, selfAnswered, askedTimes, changed },
    ...(row.caseId && { caseId: row.caseId }),
    ...(row.caseTitle && { caseTitle: row.caseTitle }),
    ...(matter.kind === 'draft'
      ? { draft: { ...matter.subject, ...(drafts && { state: stateOfDraft(row, matter.subject.draftId, drafts) }) } }
      : matter.kind === 'policy_change'
        ? { policy: matter.subject }
        : { subject: matter.subject }),
    ...(changed && matter.kind !== 'draft' && { grantedSubject: approvalSubjectSchema.parse(row.grantedSubject) }),
    state: stateOf(row),
    ...(row.reason && { reason: row.reason }),
    askedAt: row.askedAt.toISOString(),
    ...(row.askedBy && { askedBy: row.askedBy }),
    ...(row.askedByName && { askedByName: row.askedByName }),
    ...(row.askedOf && { askedOf: row.askedOf }),
    ...(row.expiresAt && { expiresAt: row.expiresAt.toISOString() }),
    ...(row.decidedByName && { decidedByName: row.decidedByName }),
    ...(row.inPlaceOfName && { inPlaceOfName: row.inPlaceOfName }),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
    ...(row.granted !== null && { granted: row.granted }),
    ...(row.note && { note: row.note }),
  }
}

function stateOf({ granted, lapsedAt }: ApprovalRow) {
  if (granted !== null) return granted ? ('granted' as const) : ('refused' as const)
  return lapsedAt ? ('lapsed' as const) : ('waiting' as const)
}

function stateOfDraft(
  { grantedHash, subjectHash }: ApprovalRow,
  draftId: string,
  drafts: readonly (ApprovedDraft & { readonly id: string; readonly sentAt: Date | null })[],
) {
  const draft = drafts.find(({ id }) => id === draftId)
  if (!draft) return 'gone' as const
  if (draft.sentAt) return 'sent' as const
  return hashDraft(draftId, draft) === (grantedHash ?? subjectHash) ? ('as_asked' as const) : ('changed' as const)
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** The same data with the fields of every object in alphabetical order, so that the order in which they were written says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  )
}
