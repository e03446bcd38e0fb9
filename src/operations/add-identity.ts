import { z } from 'zod'
import { IDENTITY_KINDS, normalizeIdentity } from '../core/identity.ts'
import { AppError } from '../errors.ts'
import { findIdentity, findIdentityByValue, insertIdentity, moveIdentity } from '../store/customer-identities.ts'
import { customerDetailSchema, lockCustomer, readCustomerDetail } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Gives a customer an identity; one that another customer has is moved when that is said. */
export const addIdentity = transactionalOperation({
  name: 'add-identity',
  summary:
    'Give a customer an e-mail address, a phone number or a handle. One that another customer has is moved only when `moveFrom` names them.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    customerId: id,
    kind: z.enum(IDENTITY_KINDS),
    value: z.string().trim().min(1, 'say how they can be reached').max(254),
    moveFrom: id.optional().describe('The customer who has it now.'),
  }),
  output: customerDetailSchema,
  async run(context, { customerId, kind, value, moveFrom }) {
    const { db, shopId, now, newId } = context
    const customer = await lockCustomer(db, { id: customerId })
    if (kind === 'email' && !z.email().safeParse(normalizeIdentity(kind, value)).success)
      throw new AppError('bad_input', 'value: must be an e-mail address.')
    if (kind === 'phone' && normalizeIdentity(kind, value).replace('+', '').length < 3)
      throw new AppError('bad_input', 'value: must be a phone number.')
    if (normalizeIdentity(kind, value) === '') throw new AppError('bad_input', 'value: nothing of it can be recognised again.')
    const there = await findIdentityByValue(db, { kind, value })
    if (there && there.customerId !== customer.id && there.customerId !== moveFrom)
      throw new AppError('already_exists', 'Another customer has it. Move it here, or merge the two.', {
        details: { customerId: there.customerId },
      })
    if (!there) await insertIdentity(db, { shopId, id: newId(), customerId, kind, value, now })
    else if (there.customerId !== customer.id) await moveIdentity(db, { id: there.id, customerId })
    await context.record({ subjectId: customer.id, data: { kind, moved: there !== undefined } })
    return readCustomerDetail(context, customer.id)
  },
})

/** The identity of this id; throws `not_found`. */
export async function getIdentity(db: Parameters<typeof findIdentity>[0], identityId: string) {
  const identity = await findIdentity(db, identityId)
  if (!identity) throw new AppError('not_found', 'There is no such identity. It may have been removed or moved.')
  return identity
}
