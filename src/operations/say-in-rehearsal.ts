import { z } from 'zod'
import { sayTo } from '../core/rehearsal/rehearse.ts'
import { MOST_HEARD } from '../core/rehearsal/run.ts'
import { AppError } from '../errors.ts'
import { updateRehearsal } from '../store/rehearsals.ts'
import { transactionalOperation } from './operation.ts'
import { getOwn, rehearsalOf, rehearsalSchema, scoreWhenOver, trainee } from './rehearsal-detail.ts'
import { id } from './schemas.ts'

/** Says something to the simulated customer and gets their answer. Asked twice with the same `turn` and words it counts once. */
export const sayInRehearsal = transactionalOperation({
  name: 'say-in-rehearsal',
  summary:
    'Say something in a rehearsal, or nothing, and hear what the customer answers. At the counter and on the phone the silence before it counts.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({
    id,
    turn: z.int().min(0).describe('How many turns there are before it, so that a request that is sent again counts once.'),
    words: z.string().max(200_000).describe(`Empty is silence; of more than ${MOST_HEARD} characters nothing is taken in.`),
    pauseSeconds: z.int().min(0).max(3600).default(0),
  }),
  output: rehearsalSchema,
  async run(context, { id: rehearsalId, turn, words, pauseSeconds }) {
    const { db, now, principal } = context
    const row = await getOwn(context, rehearsalId)
    const { run, version } = row
    const isRepeat = run.turns.length === turn + 1 && run.turns[turn]?.words === words.slice(0, MOST_HEARD).trim()
    if (!isRepeat) {
      if (run.turns.length !== turn) throw new AppError('version_conflict', 'This rehearsal went on somewhere else. Look at it again.')
      if (run.state !== 'talking') throw new AppError('bad_input', 'This rehearsal is over. Begin another one.')
      const next = sayTo(run, words, { pauseSeconds })
      const score = scoreWhenOver(next)
      const kept = await updateRehearsal(db, { id: rehearsalId, version, run: next, score, state: next.state, endedAt: score && now })
      if (!kept) throw new AppError('version_conflict', 'This rehearsal went on somewhere else. Look at it again.')
    }
    return rehearsalOf(isRepeat ? row : await getOwn(context, rehearsalId), trainee(principal))
  },
})
