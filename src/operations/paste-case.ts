import { z } from 'zod'
import { CHANNELS, PLATFORMS } from '../core/case.ts'
import { updateCase } from '../store/cases.ts'
import { insertMessage } from '../store/messages.ts'
import { openCase } from './open-case.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, messageText } from './schemas.ts'
import { takeInboundMessage } from './take-message.ts'

/** Opens a case from what landed on the desk. */
export const pasteCase = transactionalOperation({
  name: 'paste-case',
  summary: 'Open a case from what landed on the desk: it is read, decided and kept with its customer.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    text: messageText.refine((text) => text.trim() !== '', 'is empty; paste what the customer said'),
    channel: z.enum(CHANNELS).default('email'),
    platform: z.enum(PLATFORMS).optional(),
    customer: z
      .object({ name: z.string().trim().max(200).optional(), email: z.email('must be an e-mail address').max(254).optional() })
      .optional(),
    parts: z
      .array(
        z.object({ speaker: z.enum(['customer', 'shop', 'note']), text: messageText.refine((text) => text.trim() !== '', 'is empty') }),
      )
      .min(1)
      .max(100)
      .refine((parts) => parts.some(({ speaker }) => speaker === 'customer'), 'say which part the customer said')
      .optional()
      .describe('What was pasted as a thread, told apart, oldest first: each part becomes a message. Without it, the text is one message.'),
    orderNumber: z.string().trim().max(100).optional(),
    item: z.string().trim().max(200).optional(),
    orderValueMinor: z.int().min(0).max(1e12).optional().describe("The price or the bill, minor units of the shop's currency."),
  }),
  output: z.object({ id }),
  async run(context, { customer, parts, ...input }) {
    const first = parts?.findIndex(({ speaker }) => speaker === 'customer') ?? -1
    // Each part stands a moment before the next, so that the case keeps their order.
    const saidAt = (index: number) => new Date(context.now.getTime() - ((parts?.length ?? 0) - 1 - index))
    await openCase(context, {
      ...input,
      ...(parts && { text: parts[first]?.text ?? input.text, saidAt: saidAt(first) }),
      customerName: customer?.name || undefined,
      customerEmail: customer?.email,
      orderNumber: input.orderNumber || undefined,
      item: input.item || undefined,
    })
    if (!parts) return { id: input.id }
    for (const [index, part] of parts.entries()) {
      if (index === first) continue
      const message = { id: context.newId(), caseId: input.id, channel: input.channel, text: part.text, saidAt: saidAt(index) }
      if (part.speaker === 'customer') await takeInboundMessage(context, message)
      else await addOwnWords(context, { ...message, direction: part.speaker === 'shop' ? 'outbound' : 'note' })
    }
    const answered = parts.findLast(({ speaker }) => speaker !== 'note')?.speaker === 'shop'
    if (answered) await updateCase(context.db, { id: input.id, now: context.now, state: 'waiting' })
    return { id: input.id }
  },
})

/** What the shop said in a pasted thread: nobody here wrote it now, so it has no author. */
async function addOwnWords(
  { db, shopId, now }: CallContext,
  message: Omit<Parameters<typeof insertMessage>[1], 'shopId' | 'now' | 'authorId'>,
): Promise<void> {
  await insertMessage(db, { ...message, shopId, now, authorId: null })
}
