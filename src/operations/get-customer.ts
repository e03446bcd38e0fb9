import { z } from 'zod'
import { customerDetailSchema, readCustomerDetail } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Everything that is known of a customer. */
export const getCustomer = transactionalOperation({
  name: 'get-customer',
  summary:
    'A customer: identities, orders, cases, standing, notes, load, money, open promises. Of one that was merged, the one it was merged into.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: customerDetailSchema,
  run: (context, input) => readCustomerDetail(context, input.id),
})
