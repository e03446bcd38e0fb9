import type { Approver } from '../core/policy/approval-rules.ts'
import type { Db } from './database.ts'

export type ApprovalKind = 'refund' | 'draft' | 'parting' | 'override' | 'policy_change'

export interface ApprovalRow {
  readonly id: string
  readonly kind: ApprovalKind
  /** Null for a change of the policy alone. */
  readonly caseId: string | null
  readonly caseTitle: string | null
  readonly version: number
  /** What is approved, as it was asked. */
  readonly subject: unknown
  readonly subjectHash: string
  /** What was granted, where that is something else than what was asked. */
  readonly grantedSubject: unknown
  readonly grantedHash: string | null
  readonly whose: Approver
  readonly askedOf: string | null
  readonly policyVersion: number
  readonly askedBy: string | null
  readonly askedByName: string | null
  readonly askedAt: Date
  readonly askedTimes: number
  readonly expiresAt: Date | null
  readonly lapsedAt: Date | null
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly inPlaceOfName: string | null
  readonly selfAnswered: boolean
  readonly granted: boolean | null
  readonly note: string | null
}

export interface NewApproval {
  readonly shopId: string
  readonly id: string
  readonly kind: ApprovalKind
  readonly caseId: string | null
  readonly subject: object
  readonly subjectHash: string
  readonly whose: Approver
  readonly askedOf: string | null
  readonly policyVersion: number
  readonly askedBy: string | null
  readonly askedByName: string | null
  readonly askedKey: string | null
  readonly reason: string | null
  readonly expiresAt: Date
  readonly now: Date
}

export async function insertApproval(db: Db, approval: NewApproval): Promise<void> {
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
  if (filter.state === 'waiting') select = select.where('decidedAt', 'is', null).where('lapsedAt', 'is', null)
  return (await select.execute()) as ApprovalRow[]
}

export async function findApproval(db: Db, id: string): Promise<ApprovalRow | undefined> {
  return (await selectApprovals(db).where('approvals.id', '=', id).executeTakeFirst()) as ApprovalRow | undefined
}

/** The question that a rule asked under a key. */
export async function findApprovalByKey(db: Db, askedKey: string): Promise<string | undefined> {
  return (await db.selectFrom('approvals').select('id').where('askedKey', '=', askedKey).executeTakeFirst())?.id
}

/** The question of exactly this that waits for an answer; of the shop where no case is named. */
export async function findWaitingApproval(db: Db, of: { caseId: string | null; subjectHash: string }): Promise<string | undefined> {
  const row = await db
    .selectFrom('approvals')
    .select('id')
    .where('caseId', 'is not distinct from', of.caseId)
    .where('subjectHash', '=', of.subjectHash)
    .where('decidedAt', 'is', null)
    .where('lapsedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Whose yes there is to exactly this: an owner's counts where a manager's would. Of the shop where no case is named. */
export async function findGranted(
  db: Db,
  of: { caseId: string | null; grantedHash: string },
): Promise<{ readonly whose: Approver; readonly id: string } | undefined> {
  const row = await db
    .selectFrom('approvals')
    .select(['id', 'whose'])
    .where('caseId', 'is not distinct from', of.caseId)
    .where('grantedHash', '=', of.grantedHash)
    .where('granted', '=', true)
    // “owner” comes after “manager”.
    .orderBy('whose', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as { whose: Approver; id: string } | undefined
}

/** Records the answer, once, when `version` is still the current one and it has not lapsed; returns whether it was this call that did. */
export async function decideApproval(
  db: Db,
  decision: {
    id: string
    version: number
    granted: boolean
    grantedSubject: object | null
    grantedHash: string | null
    /** As high as whoever answered stands. */
    whose: Approver
    decidedBy: string | null
    inPlaceOf: string | null
    selfAnswered: boolean
    note: string | null
    now: Date
  },
): Promise<boolean> {
  const { id, version, now, grantedSubject, ...values } = decision
  const result = await db
    .updateTable('approvals')
    .set((eb) => ({
      ...values,
      grantedSubject: grantedSubject && JSON.stringify(grantedSubject),
      decidedAt: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('decidedAt', 'is', null)
    .where('lapsedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Lets a question stand until later, or lapse, when it still is the one that was asked so often; returns whether it was this call that did. */
export async function askAgainOrLapse(
  db: Db,
  of: { id: string; askedTimes: number; next: { readonly expiresAt: Date } | 'lapses'; now: Date },
): Promise<boolean> {
  const { next } = of
  const result = await db
    .updateTable('approvals')
    .set((eb) => ({
      ...(next === 'lapses' ? { lapsedAt: of.now } : { expiresAt: next.expiresAt, askedTimes: of.askedTimes + 1, askedOf: null }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', of.id)
    .where('askedTimes', '=', of.askedTimes)
    .where('decidedAt', 'is', null)
    .where('lapsedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function selectApprovals(db: Db) {
  return db
    .selectFrom('approvals')
    .leftJoin('cases', (join) => join.onRef('cases.shopId', '=', 'approvals.shopId').onRef('cases.id', '=', 'approvals.caseId'))
    .leftJoin('members as asker', (join) => join.onRef('asker.shopId', '=', 'approvals.shopId').onRef('asker.id', '=', 'approvals.askedBy'))
    .leftJoin('members as decider', (join) =>
      join.onRef('decider.shopId', '=', 'approvals.shopId').onRef('decider.id', '=', 'approvals.decidedBy'),
    )
    .leftJoin('members as absent', (join) =>
      join.onRef('absent.shopId', '=', 'approvals.shopId').onRef('absent.id', '=', 'approvals.inPlaceOf'),
    )
    .select((eb) => [
      'approvals.id',
      'approvals.kind',
      'approvals.caseId',
      'cases.title as caseTitle',
      'approvals.version',
      'subject',
      'subjectHash',
      'grantedSubject',
      'grantedHash',
      'whose',
      'askedOf',
      'approvals.policyVersion',
      'askedBy',
      eb.fn.coalesce('asker.name', 'askedByName').as('askedByName'),
      'askedAt',
      'askedTimes',
      'expiresAt',
      'lapsedAt',
      'reason',
      'decidedBy',
      'decider.name as decidedByName',
      'decidedAt',
      'absent.name as inPlaceOfName',
      'selfAnswered',
      'granted',
      'note',
    ])
}
