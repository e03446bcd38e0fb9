import { z } from 'zod'
import { hoursUntilAsked } from '../core/feedback/survey.ts'
import { AppError } from '../errors.ts'
import { type CaseToAsk, listCasesToAsk } from '../store/surveys.ts'
import { askCustomer, readFeedbackSettings } from './feedback-detail.ts'
import { transactionalOperation } from './operation.ts'

const HOUR_MS = 3_600_000
/** Who could not be asked within so many days of closing is not asked any more: it would be about something long over. */
const LATEST_DAYS = 3
/** As many as one hour asks, and as it looks at; the rest follow in the hours after. */
const MOST_AN_HOUR = 200
const MOST_LOOKED_AT = 2000

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
    const settings = await readFeedbackSettings(db)
    if (!settings.on || !canMail) return { asked: 0 }
    const from = new Date(now.getTime() - LATEST_DAYS * 24 * HOUR_MS)
    const isTime = ({ channel, closedAt }: CaseToAsk) => {
      const hours = hoursUntilAsked(settings, channel)
      return hours !== undefined && now.getTime() - closedAt.getTime() >= hours * HOUR_MS
    }
    let asked = 0
    let after: CaseToAsk | undefined
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += MOST_AN_HOUR) {
      const page = await listCasesToAsk(db, { from, to: now, after, limit: MOST_AN_HOUR })
      for (const { id: caseId } of page.filter(isTime)) {
        if (asked === MOST_AN_HOUR) return { asked }
        // No moment to ask: the next hour looks again, until it is too late.
        const done = await askCustomer(context, { id: newId(), caseId, byMail: true }).catch((error: unknown) => {
          if (error instanceof AppError && error.code === 'blocked_by_guard') return undefined
          throw error
        })
        if (done) asked++
      }
      if (page.length < MOST_AN_HOUR) break
      after = page.at(-1)
    }
    return { asked }
  },
})
