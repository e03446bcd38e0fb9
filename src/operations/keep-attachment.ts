import { createHash } from 'node:crypto'
import { safeFileName, settleMediaType } from '../core/attachment.ts'
import { insertAttachment } from '../store/attachments.ts'
import type { CallContext } from './operation.ts'

/** A file that came with a message. Names and types are the sender's claims. */
export interface NewAttachment {
  /** A new one when left out. */
  readonly id?: string | undefined
  readonly fileName: string
  readonly mediaType: string
  /** Under which the HTML of its message names it. */
  readonly contentId?: string | undefined
  readonly content: Buffer
  /** The draft that it goes along with. */
  readonly draftId?: string | undefined
}

/** Keeps a file on a case, with its message where it came with one: under a safe name, and as what its bytes say it is. */
export async function keepAttachment(
  { db, shopId, now, newId }: CallContext,
  { id, fileName, mediaType: claimed, contentId, content, draftId, ...on }: NewAttachment & { caseId: string; messageId: string | null },
): Promise<void> {
  const mediaType = settleMediaType(content, claimed)
  await insertAttachment(db, {
    ...on,
    ...{ shopId, id: id ?? newId(), now, content, mediaType, byteLength: content.byteLength },
    fileName: safeFileName(fileName, mediaType),
    contentId: contentId ?? null,
    draftId: draftId ?? null,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
}
