import { z } from 'zod'
import { deleteMailbox } from '../store/mailboxes.ts'
import { readMailbox } from './mailbox-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Forgets a mailbox and its passwords. What came out of it stays, here and in the mailbox. */
export const removeMailbox = transactionalOperation({
  name: 'remove-mailbox',
  summary: 'Forget a mailbox and its passwords; what came out of it stays.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run(context, { id: mailboxId }) {
    await readMailbox(context, mailboxId)
    await deleteMailbox(context.db, mailboxId)
    await context.record({ subjectId: mailboxId })
    return {}
  },
})
