import { z } from 'zod'
import { sniffMediaType } from '../core/attachment.ts'
import { AppError } from '../errors.ts'
import { findAttachment } from '../store/attachments.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

const attachedFileSchema = z.object({
  caseId: id,
  fileName: z.string().describe('A safe name: no path, no signs that steer anything.'),
  mediaType: z.string().describe('As its bytes say; what its sender claims where they do not. Never trust it with a page or a script.'),
  seenAs: z.string().describe('As its bytes alone say: a raster picture, PDF, ZIP or `application/octet-stream`.'),
  byteLength: z.int(),
  base64: z.string(),
})

/** An attached file with its content in base64. */
export type AttachedFile = z.output<typeof attachedFileSchema>

/** One attached file with its content. */
export const getAttachment = transactionalOperation({
  name: 'get-attachment',
  summary: 'One file attached to a case, with its content; GET /api/v1/attachments/<id> is the same as a download.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: attachedFileSchema,
  async run({ db }, input) {
    const found = await findAttachment(db, input.id)
    if (!found) throw new AppError('not_found', 'This shop has no such attachment, or it was removed.')
    const { caseId, fileName, mediaType, byteLength, content } = found
    return { caseId, fileName, mediaType, seenAs: sniffMediaType(content), byteLength, base64: content.toString('base64') }
  },
})
