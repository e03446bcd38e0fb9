import { z } from 'zod'
import type { AttachmentRow } from '../store/attachments.ts'
import type { DeliveryRow } from '../store/deliveries.ts'

/** A mail as it leaves. */
export const leavingMailSchema = z.object({
  mailId: z.string(),
  toName: z.string().optional(),
  toAddress: z.string(),
  cc: z.array(z.string()),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  inReplyTo: z.string().optional(),
  references: z.array(z.string()),
  files: z.array(z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })),
})

/** The mail of a delivery with what goes along; `replyTo` where answers are to go elsewhere than to its sender. */
export function leavingMailOf(
  row: DeliveryRow,
  { files, replyTo }: { readonly files: readonly (AttachmentRow & { readonly content: Buffer })[]; readonly replyTo?: string | undefined },
): z.output<typeof leavingMailSchema> {
  return {
    mailId: row.mailId,
    ...(row.toName && { toName: row.toName }),
    toAddress: row.toAddress,
    cc: [...row.cc],
    ...(replyTo !== undefined && { replyTo }),
    subject: row.subject,
    text: row.text,
    ...(row.inReplyTo && { inReplyTo: row.inReplyTo }),
    references: [...row.referenceIds],
    files: files.map(({ fileName, mediaType, content }) => ({ fileName, mediaType, base64: content.toString('base64') })),
  }
}

/** Whom a mail of a mailbox is from, as its header names them. */
export function fromOf({ displayName, address }: { readonly displayName: string; readonly address: string }): string {
  const name = displayName.replace(/[\r\n"\\<>]+/g, ' ').trim()
  return name === '' ? address : `"${name}" <${address}>`
}
