import { z } from 'zod'
import { anonymiseCases, anonymiseCustomers } from '../store/anonymise.ts'
import { findRetention, noteRetentionRun, takeOldCases, takeSpentCustomers } from '../store/retention.ts'
import { transactionalOperation } from './operation.ts'
import { monthsBefore } from './retention-detail.ts'

const AT_ONCE = 100

/**
 * Takes words and names out of the next cases that are older than the shop keeps them, then out of customers of whom nothing else is left, and adds the
 * job that goes on. Where the shop keeps everything, nothing happens.
 */
export const anonymiseSome = transactionalOperation({
  name: 'anonymise-some',
  summary: 'Take words and names out of the next cases that are older than the shop keeps them.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ cases: z.int().min(0), customers: z.int().min(0) }),
  async run({ db, now, record, enqueue }) {
    const months = (await findRetention(db))?.months
    if (typeof months !== 'number') return { cases: 0, customers: 0 }
    const before = monthsBefore(now, months)
    const caseIds = await takeOldCases(db, { before, limit: AT_ONCE })
    await anonymiseCases(db, { caseIds, now })
    const customerIds = caseIds.length > 0 ? [] : await takeSpentCustomers(db, { before, limit: AT_ONCE })
    await anonymiseCustomers(db, { customerIds, now })
    for (const caseId of caseIds) await record({ caseId, subjectId: caseId })
    await noteRetentionRun(db, { cases: caseIds.length, now })
    if (caseIds.length + customerIds.length > 0) await enqueue('anonymise-old-cases', {})
    return { cases: caseIds.length, customers: customerIds.length }
  },
})
