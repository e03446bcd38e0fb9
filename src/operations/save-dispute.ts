import { z } from 'zod'
import { disputeContentSchema } from '../core/drafting/evidence/evidence-pack.ts'
import { AppError } from '../errors.ts'
import { findCase } from '../store/cases.ts'
import { findDispute, insertDispute, updateDispute } from '../store/disputes.ts'
import { caseNotFound } from './case-detail.ts'
import { alreadySent, disputeEvidenceSchema, readDisputeEvidence } from './dispute-detail.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Keeps what the bank wrote and what a person adds to the evidence. */
export const saveDispute = transactionalOperation({
  name: 'save-dispute',
  summary: 'Keep a dispute: make it (no version) or save over the version that was read. Once its evidence was sent it stays as it was.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, caseId: id, version: version.optional(), ...disputeContentSchema.shape }),
  output: disputeEvidenceSchema,
  async run(context, input) {
    const { db, shopId, now } = context
    if (!(await findCase(db, input.caseId))) throw caseNotFound()
    const existing = await findDispute(db, input.id)
    if (existing && existing.caseId !== input.caseId) throw new AppError('not_found', 'This dispute belongs to another case.')
    if (existing?.sentAt) throw alreadySent(existing)
    const { profile } = await readShop(db)
    const content = {
      status: input.status,
      reasonCode: input.reason,
      network: input.network ?? null,
      processor: input.processor ?? profile.processor ?? null,
      product: input.product,
      currency: profile.currency,
      amountMinor: input.amountMinor,
      openedAt: input.openedAt === undefined ? null : new Date(input.openedAt),
      dueAt: input.dueAt === undefined ? null : new Date(input.dueAt),
      exhibits: input.exhibits,
    }
    if (!existing) await insertDispute(db, { ...content, shopId, id: input.id, caseId: input.caseId, now })
    else if (input.version === undefined || !(await updateDispute(db, { ...content, id: input.id, version: input.version, now })))
      throw new AppError('version_conflict', 'This dispute was changed somewhere else. Look at it before you save over it.')
    const { evidence } = await readDisputeEvidence(context, { caseId: input.caseId, disputeId: input.id })
    await context.record({
      caseId: input.caseId,
      subjectId: input.id,
      data: { family: evidence.understood.family, missing: evidence.items.filter(({ state }) => state === 'missing').length },
    })
    await followRules(context, { caseId: input.caseId, trigger: 'dispute' })
    return evidence
  },
})
