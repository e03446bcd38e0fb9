import type { CaseFacts } from '../core/automation/case-facts.ts'
import { findCase } from '../store/cases.ts'
import type { CallContext } from './operation.ts'

/** What rules may ask of a case now, or undefined where there is no such case. */
export async function findCaseFacts({ db }: CallContext, caseId: string): Promise<CaseFacts | undefined> {
  const row = await findCase(db, caseId)
  if (!row || row.mergedInto) return undefined
  const { heat, cause, channel, platform, state, urgency, title, assignedTo } = row
  return {
    ...{ heat, threats: row.threats, cause, channel, state, urgency, title, assigned: assignedTo !== null },
    ...(platform !== null && { platform }),
    ...(assignedTo !== null && { assignedTo }),
  }
}
