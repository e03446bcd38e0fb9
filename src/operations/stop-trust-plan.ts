import { z } from 'zod'
import { AppError } from '../errors.ts'
import { updateCase } from '../store/cases.ts'
import { findTrustPlan } from '../store/trust-plans.ts'
import { readCaseDetail } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'
import { stopPlan } from './trust-plan-detail.ts'

/** Stops a plan to win trust back: what it still promises is dropped. */
export const stopTrustPlan = transactionalOperation({
  name: 'stop-trust-plan',
  summary: 'Stop a plan to win a customer’s trust back; what it still promises is dropped.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now } = context
    const plan = await findTrustPlan(db, input.id)
    if (!plan) throw new AppError('not_found', 'There is no such plan in this shop.')
    if (!(await stopPlan(context, { id: plan.id, why: 'by_hand' })))
      throw new AppError('version_conflict', 'This plan has ended already. Look at the case again.')
    await updateCase(db, { id: plan.caseId, now })
    await context.record({ caseId: plan.caseId, subjectId: plan.id })
    return readCaseDetail(context, plan.caseId)
  },
})
