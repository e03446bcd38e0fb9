import { z } from 'zod'
import { updateCustomerName } from '../store/customers.ts'
import { customerDetailSchema, lockCustomer, readCustomerDetail } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Changes a customer's name. */
export const updateCustomer = transactionalOperation({
  name: 'update-customer',
  summary: "Change a customer's name.",
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version, name: z.string().trim().max(200) }),
  output: customerDetailSchema,
  async run(context, input) {
    await lockCustomer(context.db, input)
    await updateCustomerName(context.db, { id: input.id, name: input.name || null, now: context.now })
    await context.record({ subjectId: input.id })
    return readCustomerDetail(context, input.id)
  },
})
