import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { runCrash } from '../test/crash/run-crash.ts'
import { root } from './evenkeel-process.ts'

const KILLS = 5

it(`a server that is killed ${KILLS} times takes every mail once and sends every reply once, or says that nobody can tell`, async () => {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  const { broken, ...outcome } = await runCrash({ kills: KILLS })
  expect(broken).toEqual([])
  // A run in which nothing happened shows nothing.
  expect(outcome.mailsIn, JSON.stringify(outcome)).toBeGreaterThan(KILLS)
  expect(outcome.replies, JSON.stringify(outcome)).toBeGreaterThan(0)
  expect(outcome.unknown, JSON.stringify(outcome)).toBeLessThanOrEqual(KILLS * 10)
})
