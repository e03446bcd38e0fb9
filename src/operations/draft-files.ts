import { safeFileName } from '../core/attachment.ts'
import { MOST_MAILED_BYTES, MOST_MAILED_FILES, type UnmailedReason, whyNotMailed } from '../core/outgoing-files.ts'
import { AppError } from '../errors.ts'
import { type AttachmentRow, listDraftFiles } from '../store/attachments.ts'
import { type DraftRow, findDraft } from '../store/drafts.ts'
import { MAILED_KINDS } from './delivery-detail.ts'
import type { CallContext } from './operation.ts'

const REFUSALS: Readonly<Record<UnmailedReason, string>> = {
  program: 'Mail servers refuse programs, and the whole mail with them. Send a PDF or a picture instead.',
  too_many: `A mail may have ${MOST_MAILED_FILES} files. Take one away first, or pack them into one.`,
  too_large: `All files of a mail may have ${MOST_MAILED_BYTES / 1e6} MB together; mail servers refuse more. Send a smaller one, or a link to it.`,
}

/**
 * Throws where a file cannot go along with a draft: `not_found` where the draft is on no such case, `version_conflict` where it was sent, `bad_input` for
 * a draft that does not go by mail and a program, `too_large` where it is too much.
 */
export async function requireMayGoAlong(
  { db }: CallContext,
  { draftId, caseId, fileName, byteLength }: { draftId: string; caseId: string; fileName: string; byteLength: number },
): Promise<void> {
  const draft = await getUnsentDraft(db, draftId)
  if (draft.caseId !== caseId) throw new AppError('not_found', 'This draft belongs to another case.')
  if (!MAILED_KINDS.has(draft.kind))
    throw new AppError('bad_input', 'draftId: a draft of this kind does not go by mail, so nothing goes along.')
  refuse(whyNotMailed({ fileName: safeFileName(fileName, ''), byteLength }, await listDraftFiles(db, draftId)))
}

/** Throws `too_large` where what goes along with a draft is too much for a mail; what was attached at the same moment is counted here. */
export function requireFilesFit(files: readonly AttachmentRow[]): void {
  for (const [place, file] of files.entries()) refuse(whyNotMailed(file, files.slice(0, place)))
}

function refuse(reason: UnmailedReason | undefined): void {
  if (reason !== undefined) throw new AppError(reason === 'program' ? 'bad_input' : 'too_large', REFUSALS[reason])
}

/** Throws `not_found`, and `version_conflict` where it was sent. */
export async function getUnsentDraft(db: CallContext['db'], draftId: string): Promise<DraftRow> {
  const draft = await findDraft(db, draftId)
  if (!draft) throw new AppError('not_found', 'There is no such draft in this shop. Save it first, then attach the file.')
  if (draft.sentAt)
    throw new AppError('version_conflict', 'This draft was sent in the meantime, so what goes along can no longer be changed.')
  return draft
}
