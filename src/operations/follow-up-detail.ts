import type { z } from 'zod'
import type { FollowUpRow } from '../store/follow-ups.ts'
import type { followUpSchema } from './schemas.ts'

/** A follow-up as operations give it. */
export function followUpOf(row: FollowUpRow): z.input<typeof followUpSchema> {
  return {
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    caseTitle: row.caseTitle,
    promise: row.promise,
    dueAt: row.dueAt.toISOString(),
    ...(row.doneAt && { doneAt: row.doneAt.toISOString() }),
    ...(row.assignedTo && { assignedTo: row.assignedTo }),
    ...(row.assignedToName && { assignedToName: row.assignedToName }),
  }
}
