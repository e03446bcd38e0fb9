import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import type { Db } from './database.ts'

export interface ShopRow {
  readonly id: string
  readonly isSample: boolean
  readonly version: number
  /** As it was saved; the operation checks it against its schema. */
  readonly profile: unknown
}

/** The shop of this transaction. Throws `not_found` when there is none. */
export async function getShop(db: Db): Promise<ShopRow> {
  const row = await db.selectFrom('shops').select(['shopId as id', 'isSample', 'version', 'profile']).executeTakeFirst()
  if (!row) throw new AppError('not_found', 'There is no such shop, or it was removed.')
  return row
}

export async function insertShop(db: Db, shop: { id: string; isSample: boolean; profile: object; now: Date }): Promise<void> {
  await db
    .insertInto('shops')
    .values({ shopId: shop.id, isSample: shop.isSample, profile: JSON.stringify(shop.profile), createdAt: shop.now, updatedAt: shop.now })
    .execute()
}

/** Saves the profile when `version` is still the current one; returns whether it was. */
export async function updateShopProfile(db: Db, change: { version: number; profile: object; now: Date }): Promise<boolean> {
  const result = await db
    .updateTable('shops')
    .set((eb) => ({ profile: JSON.stringify(change.profile), updatedAt: change.now, version: eb('version', '+', 1) }))
    .where('version', '=', change.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Removes the shop of this transaction with all that is in it, when it is a sample; returns whether it was. */
export async function removeSampleShop(db: Db): Promise<boolean> {
  const row = await db.selectNoFrom((eb) => eb.fn<boolean>('evenkeel.remove_sample_shop').as('removed')).executeTakeFirstOrThrow()
  return row.removed
}

/** Every shop with the zone that its clock shows. Looks across shops, so it runs as a function of the database's owner. */
export async function listShopTimeZones(db: Db): Promise<{ shopId: string; timeZone: string }[]> {
  const { rows } = await sql<{ shopId: string; timeZone: string }>`
    select shop_id as "shopId", time_zone as "timeZone" from evenkeel.list_shop_time_zones()`.execute(db)
  return rows
}
