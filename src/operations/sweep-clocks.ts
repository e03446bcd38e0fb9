import { z } from 'zod'
import { countUntoldClocks, markLate, markSoon } from '../store/clocks.ts'
import { transactionalOperation } from './operation.ts'
import { CASES_TOLD_AT_ONCE } from './tell-clocks.ts'

/** More than these are left to the next call, so that what was marked is saved before long. */
const MOST = 25_000
/** So many at most work side by side through what is to be told. */
const LANES = 4

/** Notes which clocks are over or about to be, each once, and has people told of them. Several servers may do so at once. */
export const sweepClocks = transactionalOperation({
  name: 'sweep-clocks',
  summary: 'Note which promises are broken or about to be, each once, and have people told.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ late: z.int(), soon: z.int(), more: z.boolean() }),
  async run({ db, now, enqueue }) {
    const late = await markLate(db, { now, most: MOST })
    const soon = await markSoon(db, { now, most: MOST - late })
    const more = late + soon === MOST
    if (more) await enqueue('sweep-clocks', {}, { singletonKey: 'sweep-clocks/more' })
    const untold = await countUntoldClocks(db, LANES * CASES_TOLD_AT_ONCE)
    for (let lane = 0; lane < Math.ceil(untold / CASES_TOLD_AT_ONCE); lane++)
      await enqueue('tell-clocks', { lane }, { singletonKey: `tell-clocks/${lane}` })
    return { late, soon, more }
  },
})
