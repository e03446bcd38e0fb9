import type { z } from 'zod'
import type { EscalationRow } from '../store/escalations.ts'
import type { caseEscalationSchema } from './escalation-schema.ts'

/** An escalation as it is answered, on a case that is assigned to this member now. */
export function escalationOf(row: EscalationRow, assignedTo: string | null): z.input<typeof caseEscalationSchema> {
  return {
    id: row.id,
    open: row.returnedAt === null && assignedTo !== null && row.toMemberId === assignedTo,
    ...(row.fromMemberId && { fromMemberId: row.fromMemberId }),
    ...(row.fromName && { fromName: row.fromName }),
    toName: row.toName,
    reason: row.reason,
    ...(row.remarks && { remarks: row.remarks }),
    ...(row.byName && { byName: row.byName }),
    policyVersion: row.policyVersion,
    at: row.escalatedAt.toISOString(),
    ...(row.returnedAt && { returnedAt: row.returnedAt.toISOString() }),
    ...(row.returnedByName && { returnedByName: row.returnedByName }),
  }
}
