import { z } from 'zod'
import { AppError } from '../errors.ts'
import { listCasesToAsk } from '../store/surveys.ts'
import { askCustomer, readFeedbackSettings } from './feedback-detail.ts'
import { transactionalOperation } from './operation.ts'

const HOUR_MS = 3_600_000
/** Who could not be asked within so many days of closing is not asked any more: it would be about something long over. */
const LATEST_DAYS = 3
/** As many as one hour asks; the rest follow in the hours after. */
const MOST_AN_HOUR = 200

/** Asks the customers of those cases that were closed a while ago, where the shop wants that. Each once. */
export const askFeedbackDue = transactionalOperation({
  name: 'ask-feedback-due',
  summary: 'Ask the customers of cases that were closed a while ago, where the shop has switched that on.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ asked: z.int().min(0) }),
  async run(context) {
    const { db, now, newId, canMail } = context
    const { on, waitHours } = await readFeedbackSettings(db)
    if (!on || !canMail) return { asked: 0 }
    const to = new Date(now.getTime() - waitHours * HOUR_MS)
    const from = new Date(to.getTime() - LATEST_DAYS * 24 * HOUR_MS)
    let asked = 0
    for (const caseId of await listCasesToAsk(db, { from, to, limit: MOST_AN_HOUR })) {
      // No moment to ask: the next hour looks again, until it is too late.
      const done = await askCustomer(context, { id: newId(), caseId, byMail: true }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'blocked_by_guard') return undefined
        throw error
      })
      if (done) asked++
    }
    return { asked }
  },
})
