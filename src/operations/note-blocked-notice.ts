import { z } from 'zod'
import { AppError } from '../errors.ts'
import { markNoticed } from '../store/turned-away-messages.ts'
import { nameOf } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Notes that a person gave the notice another way, such as by phone: it is not given again. */
export const noteBlockedNotice = transactionalOperation({
  name: 'note-blocked-notice',
  summary: 'Note that somebody whose message was turned away was told so by hand, such as by phone: no notice goes out any more.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id: id.describe('The message that was turned away.') }),
  output: z.object({ id }),
  async run({ db, now, principal, record }, input) {
    if (!(await markNoticed(db, { id: input.id, byName: nameOf(principal), now })))
      throw new AppError('not_found', 'There is no such message without a notice.')
    await record({ subjectId: input.id })
    return { id: input.id }
  },
})
