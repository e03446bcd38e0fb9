import type { Solved } from '../core/feedback/survey.ts'
import type { FollowUpSource, Reminder } from '../core/follow-ups/follow-up.ts'
import type { PlanStep } from '../core/follow-ups/trust-plan.ts'
import type { Db } from './database.ts'

export interface FollowUpRow {
  readonly id: string
  readonly caseId: string
  readonly version: number
  readonly promise: string
  readonly dueAt: Date
  readonly remindAt: Date | null
  readonly warnedAt: Date | null
  readonly remindedAt: Date | null
  readonly heldAt: Date | null
  /** When it was kept, or dropped. */
  readonly doneAt: Date | null
  readonly dropped: boolean
  readonly source: FollowUpSource
  readonly planId: string | null
  readonly step: PlanStep | null
  readonly answer: Solved | null
  readonly assignedTo: string | null
  readonly assignedToName: string | null
  readonly caseTitle: string
}

export async function insertFollowUp(
  db: Db,
  followUp: Pick<FollowUpRow, 'id' | 'caseId' | 'promise' | 'dueAt' | 'remindAt' | 'source' | 'planId' | 'step' | 'assignedTo'> & {
    readonly shopId: string
    readonly now: Date
  },
): Promise<void> {
  const { now, ...values } = followUp
  await db
    .insertInto('followUps')
    .values({ ...values, createdAt: now })
    .execute()
}

/** Follow-ups, the soonest due first: of one case, or of the shop. Those that were dropped are neither open nor done. */
export async function listFollowUps(
  db: Db,
  filter: { caseId?: string; state: 'open' | 'held' | 'done' | 'all'; limit: number },
): Promise<FollowUpRow[]> {
  let select = selectFollowUps(db).orderBy('followUps.dueAt').orderBy('followUps.id').limit(filter.limit)
  if (filter.caseId !== undefined) select = select.where('followUps.caseId', '=', filter.caseId)
  if (filter.state === 'open' || filter.state === 'held') select = select.where('doneAt', 'is', null)
  if (filter.state === 'held') select = select.where('heldAt', 'is not', null)
  if (filter.state === 'done') select = select.where('doneAt', 'is not', null).where('dropped', '=', false)
  return (await select.execute()) as FollowUpRow[]
}

export async function findFollowUp(db: Db, id: string): Promise<FollowUpRow | undefined> {
  return (await selectFollowUps(db).where('followUps.id', '=', id).executeTakeFirst()) as FollowUpRow | undefined
}

/** Changes a follow-up when `version` is still the current one; returns whether it was. */
export async function updateFollowUp(
  db: Db,
  change: Pick<
    FollowUpRow,
    | 'id'
    | 'version'
    | 'promise'
    | 'dueAt'
    | 'remindAt'
    | 'warnedAt'
    | 'remindedAt'
    | 'heldAt'
    | 'doneAt'
    | 'assignedTo'
    | 'answer'
    | 'dropped'
  >,
): Promise<boolean> {
  const { id, version, promise, dueAt, remindAt, warnedAt, remindedAt, heldAt, doneAt, assignedTo, answer, dropped } = change
  const values = { promise, dueAt, remindAt, warnedAt, remindedAt, heldAt, doneAt, assignedTo, answer, dropped }
  const result = await db
    .updateTable('followUps')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Holds every promise of a case that is still to be kept and not held yet; returns how many that were. */
export async function holdFollowUpsOfCase(db: Db, { caseId, now }: { caseId: string; now: Date }): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('followUps')
    .set((eb) => ({ heldAt: now, version: eb('version', '+', 1) }))
    .where('caseId', '=', caseId)
    .where('doneAt', 'is', null)
    .where('heldAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Drops what a plan still promises; returns how much that was. */
export async function dropStepsOfPlan(db: Db, { planId, now }: { planId: string; now: Date }): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('followUps')
    .set((eb) => ({ doneAt: now, dropped: true, heldAt: null, version: eb('version', '+', 1) }))
    .where('planId', '=', planId)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The steps of a plan, the soonest due first. */
export async function listStepsOfPlan(db: Db, planId: string): Promise<FollowUpRow[]> {
  return (await selectFollowUps(db)
    .where('planId', '=', planId)
    .orderBy('followUps.dueAt')
    .orderBy('followUps.id')
    .execute()) as FollowUpRow[]
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
      'remindAt',
      'warnedAt',
      'remindedAt',
      'heldAt',
      'doneAt',
      'dropped',
      'source',
      'planId',
      'step',
      'answer',
      'followUps.assignedTo',
      'members.name as assignedToName',
      'cases.title as caseTitle',
    ])
}

/** What a reminder needs of a follow-up. */
export interface DueFollowUp
  extends Pick<
    FollowUpRow,
    'id' | 'caseId' | 'promise' | 'dueAt' | 'remindAt' | 'warnedAt' | 'remindedAt' | 'heldAt' | 'doneAt' | 'step' | 'planId'
  > {
  readonly assignedTo: string | null
  readonly assignedToEmail: string | null
}

/**
 * Promises that are due, or of which it is time to remind ahead, and nobody was reminded yet: the longest due first, kept as they are until the
 * transaction ends. Those that another transaction holds are left to it.
 */
export async function takeFollowUpsToRemind(db: Db, { now, limit }: { now: Date; limit: number }): Promise<DueFollowUp[]> {
  const take = (kind: Reminder) => {
    const open = db
      .selectFrom('followUps')
      .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'followUps.shopId').onRef('members.id', '=', 'followUps.assignedTo'))
      .select([
        ...([
          'followUps.id',
          'caseId',
          'promise',
          'dueAt',
          'remindAt',
          'warnedAt',
          'remindedAt',
          'heldAt',
          'doneAt',
          'step',
          'planId',
        ] as const),
        ...(['assignedTo', 'members.email as assignedToEmail'] as const),
      ])
      .where('doneAt', 'is', null)
      .where('heldAt', 'is', null)
    const due =
      kind === 'due'
        ? open.where('dueAt', '<=', now).where('remindedAt', 'is', null).orderBy('dueAt')
        : open.where('remindAt', '<=', now).where('dueAt', '>', now).where('warnedAt', 'is', null).orderBy('remindAt')
    return due.orderBy('followUps.id').limit(limit).forUpdate('followUps').skipLocked().execute() as Promise<DueFollowUp[]>
  }
  const due = await take('due')
  return due.length < limit ? [...due, ...(await take('ahead')).slice(0, limit - due.length)] : due
}

/** Notes that it was said of these that they are due, or will be. */
export async function markReminded(db: Db, { ids, kind, now }: { ids: readonly string[]; kind: Reminder; now: Date }): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('followUps')
    .set(kind === 'due' ? { remindedAt: now } : { warnedAt: now })
    .where('id', 'in', [...ids])
    .execute()
}

/** Takes it that everybody was reminded of what was due until a moment: what was due then was told in the house that it came from. */
export async function noteRemindedUntil(db: Db, until: Date): Promise<void> {
  await db
    .updateTable('followUps')
    .set((eb) => ({ remindedAt: eb.ref('dueAt') }))
    .where('dueAt', '<=', until)
    .where('remindedAt', 'is', null)
    .execute()
}
