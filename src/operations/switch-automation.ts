import { z } from 'zod'
import { touchesNearlyAll } from '../core/automation/done.ts'
import { AppError } from '../errors.ts'
import { updateAutomationState } from '../store/automations.ts'
import { automationDetailSchema, getAutomationToChange, nameOfCaller, readAutomation } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Switches an automation on, once exactly what it is was rehearsed, or off. */
export const switchAutomation = transactionalOperation({
  name: 'switch-automation',
  summary:
    'Switch an automation on or off. On takes a dry run of exactly its content; one that touches about every case is confirmed with their number, and one that goes round in a circle is refused.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version,
    on: z.boolean(),
    confirmTouched: z.int().min(0).optional().describe('For one that touches about every case: how many the dry run showed.'),
  }),
  output: automationDetailSchema,
  async run(context, { id: automationId, version: known, on, confirmTouched }) {
    const { db, now } = context
    const row = await getAutomationToChange(context, { id: automationId, version: known })
    if (on) {
      if (row.rehearsedHash !== row.contentHash || row.rehearsedCases === null || row.rehearsedTouched === null)
        throw new AppError('blocked_by_guard', 'Rehearse exactly this automation on past cases first, then switch it on.', {
          details: { reason: 'not_rehearsed' },
        })
      const { problems } = await readAutomation(context, automationId)
      const cycle = problems.find(({ kind }) => kind === 'cycle')
      if (cycle) throw new AppError('blocked_by_guard', `${cycle.said} Change one of them first.`, { details: { reason: 'cycle' } })
      const touched = row.rehearsedTouched
      if (touchesNearlyAll(row.document, { cases: row.rehearsedCases, touched }) && confirmTouched !== touched)
        throw new AppError(
          'blocked_by_guard',
          `This touches about every case: ${touched} of the last ${row.rehearsedCases}. Confirm it with that number, or narrow it down.`,
          { details: { reason: 'matches_everything', touched, cases: row.rehearsedCases } },
        )
    }
    await updateAutomationState(db, { id: row.id, state: on ? 'on' : 'off', why: null, byName: nameOfCaller(context), now })
    await context.record({ subjectId: row.id, data: { name: row.name, on } })
    return readAutomation(context, row.id)
  },
})
