import { z } from 'zod'
import { AppError } from '../errors.ts'
import { deleteAttachment, findAttachment } from '../store/attachments.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { getUnsentDraft } from './draft-files.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Takes a file away that was to go along with a draft. */
export const removeDraftFile = transactionalOperation({
  name: 'remove-draft-file',
  summary: 'Take a file away that was to go along with an unsent draft. Files of messages stay.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({ removed: z.literal(true) }),
  async run(context, { id: attachmentId }) {
    const { db } = context
    const seen = await findAttachment(db, attachmentId)
    // It is sent or taken away, never both.
    const caseRow = seen && (await findCaseForUpdate(db, seen.caseId))
    const file = caseRow && (await findAttachment(db, attachmentId))
    if (!file?.draftId) throw new AppError('not_found', 'No such file goes along with a draft; it may have been taken away.')
    await getUnsentDraft(db, file.draftId)
    await deleteAttachment(db, attachmentId)
    await context.record({ caseId: file.caseId, subjectId: attachmentId })
    return { removed: true as const }
  },
})
