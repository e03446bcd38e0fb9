import { z } from 'zod'
import { deleteIdentity } from '../store/customer-identities.ts'
import { getIdentity } from './add-identity.ts'
import { customerDetailSchema, lockCustomer, readCustomerDetail } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Takes an identity away from a customer. What was said under it stays. */
export const removeIdentity = transactionalOperation({
  name: 'remove-identity',
  summary: 'Take an address, number or handle away from a customer. What was said under it stays on their cases.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: customerDetailSchema,
  async run(context, input) {
    const { customerId, kind } = await getIdentity(context.db, input.id)
    await lockCustomer(context.db, { id: customerId })
    await deleteIdentity(context.db, input.id)
    await context.record({ subjectId: customerId, data: { kind } })
    return readCustomerDetail(context, customerId)
  },
})
