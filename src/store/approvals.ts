import type { Db } from './database.ts'

export interface ApprovalRow {
  readonly id: string
  readonly caseId: string
  readonly caseTitle: string
  readonly version: number
  /** What is approved, as it was asked. */
  readonly subject: unknown
  readonly subjectHash: string
  readonly askedBy: string | null
  readonly askedByName: string | null
  readonly askedAt: Date
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly granted: boolean | null
  readonly note: string | null
}

export async function insertApproval(
  db: Db,
  approval: {
    shopId: string
    id: string
    caseId: string
    subject: object
    subjectHash: string
    askedBy: string | null
    note: string | null
    now: Date
  },
): Promise<void> {
  const { now, subject, ...values } = approval
  await db
    .insertInto('approvals')
    .values({ ...values, subject: JSON.stringify(subject), askedAt: now })
    .execute()
}

/** Approvals, last asked first: of one case, or of the shop. */
export async function listApprovals(db: Db, filter: { caseId?: string; state: 'waiting' | 'all'; limit: number }): Promise<ApprovalRow[]> {
  let select = selectApprovals(db).orderBy('askedAt', 'desc').orderBy('approvals.id', 'desc').limit(filter.limit)
  if (filter.caseId !== undefined) select = select.where('approvals.caseId', '=', filter.caseId)
  if (filter.state === 'waiting') select = select.where('decidedAt', 'is', null)
  return select.execute()
}

export async function findApproval(db: Db, id: string): Promise<ApprovalRow | undefined> {
  return selectApprovals(db).where('approvals.id', '=', id).executeTakeFirst()
}

/** Whether exactly this was granted on the case. */
export async function isApproved(db: Db, of: { caseId: string; subjectHash: string }): Promise<boolean> {
  const row = await db
    .selectFrom('approvals')
    .select('id')
    .where('caseId', '=', of.caseId)
    .where('subjectHash', '=', of.subjectHash)
    .where('granted', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Records the yes or no, once, when `version` is still the current one; returns whether it was this call that did. */
export async function decideApproval(
  db: Db,
  decision: { id: string; version: number; granted: boolean; decidedBy: string | null; note: string | null; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('approvals')
    .set((eb) => ({
      granted: decision.granted,
      decidedBy: decision.decidedBy,
      decidedAt: decision.now,
      note: decision.note,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .where('decidedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function selectApprovals(db: Db) {
  return db
    .selectFrom('approvals')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'approvals.shopId').onRef('cases.id', '=', 'approvals.caseId'))
    .leftJoin('members as asker', (join) => join.onRef('asker.shopId', '=', 'approvals.shopId').onRef('asker.id', '=', 'approvals.askedBy'))
    .leftJoin('members as decider', (join) =>
      join.onRef('decider.shopId', '=', 'approvals.shopId').onRef('decider.id', '=', 'approvals.decidedBy'),
    )
    .select([
      'approvals.id',
      'approvals.caseId',
      'cases.title as caseTitle',
      'approvals.version',
      'subject',
      'subjectHash',
      'askedBy',
      'asker.name as askedByName',
      'askedAt',
      'decider.name as decidedByName',
      'decidedAt',
      'granted',
      'note',
    ])
}
