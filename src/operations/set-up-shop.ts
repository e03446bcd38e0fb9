import { createHash } from 'node:crypto'
import { z } from 'zod'
import { shopProfileSchema } from '../core/shop.ts'
import { AppError } from '../errors.ts'
import { insertAccount, spendSetUpToken } from '../store/accounts.ts'
import { hasOwner, insertMember } from '../store/members.ts'
import { insertShop } from '../store/shops.ts'
import { transactionalOperation } from './operation.ts'
import { requireHardPassword } from './password-rules.ts'
import { id, newPassword, personName } from './schemas.ts'

/** The owner gets in: spends the one-time link and makes their account, the shop and its first member, together or not at all. */
export const setUpShop = transactionalOperation({
  name: 'set-up-shop',
  summary: 'Spend the one-time set-up link: make the owner and the shop.',
  scope: 'anyone',
  access: 'write',
  shop: 'new',
  input: z.object({
    token: z.string().min(1).max(200),
    name: personName,
    email: z.email('must be an e-mail address').max(254),
    password: newPassword,
    shop: shopProfileSchema,
  }),
  output: z.object({ shopId: id }),
  async run(context, input) {
    const { db, shopId, now, newId } = context
    if (await hasOwner(db)) throw new AppError('set_up_done', 'This Evenkeel is set up already. Sign in instead.')
    const spent = await spendSetUpToken(db, { hash: hashSetUpToken(input.token), now })
    if (!spent) {
      throw new AppError(
        'link_invalid',
        'This set-up link was replaced, ran out or is not whole. Open the newest one that the start printed.',
      )
    }
    requireHardPassword(input.password, { about: [input.name, input.email, input.shop.name] })
    const userId = newId()
    const passwordHash = await context.hashPassword(input.password)
    await insertAccount(db, { userId, accountId: newId(), name: input.name, email: input.email, passwordHash, now })
    await insertShop(db, { id: shopId, isSample: false, profile: input.shop, now })
    await insertMember(db, { shopId, id: newId(), userId, name: input.name, email: input.email, role: 'owner', now })
    await context.record({ subjectId: shopId })
    return { shopId }
  },
})

/** How a set-up token is kept: only its SHA-256. */
export function hashSetUpToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
