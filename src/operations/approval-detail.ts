import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { ApprovalRow } from '../store/approvals.ts'
import { type approvalSchema, approvalSubjectSchema } from './schemas.ts'

export type ApprovalSubject = z.infer<typeof approvalSubjectSchema>

/** The hash that ties an approval to exactly what it approves. */
export function hashSubject({ decisionId, option, amountMinor, relation }: ApprovalSubject): string {
  return createHash('sha256')
    .update(JSON.stringify([decisionId, option, amountMinor, ...(relation === undefined ? [] : [relation])]))
    .digest('hex')
}

/** The yes to part with the customer that was asked for last, among approvals that are sorted last asked first. */
export function findPartingApproval<Approval extends { readonly subject: { readonly relation?: 'part_ways' | undefined } }>(
  approvals: readonly Approval[],
): Approval | undefined {
  return approvals.find(({ subject }) => subject.relation === 'part_ways')
}

export function approvalOf(row: ApprovalRow): z.input<typeof approvalSchema> {
  return {
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    caseTitle: row.caseTitle,
    subject: approvalSubjectSchema.parse(row.subject),
    askedAt: row.askedAt.toISOString(),
    ...(row.askedBy && { askedBy: row.askedBy }),
    ...(row.askedByName && { askedByName: row.askedByName }),
    ...(row.decidedByName && { decidedByName: row.decidedByName }),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
    ...(row.granted !== null && { granted: row.granted }),
    ...(row.note && { note: row.note }),
  }
}
