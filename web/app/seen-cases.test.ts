import { beforeEach, expect, it, vi } from 'vitest'
import { forgetSeen, noteSeen, readSeen } from './seen-cases.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

it('what is seen on and on is one stretch; another case, or a while without, begins another', () => {
  for (const [caseId, seconds] of [
    ['a', 0],
    ['a', 15],
    ['a', 30],
    ['b', 45],
    ['b', 180],
  ] as const)
    noteSeen('me', caseId, NOW + seconds * 1000)
  expect(readSeen('me', NOW).map(({ caseId, from, to }) => [caseId, (Date.parse(to) - Date.parse(from)) / 1000])).toEqual([
    ['a', 30],
    ['b', 0],
    ['b', 0],
  ])
  expect(readSeen('somebody else', NOW)).toEqual([])
})

it('is forgotten after a week, when it is told to, and where it is nothing of ours', () => {
  noteSeen('me', 'a', NOW)
  expect(readSeen('me', NOW + 8 * 86_400_000)).toEqual([])
  forgetSeen('me')
  expect(readSeen('me', NOW)).toEqual([])
  for (const odd of ['not JSON', '{}', '[null, 3, {"caseId": "a", "from": "x", "to": "y"}]']) {
    localStorage.setItem('evenkeel-seen-me', odd)
    expect(readSeen('me', NOW)).toEqual([])
  }
})

it('is never more than may be asked with', () => {
  for (let count = 0; count < 520; count++) noteSeen('me', `case ${count}`, NOW + count)
  expect(readSeen('me', NOW)).toHaveLength(500)
  expect(readSeen('me', NOW).at(-1)?.caseId).toBe('case 519')
})
