import { sql } from 'kysely'
import type { Role } from '../core/case.ts'
import type { Db } from './database.ts'

/** A key as it is asked for by its secret, before its shop is known. */
export interface KeyOfProgram {
  readonly shopId: string
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  /** The role that its maker has now; null when they are no member any more. */
  readonly makerRole: Role | null
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** The key with this hash. Looks across shops, so it runs as a function of the database's owner. */
export async function findApiKey(db: Db, hash: string): Promise<KeyOfProgram | undefined> {
  const { rows } = await sql<KeyOfProgram>`
    select shop_id as "shopId", id, name, scopes, maker_role as "makerRole", expires_at as "expiresAt", last_used_at as "lastUsedAt",
      revoked_at as "revokedAt"
    from evenkeel.find_api_key(${hash})`.execute(db)
  return rows[0]
}

/** Notes that the key was used. */
export async function touchApiKey(db: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  await db.updateTable('apiKeys').set({ lastUsedAt: now }).where('id', '=', id).execute()
}

export async function insertApiKey(
  db: Db,
  key: {
    shopId: string
    id: string
    name: string
    beginning: string
    tokenHash: string
    scopes: readonly string[]
    madeBy: string | null
    madeByName: string
    expiresAt: Date
    now: Date
  },
): Promise<void> {
  const { now, scopes, ...values } = key
  await db
    .insertInto('apiKeys')
    .values({ ...values, scopes: [...scopes], createdAt: now })
    .execute()
}

export interface ApiKeyRow {
  readonly id: string
  readonly name: string
  readonly beginning: string
  readonly scopes: readonly string[]
  readonly madeBy: string | null
  readonly madeByName: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** All keys of the shop, newest first, the revoked and run-out ones too. */
export async function listApiKeys(db: Db): Promise<ApiKeyRow[]> {
  return db
    .selectFrom('apiKeys')
    .select(['id', 'name', 'beginning', 'scopes', 'madeBy', 'madeByName', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Revokes it; false when there is none that is still open. */
export async function revokeApiKey(db: Db, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
