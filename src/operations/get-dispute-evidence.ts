import { z } from 'zod'
import { disputeEvidenceSchema, readDisputeEvidence } from './dispute-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** What the bank wants to see in the dispute of a case, what is held, what is missing. */
export const getDisputeEvidence = transactionalOperation({
  name: 'get-dispute-evidence',
  summary: 'The dispute of a case: which evidence its reason asks for, what the case already holds, what is missing, and the letter.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ caseId: id, disputeId: id.optional().describe('Default: the latest of the case.') }),
  output: disputeEvidenceSchema,
  run: async (context, input) => (await readDisputeEvidence(context, input)).evidence,
})
