import type { Db } from './database.ts'

export interface IdempotencyClaim {
  readonly shopId: string
  readonly actor: string
  readonly key: string
  readonly operation: string
  readonly requestHash: string
  readonly now: Date
}

/**
 * Claims the key for this transaction. Returns undefined when it is ours to run, or what an earlier request with the key was and answered.
 * Two requests at once with one key: the second waits until the first committed.
 */
export async function claimIdempotencyKey(
  db: Db,
  claim: IdempotencyClaim,
): Promise<{ operation: string; requestHash: string; response: unknown } | undefined> {
  const { now, ...values } = claim
  const inserted = await db
    .insertInto('idempotencyKeys')
    .values({ ...values, response: 'null', createdAt: now })
    .onConflict((conflict) => conflict.columns(['shopId', 'actor', 'key']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return undefined
  return db
    .selectFrom('idempotencyKeys')
    .select(['operation', 'requestHash', 'response'])
    .where('actor', '=', claim.actor)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow()
}

/** Keeps the answer beside the claimed key. */
export async function saveIdempotentResponse(db: Db, claim: { actor: string; key: string; response: unknown }): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ response: JSON.stringify(claim.response) })
    .where('actor', '=', claim.actor)
    .where('key', '=', claim.key)
    .execute()
}

/** Whether a request with the key was carried out. */
export async function hasIdempotencyKey(db: Db, { actor, key }: { actor: string; key: string }): Promise<boolean> {
  const row = await db.selectFrom('idempotencyKeys').select('key').where('actor', '=', actor).where('key', '=', key).executeTakeFirst()
  return row !== undefined
}

/** Forgets the keys that are older; returns how many. */
export async function deleteIdempotencyKeys(db: Db, { before }: { before: Date }): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('idempotencyKeys').where('createdAt', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
