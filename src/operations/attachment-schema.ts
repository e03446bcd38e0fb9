import { z } from 'zod'

const id = z.uuid().describe('A UUIDv7; may be made by the client.')

/** A file on a case, without its content. */
export const attachmentSchema = z.object({
  id,
  messageId: id.optional().describe('Absent where it came with no message.'),
  draftId: id.optional().describe('The draft that it goes along with; with `messageId`, the message that this became.'),
  fileName: z.string(),
  mediaType: z.string(),
  byteLength: z.int(),
})
