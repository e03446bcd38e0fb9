import type { z } from 'zod'
import { type ShopProfile, shopProfileSchema } from '../core/shop.ts'
import type { Db } from '../store/database.ts'
import { getShop } from '../store/shops.ts'
import type { shopSchema } from './schemas.ts'

/** The shop of this transaction with its profile, checked against its schema. */
export async function readShop(db: Db): Promise<z.infer<typeof shopSchema> & { profile: ShopProfile }> {
  const { id, isSample, version, profile } = await getShop(db)
  return { id, isSample, version, profile: shopProfileSchema.parse(profile) }
}
