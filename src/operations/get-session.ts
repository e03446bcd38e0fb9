import { z } from 'zod'
import { ROLES } from '../core/case.ts'
import { hasOwner, listMemberships } from '../store/members.ts'
import { transactionalOperation } from './operation.ts'
import { id, shopSchema } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Who is signed in, and in which shop. */
export const getSession = transactionalOperation({
  name: 'get-session',
  summary: 'Who is signed in, in which shop, and whether this Evenkeel still has to be set up.',
  scope: 'anyone',
  access: 'read',
  shop: 'optional',
  input: z.object({}),
  output: z.object({
    /** `no_shop`: signed in, and a member of no shop (any more). */
    state: z.enum(['signed_in', 'signed_out', 'set_up_needed', 'no_shop']),
    member: z.object({ id, name: z.string(), email: z.string(), role: z.enum(ROLES) }).optional(),
    shop: shopSchema.optional(),
    shops: z.array(z.object({ id, name: z.string(), isSample: z.boolean(), role: z.enum(ROLES) })),
  }),
  async run({ db, principal }) {
    if (principal.kind === 'anonymous' && principal.userId !== undefined) return { state: 'no_shop' as const, shops: [] }
    if (principal.kind !== 'member')
      return { state: (await hasOwner(db)) ? ('signed_out' as const) : ('set_up_needed' as const), shops: [] }
    const memberships = await listMemberships(db, principal.userId)
    const email = memberships.find(({ memberId }) => memberId === principal.memberId)?.email ?? ''
    return {
      state: 'signed_in' as const,
      member: { id: principal.memberId, name: principal.name, email, role: principal.role },
      shop: await readShop(db),
      shops: memberships.map(({ shopId, shopName, isSample, role }) => ({ id: shopId, name: shopName, isSample, role })),
    }
  },
})
