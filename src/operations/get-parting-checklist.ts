import { z } from 'zod'
import { listPartingChecks, PARTING_CHECKS, PARTING_STATES } from '../core/drafting/compose/parting-checklist.ts'
import { findLatestDispute } from '../store/disputes.ts'
import { findPartingApproval } from './approval-detail.ts'
import { approvalSchema, approvalSubjectSchema } from './approval-schema.ts'
import { readCaseDetail } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** What has to be settled before a customer is sent away, and whether a manager said yes. */
export const getPartingChecklist = transactionalOperation({
  name: 'get-parting-checklist',
  summary: 'Before parting with a customer: what has to be settled, what the case already answers, and whether a manager said yes.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ caseId: id }),
  output: z.object({
    checks: z
      .array(
        z.object({
          id: z.enum(PARTING_CHECKS),
          question: z.string(),
          state: z.enum(PARTING_STATES),
          note: z.string().optional(),
          sources: z.array(z.string()),
        }),
      )
      .describe('In the order in which they are looked at.'),
    subject: approvalSubjectSchema
      .optional()
      .describe('What to ask a yes for with ask-approval; missing while nothing was decided on the case.'),
    approval: approvalSchema.optional().describe('The yes that was asked for last.'),
  }),
  async run(context, { caseId }) {
    const detail = await readCaseDetail(context, caseId)
    const dispute = await findLatestDispute(context.db, caseId)
    const approval = findPartingApproval(detail.approvals)
    const { decision } = detail
    const option = decision?.chosen?.option ?? decision?.result.recommended ?? decision?.result.options[0]?.option
    return {
      checks: listPartingChecks({
        sentKinds: detail.drafts.flatMap(({ kind, sentAt }) => (sentAt === undefined ? [] : [kind])),
        abusiveCount: detail.heats.filter(({ abusive }) => abusive).length,
        threats: detail.caseReading.threats.map(({ kind }) => kind),
        chosen: decision?.chosen?.option,
        disputeIsOpen: dispute?.status === 'open' || dispute?.status === 'inquiry',
        openPromises: detail.followUps.filter(({ doneAt }) => doneAt === undefined).length,
        keptPromises: detail.followUps.filter(({ doneAt, dropped }) => doneAt !== undefined && !dropped).length,
      }),
      ...(decision && option && { subject: { decisionId: decision.id, option, amountMinor: 0, relation: 'part_ways' as const } }),
      ...(approval && { approval }),
    }
  },
})
