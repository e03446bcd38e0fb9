import { expect, it } from 'vitest'
import { runCrash } from '../test/crash/run-crash.ts'

const KILLS = 5

it(`a server that is killed ${KILLS} times takes every mail once, follows its rules once, and sends every reply once or says that nobody can tell`, async () => {
  const { broken, ...outcome } = await runCrash({ kills: KILLS })
  expect(broken).toEqual([])
  // A run in which nothing happened shows nothing.
  expect(outcome.mailsIn, JSON.stringify(outcome)).toBeGreaterThan(KILLS)
  expect(outcome.replies, JSON.stringify(outcome)).toBeGreaterThan(0)
  expect(outcome.firings).toBe(outcome.mailsIn)
  expect(outcome.unknown, JSON.stringify(outcome)).toBeLessThanOrEqual(KILLS * 10)
})
