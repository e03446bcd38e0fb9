import { z } from 'zod'
import { MOST_ATTACHED_BYTES } from '../core/attachment.ts'
import { AppError } from '../errors.ts'

/** A file as it is sent: what it is, its bytes say. */
export const fileSchema = z.object({
  name: z.string().trim().min(1).max(300),
  base64: z
    .string()
    .max(Math.ceil(MOST_ATTACHED_BYTES / 3) * 4, 'a file may have 25 MB; send a smaller one')
    .describe('At most 25 MB.'),
})

/** The bytes of a file that was sent. Throws `bad_input` for an empty one and for what is not base64. */
export function readFile({ base64 }: z.output<typeof fileSchema>): Buffer {
  // A pattern over 33 MB costs more than to decode and compare lengths.
  const content = Buffer.from(base64, 'base64')
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  if (base64.length % 4 !== 0 || content.byteLength !== (base64.length / 4) * 3 - padding)
    throw new AppError('bad_input', 'A file is not whole: its content must be base64. Send it again.')
  if (content.byteLength === 0) throw new AppError('bad_input', 'A file is empty. Choose another one.')
  return content
}
