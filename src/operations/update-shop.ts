import { z } from 'zod'
import { shopProfileSchema } from '../core/shop.ts'
import { AppError } from '../errors.ts'
import { updateShopProfile } from '../store/shops.ts'
import { transactionalOperation } from './operation.ts'
import { shopSchema, version } from './schemas.ts'
import { followPolicy } from './set-open-clocks.ts'
import { readShop } from './shop-detail.ts'

/** Saves the shop's profile. */
export const updateShop = transactionalOperation({
  name: 'update-shop',
  summary: "Save the shop's profile: its name, money, people's hours, reviews, limits and how it signs.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ version, profile: shopProfileSchema }),
  output: shopSchema,
  async run(context, input) {
    const { db, now, shopId, record } = context
    const saved = await updateShopProfile(db, { version: input.version, profile: input.profile, now })
    if (!saved) {
      const current = await readShop(db)
      throw new AppError('version_conflict', 'Somebody changed the settings since you opened them. Look at theirs, then save again.', {
        details: { current },
      })
    }
    await record({ subjectId: shopId })
    // Business hours are those of the shop's own time zone.
    await followPolicy(context, {})
    return readShop(db)
  },
})
