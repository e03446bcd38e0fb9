import { z } from 'zod'
import { AppError } from '../errors.ts'
import { renameConversation as saveTitle } from '../store/conversations.ts'
import { conversationSchema, readConversation } from './conversation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Gives a conversation a title of somebody's own. */
export const renameConversation = transactionalOperation({
  name: 'rename-conversation',
  summary: 'Give a conversation of Ask another title.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version, title: z.string().trim().min(1, 'give it a title').max(200) }),
  output: conversationSchema,
  async run(context, input) {
    const saved = await saveTitle(context.db, input)
    const current = await readConversation(context, input.id)
    if (!saved)
      throw new AppError('version_conflict', 'Somebody gave it another title since you opened it. Look at theirs, then save again.', {
        details: { current },
      })
    await context.record({ subjectId: input.id })
    return current
  },
})
