import { z } from 'zod'
import { CHANNELS } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findTurn } from '../store/conversation-turns.ts'
import { lockConversation, touchConversation } from '../store/conversations.ts'
import { conversationNotFound } from './conversation-detail.ts'
import { openCase } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { id, messageText } from './schemas.ts'

/** Opens a case from a question of Ask; the conversation then belongs to it. */
export const makeCaseFromTurn = transactionalOperation({
  name: 'make-case-from-turn',
  summary: 'Make a case of a question of Ask: it is read and decided like what is pasted, and the conversation goes on inside it.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe("The new case's, made by the client."),
    turnId: id,
    text: messageText
      .refine((text) => text.trim() !== '', 'is empty; leave it out to take the question as it is')
      .optional()
      .describe("The customer's own words, where they are at hand; the question when left out."),
    channel: z.enum(CHANNELS).default('phone_note'),
    customerName: z.string().trim().max(200).optional(),
    orderValueMinor: z.int().min(0).max(1e12).optional().describe("The price or the bill, minor units of the shop's currency."),
  }),
  output: z.object({ id }),
  async run(context, { turnId, text, channel, customerName, orderValueMinor, ...input }) {
    const { db, now } = context
    const turn = await findTurn(db, turnId)
    const conversation = turn && (await lockConversation(db, turn.conversationId))
    if (!turn || !conversation) throw conversationNotFound()
    if (conversation.caseId !== null)
      throw new AppError('already_exists', 'This conversation belongs to a case already.', { details: { caseId: conversation.caseId } })
    await openCase(context, {
      id: input.id,
      text: text ?? turn.question,
      channel,
      customerName: customerName || undefined,
      orderValueMinor,
    })
    await touchConversation(db, { id: turn.conversationId, caseId: input.id, now })
    return { id: input.id }
  },
})
