import type { z } from 'zod'
import type { AttachmentRow } from '../store/attachments.ts'
import type { attachmentSchema } from './attachment-schema.ts'

/** An attachment as the doors show it: without its content. */
export function attachmentOf({ id, messageId, draftId, fileName, mediaType, byteLength }: AttachmentRow): z.input<typeof attachmentSchema> {
  return { id, ...(messageId !== null && { messageId }), ...(draftId !== null && { draftId }), fileName, mediaType, byteLength }
}
