import { z } from 'zod'
import { customerDetailSchema, readCustomerDetail } from './customer-detail.ts'
import { mergeRows } from './merge-rows.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Makes two customers one. It can be undone for 30 days with nothing lost. */
export const mergeCustomers = transactionalOperation({
  name: 'merge-customers',
  summary:
    'Make two customers one: everything of the merged one goes to the survivor. Look with preview-merge first; undo-merge undoes it for 30 days.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe("The merge's own."),
    survivorId: id,
    mergedId: id,
    name: z.enum(['survivor', 'merged']).default('survivor').describe('Whose name holds where both have one.'),
  }),
  output: customerDetailSchema,
  async run(context, input) {
    await mergeRows(context, 'customers', input)
    await context.record({ subjectId: input.survivorId, data: { mergedId: input.mergedId } })
    return readCustomerDetail(context, input.survivorId)
  },
})
