import { AppError } from '../errors.ts'
import { type CaseRow, findCaseForUpdate } from '../store/cases.ts'
import { findMember } from '../store/members.ts'
import { caseNotFound } from './case-detail.ts'
import type { CallContext } from './operation.ts'

/** The case, locked, when this is its last version. Throws `not_found` or `version_conflict`. */
export async function getCaseToChange(
  { db }: Pick<CallContext, 'db'>,
  { caseId, version }: { readonly caseId: string; readonly version: number },
): Promise<CaseRow> {
  const row = await findCaseForUpdate(db, caseId)
  if (!row) throw caseNotFound()
  if (row.version !== version)
    throw new AppError('version_conflict', 'Somebody changed this case since you opened it. Look at their change, then make yours again.', {
      details: { currentVersion: row.version },
    })
  return row
}

/** The member of this shop. Throws `not_found`. */
export async function getMember(
  { db }: Pick<CallContext, 'db'>,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly email: string }> {
  const member = await findMember(db, id)
  if (!member) throw new AppError('not_found', 'There is no such member in this shop. They may have been removed.')
  return member
}
