import { setTimeout as sleep } from 'node:timers/promises'

/** Passes on what a generator gives and what it returns, at a quarter of the speed that it could have: whoever works meanwhile shall not feel it. */
export async function* gently<Block, Summary>(
  blocks: AsyncGenerator<Block, Summary>,
  { now = () => performance.now(), rest = (ms: number): Promise<unknown> => sleep(ms) } = {},
): AsyncGenerator<Block, Summary> {
  let since = now()
  try {
    for (;;) {
      const next = await blocks.next()
      if (next.done) return next.value
      yield next.value
      const workedMs = now() - since
      if (workedMs < SPELL_MS) continue
      await rest(Math.min(RESTS * workedMs, LONGEST_REST_MS))
      since = now()
    }
  } finally {
    await blocks.return(undefined as never)
  }
}

/** So long it works at a time. */
const SPELL_MS = 20
/** So many times as long it rests. */
const RESTS = 3
const LONGEST_REST_MS = 1_000
