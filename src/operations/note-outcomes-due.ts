import { z } from 'zod'
import { listOutcomesToNote, markAsked } from '../store/outcomes.ts'
import { transactionalOperation } from './operation.ts'

/** As many as one night notes; the rest follow in the nights after. */
const MOST_A_NIGHT = 200

/** Notes on each case whose windows have passed that it is time to say how it ended. Once for each. */
export const noteOutcomesDue = transactionalOperation({
  name: 'note-outcomes-due',
  summary: 'Note on each case whose dispute window has passed that it is time to say how it ended.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ noted: z.int().min(0) }),
  async run(context) {
    const { db, now } = context
    const rows = await listOutcomesToNote(db, { now, limit: MOST_A_NIGHT })
    if (rows.length === 0) return { noted: 0 }
    const caseIds = rows.map(({ caseId }) => caseId)
    await markAsked(db, { caseIds, now })
    await Promise.all(caseIds.map((caseId) => context.record({ caseId, subjectId: caseId })))
    return { noted: caseIds.length }
  },
})
