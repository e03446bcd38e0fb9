import type { Db } from './database.ts'

/** What is done about a cause. */
export interface FixRow {
  readonly id: string
  readonly version: number
  readonly cause: string
  readonly action: string
  readonly ownerId: string | null
  /** Null where nobody sees to it, or they left. */
  readonly ownerName: string | null
  readonly ownerEmail: string | null
  /** Days, such as `2026-12-01`. */
  readonly dueOn: string
  readonly doneOn: string | null
  readonly expectedMinor: number | null
  readonly droppedAt: Date | null
  readonly createdAt: Date
  readonly createdByName: string
}

const COLUMNS = [
  'fixes.id',
  'fixes.version',
  'fixes.cause',
  'fixes.action',
  'fixes.ownerId',
  'members.name as ownerName',
  'members.email as ownerEmail',
  'fixes.dueOn',
  'fixes.doneOn',
  'fixes.expectedMinor',
  'fixes.droppedAt',
  'fixes.createdAt',
  'fixes.createdByName',
] as const

const fixesWithOwners = (db: Db) =>
  db
    .selectFrom('fixes')
    .leftJoin('members', (join) => join.onRef('members.shopId', '=', 'fixes.shopId').onRef('members.id', '=', 'fixes.ownerId'))
    .select(COLUMNS)

/** What is to be done first, the soonest first; then what was done or dropped, the newest first. */
export async function listFixes(db: Db, limit: number): Promise<FixRow[]> {
  return fixesWithOwners(db)
    .orderBy((eb) => eb.or([eb('fixes.doneOn', 'is not', null), eb('fixes.droppedAt', 'is not', null)]))
    .orderBy('fixes.doneOn', (order) => order.desc().nullsLast())
    .orderBy('fixes.dueOn')
    .orderBy('fixes.id')
    .limit(limit)
    .execute()
}

/** Locks it until the transaction ends. */
export async function findFixForUpdate(db: Db, id: string): Promise<FixRow | undefined> {
  return fixesWithOwners(db).where('fixes.id', '=', id).forUpdate('fixes').executeTakeFirst()
}

type FixValues = Pick<FixRow, 'id' | 'cause' | 'action' | 'ownerId' | 'dueOn' | 'expectedMinor'>

export async function insertFix(
  db: Db,
  fix: FixValues & { readonly shopId: string; readonly createdByName: string; readonly now: Date },
): Promise<void> {
  const { now, ...values } = fix
  await db
    .insertInto('fixes')
    .values({ ...values, createdAt: now, updatedAt: now })
    .execute()
}

/** Changes it and raises its version. Lock it first. A new day is a new reminder. */
export async function updateFix(
  db: Db,
  {
    id,
    now,
    ...values
  }: Partial<Pick<FixRow, 'cause' | 'action' | 'ownerId' | 'dueOn' | 'expectedMinor' | 'doneOn' | 'droppedAt'>> & {
    readonly id: string
    readonly now: Date
    readonly remindedAt?: null
  },
): Promise<void> {
  await db
    .updateTable('fixes')
    .set((eb) => ({ ...values, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Those that were to be done before a day and are not, and nobody was reminded of yet: noted as reminded. */
export async function takeFixesToRemind(db: Db, { today, now }: { today: string; now: Date }): Promise<FixRow[]> {
  const rows = await db
    .updateTable('fixes')
    .set({ remindedAt: now })
    .where('dueOn', '<', today)
    .where('doneOn', 'is', null)
    .where('droppedAt', 'is', null)
    .where('remindedAt', 'is', null)
    .returning('id')
    .execute()
  if (rows.length === 0) return []
  return fixesWithOwners(db)
    .where(
      'fixes.id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('fixes.dueOn')
    .orderBy('fixes.id')
    .execute()
}
