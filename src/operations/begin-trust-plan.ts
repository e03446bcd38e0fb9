import { z } from 'zod'
import { TRUST_PLAN } from '../core/follow-ups/trust-plan.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import { insertTrustPlan, listTrustPlans } from '../store/trust-plans.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { promiseStateOf, scheduleLooks } from './follow-up-detail.ts'
import { transactionalOperation } from './operation.ts'
import { keepPromise } from './promise-follow-up.ts'
import { caseDetailSchema, id } from './schemas.ts'

const DAY_MS = 86_400_000

/** Plans how a customer's trust is won back: news before they ask, a personal word, and the question after a week and a month whether it is solved. */
export const beginTrustPlan = transactionalOperation({
  name: 'begin-trust-plan',
  summary:
    'Plan how a customer’s trust is won back, as follow-ups: news before they ask, a personal word, and whether it is solved after 7 and 30 days. A complaint stops it.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    caseId: id,
    asksByMail: z
      .boolean()
      .default(false)
      .describe('Whether its checks ask the customer by mail by themselves; a member is reminded to ask otherwise.'),
    assignedTo: id.optional().describe('A member; whoever asks when left out.'),
  }),
  output: caseDetailSchema,
  async run(context, { id: planId, caseId, asksByMail, assignedTo }) {
    const { db, shopId, now, newId, principal } = context
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    const [customer, plans] = await Promise.all([findCustomer(db, row.customerId), listTrustPlans(db, caseId)])
    if (customer?.standing === 'parted')
      throw new AppError('blocked_by_guard', 'The shop parted with this customer: there is no trust to win back.')
    if (plans.some(({ state }) => state === 'running'))
      throw new AppError('already_exists', 'A plan runs on this case already. Stop it before you begin another.')
    const begunByName = principal.kind === 'anonymous' ? '' : principal.name
    await insertTrustPlan(db, { ...{ shopId, id: planId, caseId, asksByMail, begunByName }, begunAt: now })
    const promises = []
    for (const { step, afterDays, promise } of TRUST_PLAN) {
      const dueAt = new Date(now.getTime() + afterDays * DAY_MS)
      const plan = { id: planId, step }
      promises.push(await keepPromise(context, { ...{ id: newId(), caseId, promise, dueAt, assignedTo, plan }, source: 'plan' }))
    }
    await updateCase(db, { id: row.id, now, ...((row.state === 'open' || row.state === 'waiting') && { state: 'follow_up' as const }) })
    await scheduleLooks(context, promises.map(promiseStateOf))
    await context.record({ caseId, subjectId: planId, data: { steps: promises.length } })
    return readCaseDetail(context, caseId)
  },
})
