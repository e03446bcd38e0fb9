import { z } from 'zod'
import { AppError } from '../errors.ts'
import { liftBlock } from '../store/blocked-senders.ts'
import { nameOf } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Lifts a block. Who was blocked, when and why stays on record. */
export const unblockSender = transactionalOperation({
  name: 'unblock-sender',
  summary: 'Lift a block: what comes from there opens cases again. The record of the block stays.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({ id }),
  async run({ db, now, principal, record }, input) {
    if (!(await liftBlock(db, { id: input.id, byName: nameOf(principal), now })))
      throw new AppError('not_found', 'There is no such block in force. Somebody may have lifted it already.')
    await record({ subjectId: input.id })
    return { id: input.id }
  },
})
