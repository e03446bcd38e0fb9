import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface PolicyVersionRow {
  readonly id: string
  readonly number: number
  /** As it was saved; the operation checks it against its schema. */
  readonly document: unknown
  /** From when it holds; null: from when it was written. */
  readonly effectiveFrom: Date | null
  /** Ids of what stood against it and was saved all the same. */
  readonly acknowledged: readonly string[]
  readonly createdAt: Date
  readonly byName: string | null
}

/** The shop's policy versions, newest first. */
export async function listPolicyVersions(db: Db, limit = 100): Promise<PolicyVersionRow[]> {
  return selectVersions(db).limit(limit).execute()
}

/** Versions by their numbers, the newest first; those that are not there are left out. */
export async function listPolicyVersionsNumbered(db: Db, numbers: readonly number[]): Promise<PolicyVersionRow[]> {
  return selectVersions(db).where('number', 'in', numbers).execute()
}

/** The version that was written last, whether it has begun or not; undefined while none was written. */
export async function findLatestPolicy(db: Db): Promise<PolicyVersionRow | undefined> {
  return (await listPolicyVersions(db, 1))[0]
}

/** The version that holds at a time, by default now: of those that have begun, the one written last. Undefined while none holds. */
export async function findPolicyInForce(db: Db, at?: Date): Promise<PolicyVersionRow | undefined> {
  const time = at === undefined ? sql<Date>`now()` : sql<Date>`${at}::timestamptz`
  return selectVersions(db)
    .where((eb) => eb.or([eb('effectiveFrom', 'is', null), eb('effectiveFrom', '<=', time)]))
    .limit(1)
    .executeTakeFirst()
}

/** Adds a version; a number that is there already is refused by the database (`already_exists`). */
export async function insertPolicyVersion(
  db: Db,
  version: {
    shopId: string
    id: string
    number: number
    document: object
    effectiveFrom?: Date | null
    acknowledged?: readonly string[]
    createdBy: string | null
    now: Date
  },
): Promise<void> {
  const { now, document, effectiveFrom = null, acknowledged = [], ...values } = version
  await db
    .insertInto('policyVersions')
    .values({ ...values, effectiveFrom, document: JSON.stringify(document), acknowledged: [...acknowledged], createdAt: now })
    .execute()
}

function selectVersions(db: Db) {
  return db
    .selectFrom('policyVersions')
    .leftJoin('members', (join) =>
      join.onRef('members.shopId', '=', 'policyVersions.shopId').onRef('members.id', '=', 'policyVersions.createdBy'),
    )
    .select([
      'policyVersions.id',
      'number',
      'document',
      'effectiveFrom',
      'acknowledged',
      'policyVersions.createdAt',
      'members.name as byName',
    ])
    .orderBy('number', 'desc')
}
