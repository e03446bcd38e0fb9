import type { Db } from './database.ts'

/** Who answers in the place of whom: between `awayFrom` and `awayUntil`, and whenever a question was left standing. */
export interface DeputyRow {
  readonly memberId: string
  readonly deputyId: string
  /** Null without `awayUntil`: never away, and stood in for only where they are silent. */
  readonly awayFrom: Date | null
  readonly awayUntil: Date | null
}

/** Every deputy of the shop. */
export async function listDeputies(db: Db): Promise<DeputyRow[]> {
  return db.selectFrom('deputies').select(['memberId', 'deputyId', 'awayFrom', 'awayUntil']).orderBy('memberId').execute()
}

/** Names the deputy of a member, in the place of the one before. */
export async function saveDeputy(db: Db, deputy: DeputyRow & { shopId: string; now: Date }): Promise<void> {
  const { now, ...values } = deputy
  await db
    .insertInto('deputies')
    .values({ ...values, updatedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'memberId']).doUpdateSet({
        deputyId: values.deputyId,
        awayFrom: values.awayFrom,
        awayUntil: values.awayUntil,
        updatedAt: now,
      }),
    )
    .execute()
}

/** Takes the deputy of a member away; whether there was one. */
export async function deleteDeputy(db: Db, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('deputies').where('memberId', '=', memberId).executeTakeFirst()
  return numDeletedRows === 1n
}
