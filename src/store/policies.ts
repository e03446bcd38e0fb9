import type { Db } from './database.ts'

export interface PolicyVersionRow {
  readonly id: string
  readonly number: number
  /** As it was saved; the operation checks it against its schema. */
  readonly document: unknown
  readonly createdAt: Date
  readonly byName: string | null
}

/** The shop's policy versions, newest first. */
export async function listPolicyVersions(db: Db, limit = 100): Promise<PolicyVersionRow[]> {
  return selectVersions(db).limit(limit).execute()
}

/** One version by its number, and the one before it where there is one; the newer first. */
export async function listPolicyVersionsUpTo(db: Db, number: number): Promise<PolicyVersionRow[]> {
  return selectVersions(db).where('number', '<=', number).limit(2).execute()
}

/** The policy in force, or undefined while none was written. */
export async function findLatestPolicy(db: Db): Promise<PolicyVersionRow | undefined> {
  return (await listPolicyVersions(db, 1))[0]
}

/** Adds a version; a number that is there already is refused by the database (`already_exists`). */
export async function insertPolicyVersion(
  db: Db,
  version: { shopId: string; id: string; number: number; document: object; createdBy: string | null; now: Date },
): Promise<void> {
  const { now, document, ...values } = version
  await db
    .insertInto('policyVersions')
    .values({ ...values, document: JSON.stringify(document), createdAt: now })
    .execute()
}

function selectVersions(db: Db) {
  return db
    .selectFrom('policyVersions')
    .leftJoin('members', (join) =>
      join.onRef('members.shopId', '=', 'policyVersions.shopId').onRef('members.id', '=', 'policyVersions.createdBy'),
    )
    .select(['policyVersions.id', 'number', 'document', 'policyVersions.createdAt', 'members.name as byName'])
    .orderBy('number', 'desc')
}
