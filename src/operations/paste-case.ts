import { z } from 'zod'
import { CHANNELS, PLATFORMS } from '../core/case.ts'
import { openCase } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { id, messageText } from './schemas.ts'

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
    orderNumber: z.string().trim().max(100).optional(),
    item: z.string().trim().max(200).optional(),
    orderValueMinor: z.int().min(0).max(1e12).optional().describe("The price or the bill, minor units of the shop's currency."),
  }),
  output: z.object({ id }),
  async run(context, { customer, ...input }) {
    await openCase(context, {
      ...input,
      customerName: customer?.name || undefined,
      customerEmail: customer?.email,
      orderNumber: input.orderNumber || undefined,
      item: input.item || undefined,
    })
    return { id: input.id }
  },
})
