import { z } from 'zod'
import { CHANNELS } from '../core/case.ts'
import { readMessage as read } from '../core/reading/read.ts'
import { pureOperation } from './operation.ts'
import { messageText, readingSchema } from './schemas.ts'

/** Reads one message: heat, threats, cause, wants, each with the words that show it. */
export const readMessage = pureOperation({
  name: 'read-message',
  summary: 'Read a message: heat, threats, cause, wants, each with the words that show it.',
  scope: 'anyone',
  input: z.object({
    text: messageText,
    channel: z.enum(CHANNELS).optional(),
    currency: z.string().length(3).optional().describe('The currency that a bare "$" means.'),
  }),
  output: readingSchema,
  run: (input) =>
    read({ text: input.text, ...(input.channel && { channel: input.channel }), ...(input.currency && { currency: input.currency }) }),
})
