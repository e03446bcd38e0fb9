import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findDispute, markDisputeSent } from '../store/disputes.ts'
import { alreadySent, disputeEvidenceSchema, disputeNotFound, readDisputeEvidence } from './dispute-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Records that a person sent the evidence of a dispute by the bank's or the processor's own form, once. */
export const confirmDisputeSent = transactionalOperation({
  name: 'confirm-dispute-sent',
  summary: 'Record that the evidence of a dispute was sent, once: banks take one answer. A second time is refused with when the first was.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Of the file that was sent, as make-dispute-file gave it.'),
  }),
  output: disputeEvidenceSchema,
  async run(context, input) {
    const { db, now, principal } = context
    const dispute = await findDispute(db, input.id)
    if (!dispute) throw disputeNotFound()
    if (dispute.sentAt) throw alreadySent(dispute)
    const byName = principal.kind === 'anonymous' ? '' : principal.name
    if (!(await markDisputeSent(db, { id: input.id, version: input.version, byName, sha256: input.sha256 ?? null, now })))
      throw new AppError('version_conflict', 'This dispute was changed in the meantime. Look at it before you say that it was sent.')
    const { evidence } = await readDisputeEvidence(context, { caseId: dispute.caseId, disputeId: input.id })
    const data = { exhibits: evidence.exhibits.length, ...(input.sha256 && { sha256: input.sha256 }) }
    await context.record({ caseId: dispute.caseId, subjectId: input.id, data })
    return evidence
  },
})
