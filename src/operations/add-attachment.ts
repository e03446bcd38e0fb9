import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findAttachment, measureAttachments } from '../store/attachments.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { attachmentOf } from './attachment-detail.ts'
import { attachmentSchema } from './attachment-schema.ts'
import { caseNotFound } from './case-detail.ts'
import { requireMayGoAlong } from './draft-files.ts'
import { fileSchema, readFile } from './file-input.ts'
import { keepAttachment } from './keep-attachment.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

const MOST_ON_CASE_BYTES = 500 * 1024 * 1024

/** Attaches a file to a case. Sent again under its id, it is kept once. */
export const addAttachment = transactionalOperation({
  name: 'add-attachment',
  summary:
    'Attach a file of up to 25 MB to a case: a photo, a receipt, a proof of delivery. With `draftId` it goes along with the mail that the draft becomes.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    ...{ id, caseId: id, file: fileSchema },
    draftId: id.optional().describe('An unsent draft that goes by mail: ten files at most, 18 MB together, no programs.'),
  }),
  output: attachmentSchema,
  async run(context, { id: attachmentId, caseId, file, draftId }) {
    const { db } = context
    if (!(await findCaseForUpdate(db, caseId))) throw caseNotFound()
    const { bytes: kept } = await measureAttachments(db, caseId)
    const there = await findAttachment(db, attachmentId)
    if (there && there.caseId !== caseId) throw new AppError('already_exists', 'An attachment with this id is on another case.')
    if (!there) {
      const content = readFile(file)
      if (kept + content.byteLength > MOST_ON_CASE_BYTES)
        throw new AppError('too_large', 'All files of one case may have 500 MB together. Attach the part that matters.')
      if (draftId !== undefined) await requireMayGoAlong(context, { draftId, caseId, fileName: file.name, byteLength: content.byteLength })
      await keepAttachment(context, {
        ...{ id: attachmentId, caseId, messageId: null, content, draftId },
        fileName: file.name,
        mediaType: '',
      })
      await context.record({ caseId, subjectId: attachmentId, data: { byteLength: content.byteLength, ...(draftId && { toDraft: true }) } })
    }
    const row = there ?? (await findAttachment(db, attachmentId))
    if (!row) throw new Error(`attachment ${attachmentId} was not kept`)
    return attachmentOf(row)
  },
})
