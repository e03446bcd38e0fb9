import { z } from 'zod'
import { DRAFT_KINDS, type DraftKind, PLATFORMS, type Platform, TONES } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findCase, findCaseForUpdate } from '../store/cases.ts'
import { findDraft, findUnsentDraft, insertDraft, updateDraft } from '../store/drafts.ts'
import { caseNotFound, savedDraftOf } from './case-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, savedDraftSchema, version } from './schemas.ts'

/** Keeps a draft as it is typed. */
export const saveDraft = transactionalOperation({
  name: 'save-draft',
  summary:
    'Keep a draft: make it (no version; a case has one unsent draft of a kind) or save over the version that was read. A sent draft stays as it was sent.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    caseId: id,
    version: version.optional(),
    kind: z.enum(DRAFT_KINDS),
    platform: z.enum(PLATFORMS).optional(),
    tone: z.enum(TONES),
    subject: z.string().max(500).optional(),
    text: z.string().max(100_000, 'a draft may hold 100,000 characters'),
  }),
  output: savedDraftSchema,
  async run(context, input) {
    const { db, shopId, now } = context
    if (!(await findCase(db, input.caseId))) throw caseNotFound()
    const content = {
      kind: input.kind,
      platform: input.platform ?? null,
      tone: input.tone,
      subject: input.subject || null,
      text: input.text,
    }
    const existing = await findDraft(db, input.id)
    if (existing && existing.caseId !== input.caseId) throw new AppError('not_found', 'This draft belongs to another case.')
    if (!existing) {
      await requireFreePlace(context, { ...content, caseId: input.caseId })
      await insertDraft(db, { ...content, shopId, id: input.id, caseId: input.caseId, now })
      await context.record({ caseId: input.caseId, subjectId: input.id, data: { kind: input.kind } })
    } else {
      const saved = input.version !== undefined && (await updateDraft(db, { ...content, id: input.id, version: input.version, now }))
      if (!saved) {
        throw new AppError(
          'version_conflict',
          existing.sentAt
            ? 'This draft was sent in the meantime. Your words are kept here; start a new draft with them.'
            : 'This draft was changed somewhere else. Your words are kept here; look at both and choose.',
          { details: { current: savedDraftOf(existing) } },
        )
      }
      await context.record({ subjectId: input.id })
    }
    const row = await findDraft(db, input.id)
    if (!row) throw new Error(`draft ${input.id} vanished inside its transaction`)
    return savedDraftOf(row)
  },
})

/** Two who begin the answer at once write one draft: the second one gets the first one's words instead of a draft beside it that nobody sees. */
async function requireFreePlace(
  { db }: CallContext,
  { caseId, kind, platform }: { caseId: string; kind: DraftKind; platform: Platform | null },
): Promise<void> {
  await findCaseForUpdate(db, caseId)
  const theirs = await findUnsentDraft(db, { caseId, kind, platform })
  if (theirs)
    throw new AppError(
      'version_conflict',
      'Somebody began this draft in the meantime. Your words are kept here; look at both and choose.',
      {
        details: { current: savedDraftOf(theirs) },
      },
    )
}
