import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCustomerNote, insertCustomerNote, updateCustomerNote } from '../store/customer-notes.ts'
import { customerDetailSchema, lockCustomer, nameOf, readCustomerDetail } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Adds a note about a customer, or changes one's own. */
export const saveCustomerNote = transactionalOperation({
  name: 'save-customer-note',
  summary: 'Add a note about a customer, or change your own: version 0 adds, an empty text removes.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe("The note's."),
    customerId: id,
    version: z.int().min(0).describe('The version that was read; 0 for a new note.'),
    text: z.string().trim().max(10_000),
  }),
  output: customerDetailSchema,
  async run(context, { customerId, ...input }) {
    const { db, shopId, now, principal } = context
    const customer = await lockCustomer(db, { id: customerId })
    const authorId = principal.kind === 'member' ? principal.memberId : null
    if (input.version === 0) {
      if (input.text === '') throw new AppError('bad_input', 'text: is empty; write what is worth knowing.')
      await insertCustomerNote(db, { shopId, id: input.id, customerId, text: input.text, authorId, authorName: nameOf(principal), now })
    } else {
      const note = await findCustomerNote(db, input.id)
      if (!note || note.customerId !== customer.id) throw new AppError('not_found', 'There is no such note. It may have been removed.')
      if (note.authorId !== authorId) throw new AppError('not_allowed', 'Only whoever wrote a note changes it. Add one of your own.')
      if (!(await updateCustomerNote(db, { ...input, now })))
        throw new AppError('version_conflict', 'This note was changed meanwhile. Look at it, then change it again.')
    }
    await context.record({ subjectId: customer.id })
    return readCustomerDetail(context, customer.id)
  },
})
