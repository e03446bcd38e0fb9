import { z } from 'zod'
import { isPicture } from '../core/attachment.ts'
import { AppError } from '../errors.ts'
import { listInlinePictures } from '../store/attachments.ts'
import { findMessageHtml } from '../store/messages.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** All pictures inside one mail, bytes. */
const MOST_PICTURES = 8 * 1024 * 1024

/** A mail as its writer made it: hostile until it is shown in a sandbox without scripts and without the network. */
export const getMailHtml = transactionalOperation({
  name: 'get-mail-html',
  summary: 'A mail as its writer made it, with the pictures inside it. Show it in a sandbox alone.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ messageId: id }),
  output: z.object({
    html: z.string().describe('As it came: may hold scripts and pictures that tell the sender that it was read.'),
    pictures: z.array(z.object({ contentId: z.string(), mediaType: z.string(), base64: z.string() })),
  }),
  async run({ db }, { messageId }) {
    const html = await findMessageHtml(db, messageId)
    if (html === undefined) throw new AppError('not_found', 'This message has no HTML, or is no longer there.')
    const pictures = []
    let bytes = 0
    for (const { contentId, mediaType, content } of await listInlinePictures(db, { messageId, mostBytes: MOST_PICTURES })) {
      bytes += content.byteLength
      if (bytes > MOST_PICTURES) break
      if (contentId !== null && isPicture(mediaType)) pictures.push({ contentId, mediaType, base64: content.toString('base64') })
    }
    return { html, pictures }
  },
})
