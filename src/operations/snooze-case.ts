import { z } from 'zod'
import { AppError } from '../errors.ts'
import { updateCaseSleep } from '../store/cases.ts'
import { readCaseDetail } from './case-detail.ts'
import { getCaseToChange } from './case-to-change.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, instant, version } from './schemas.ts'

const LONGEST_MS = 366 * 86_400_000

/** Puts a case out of the way until an instant, or until the customer writes, whichever comes first. */
export const snoozeCase = transactionalOperation({
  name: 'snooze-case',
  summary: 'Put a case out of the way until an instant; the next word of its customer wakes it before.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, version, until: instant }),
  output: caseDetailSchema,
  async run(context, { caseId, version, until }) {
    const { db, now } = context
    const row = await getCaseToChange(context, { caseId, version })
    const at = new Date(until)
    if (row.state === 'closed') throw new AppError('bad_input', 'caseId: the case is closed. Reopen it first.')
    if (at <= now) throw new AppError('bad_input', 'until: has passed already. Choose a time to come.')
    if (at.getTime() > now.getTime() + LONGEST_MS)
      throw new AppError('bad_input', 'until: is more than a year away. Close the case instead.')
    await updateCaseSleep(db, { id: row.id, now, until: at, wokenBy: null })
    await context.enqueue(
      'wake-case',
      { caseId: row.id, until: at.toISOString() },
      { startAfter: at, singletonKey: `${row.id}/${at.toISOString()}` },
    )
    await context.record({ caseId: row.id, subjectId: row.id, data: { until: at.toISOString() } })
    return readCaseDetail(context, row.id)
  },
})
