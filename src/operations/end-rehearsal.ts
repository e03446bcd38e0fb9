import { z } from 'zod'
import { endRehearsal as end } from '../core/rehearsal/rehearse.ts'
import { AppError } from '../errors.ts'
import { updateRehearsal } from '../store/rehearsals.ts'
import { transactionalOperation } from './operation.ts'
import { getOwn, rehearsalOf, rehearsalSchema, scoreWhenOver, trainee } from './rehearsal-detail.ts'
import { id } from './schemas.ts'

/** Ends a rehearsal where it stands and scores it. One that is over already stays as it is. */
export const endRehearsal = transactionalOperation({
  name: 'end-rehearsal',
  summary: 'End a rehearsal where it stands, and get its score: by criterion, with the lines that earned or lost it and better ones.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ id }),
  output: rehearsalSchema,
  async run(context, { id: rehearsalId }) {
    const { db, now, principal } = context
    const { run, version } = await getOwn(context, rehearsalId)
    if (run.state === 'talking') {
      const next = end(run)
      const kept = await updateRehearsal(db, {
        id: rehearsalId,
        version,
        run: next,
        score: scoreWhenOver(next),
        state: next.state,
        endedAt: now,
      })
      if (!kept) throw new AppError('version_conflict', 'This rehearsal went on somewhere else. Look at it again.')
    }
    return rehearsalOf(await getOwn(context, rehearsalId), trainee(principal))
  },
})
