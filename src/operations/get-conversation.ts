import { z } from 'zod'
import { conversationSchema, readConversation } from './conversation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** One conversation of Ask with all its turns. */
export const getConversation = transactionalOperation({
  name: 'get-conversation',
  summary: 'One conversation of Ask: every question with its answer, who answered, and what the team thought of it.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: conversationSchema,
  run: (context, input) => readConversation(context, input.id),
})
