import type { Db } from './database.ts'

export interface FollowUpRow {
  readonly id: string
  readonly caseId: string
  readonly version: number
  readonly promise: string
  readonly dueAt: Date
  readonly doneAt: Date | null
  readonly assignedTo: string | null
  readonly assignedToName: string | null
  readonly caseTitle: string
}

export async function insertFollowUp(
  db: Db,
  followUp: { shopId: string; id: string; caseId: string; assignedTo: string | null; promise: string; dueAt: Date; now: Date },
): Promise<void> {
  const { now, ...values } = followUp
  await db
    .insertInto('followUps')
    .values({ ...values, createdAt: now })
    .execute()
}

/** Follow-ups, the soonest due first: of one case, or of the shop. */
export async function listFollowUps(
  db: Db,
  filter: { caseId?: string; state: 'open' | 'done' | 'all'; limit: number },
): Promise<FollowUpRow[]> {
  let select = selectFollowUps(db).orderBy('followUps.dueAt').orderBy('followUps.id').limit(filter.limit)
  if (filter.caseId !== undefined) select = select.where('followUps.caseId', '=', filter.caseId)
  if (filter.state === 'open') select = select.where('doneAt', 'is', null)
  if (filter.state === 'done') select = select.where('doneAt', 'is not', null)
  return select.execute()
}

export async function findFollowUp(db: Db, id: string): Promise<FollowUpRow | undefined> {
  return selectFollowUps(db).where('followUps.id', '=', id).executeTakeFirst()
}

/** Changes a follow-up when `version` is still the current one; returns whether it was. */
export async function updateFollowUp(
  db: Db,
  change: { id: string; version: number; promise: string; dueAt: Date; doneAt: Date | null; assignedTo: string | null },
): Promise<boolean> {
  const { id, version, ...values } = change
  const result = await db
    .updateTable('followUps')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function selectFollowUps(db: Db) {
  return db
    .selectFrom('followUps')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'followUps.shopId').onRef('cases.id', '=', 'followUps.caseId'))
    .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'followUps.shopId').onRef('members.id', '=', 'followUps.assignedTo'))
    .select([
      'followUps.id',
      'followUps.caseId',
      'followUps.version',
      'promise',
      'followUps.dueAt',
      'doneAt',
      'followUps.assignedTo',
      'members.name as assignedToName',
      'cases.title as caseTitle',
    ])
}

/** What a reminder needs of a follow-up. */
export interface DueFollowUp {
  readonly caseId: string
  readonly promise: string
  readonly dueAt: Date
  readonly doneAt: Date | null
  readonly assignedToEmail: string | null
}

/** The follow-up, kept as it is until the transaction ends, with the address of the member it is assigned to. */
export async function findDueFollowUp(db: Db, id: string): Promise<DueFollowUp | undefined> {
  return db
    .selectFrom('followUps')
    .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'followUps.shopId').onRef('members.id', '=', 'followUps.assignedTo'))
    .select(['caseId', 'promise', 'dueAt', 'doneAt', 'members.email as assignedToEmail'])
    .where('followUps.id', '=', id)
    .forUpdate('followUps')
    .executeTakeFirst()
}
