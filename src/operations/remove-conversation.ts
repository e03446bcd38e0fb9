import { z } from 'zod'
import { AppError } from '../errors.ts'
import { deleteConversation, findConversation } from '../store/conversations.ts'
import { conversationNotFound, mayRemove } from './conversation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Removes a conversation for good. */
export const removeConversation = transactionalOperation({
  name: 'remove-conversation',
  summary: 'Remove a conversation of Ask for good: whoever began it, an owner or a manager. A case that was made from it stays.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, principal, record }, input) {
    const row = await findConversation(db, input.id)
    if (!row) throw conversationNotFound()
    if (!mayRemove(principal, row)) throw new AppError('not_allowed', 'Whoever began a conversation removes it, or an owner or a manager.')
    await deleteConversation(db, input.id)
    await record({ subjectId: input.id })
    return {}
  },
})
