import { z } from 'zod'
import { STANDINGS } from '../core/case.ts'
import { approvalsNeeded, strictestOf } from '../core/policy/approvals-needed.ts'
import { AppError } from '../errors.ts'
import { findPartingYes } from '../store/customer-sums.ts'
import { updateStanding } from '../store/customers.ts'
import { roleOf } from './case-detail.ts'
import { customerDetailSchema, lockCustomer, nameOf, readCustomerDetail } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { id, version } from './schemas.ts'

/** Says how the shop stands with a customer, and why. To part with one takes a manager's yes on a case of theirs. */
export const setStanding = transactionalOperation({
  name: 'set-standing',
  summary: "Say how the shop stands with a customer, and why. `parted` takes a manager's yes to part, asked for on a case of theirs.",
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version,
    standing: z.enum(STANDINGS),
    reason: z.string().trim().max(500).default('').describe('Needed for `watch` and `parted`.'),
  }),
  output: customerDetailSchema,
  async run(context, { standing, reason, ...input }) {
    const { db, now, principal } = context
    const row = await lockCustomer(db, input)
    if (standing !== 'good' && reason === '') throw new AppError('bad_input', 'reason: say why, for whoever serves them next.')
    const needs = approvalsNeeded((await readPolicy(db)).document, { kind: 'parting', role: roleOf(principal) })
    const whose = strictestOf(needs)
    const caseId = standing === 'parted' ? await findPartingYes(db, row.id, { after: row.standingAt, whose }) : undefined
    if (standing === 'parted' && caseId === undefined)
      throw new AppError(
        'blocked_by_guard',
        `To part with a customer takes the yes of ${whose === 'owner' ? 'an owner' : 'a manager'}. Open a case of theirs, go through the checklist and ask for it.`,
        { details: { needsApproval: true, relation: 'part_ways' } },
      )
    await updateStanding(db, { id: row.id, standing, reason: reason || null, byName: nameOf(principal), now })
    await context.record({ subjectId: row.id, ...(caseId !== undefined && { caseId }), data: { from: row.standing, to: standing } })
    return readCustomerDetail(context, row.id)
  },
})
