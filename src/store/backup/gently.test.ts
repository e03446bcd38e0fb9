import { describe, expect, it } from 'vitest'
import { gently } from './gently.ts'

/** Blocks that take so many ms each, by a clock of their own, and what became of them. */
function work(costsMs: readonly number[]) {
  const told = { clock: 0, rested: 0, longest: 0, ended: false }
  async function* blocks() {
    try {
      for (const [index, ms] of costsMs.entries()) {
        told.clock += ms
        yield index
      }
      return 'the summary'
    } finally {
      told.ended = true
    }
  }
  const options = {
    now: () => told.clock,
    rest: async (ms: number) => {
      told.clock += ms
      told.rested += ms
      told.longest = Math.max(told.longest, ms)
    },
  }
  return { told, passed: gently(blocks(), options) }
}

describe('what is done gently', () => {
  it('is passed on whole and rests three times as long as it works', async () => {
    const { told, passed } = work(Array.from({ length: 100 }, () => 7))
    const seen: number[] = []
    let next = await passed.next()
    for (; !next.done; next = await passed.next()) seen.push(next.value)
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index))
    expect(next.value).toBe('the summary')
    expect(told.rested).toBeGreaterThanOrEqual(3 * 100 * 7 * 0.95)
    expect(told.ended).toBe(true)
  })

  it('never rests for longer than a second', async () => {
    const { told, passed } = work([10_000, 1])
    for await (const _ of passed);
    expect(told.longest).toBe(1_000)
  })

  it('ends what it takes from when it is left early', async () => {
    const { told, passed } = work([30, 30, 30])
    await passed.next()
    await passed.return('left' as never)
    expect(told.ended).toBe(true)
  })
})
