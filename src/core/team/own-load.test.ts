import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEATS, type Heat } from '../case.ts'
import { type Act, hotMinutesOf, ownLoadOf } from './own-load.ts'

const NOW = new Date('2026-11-20T16:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
/** Acts so many minutes before now, each on a case of a heat; the latest last. */
function acts(...done: [minutes: number, caseId: string, heat: Heat, kind?: Act['kind']][]): Act[] {
  return done.map(([minutes, caseId, heat, kind = 'written'], index) => ({
    ...{ at: ago(minutes), caseId, heat, kind },
    previousAt: index === 0 ? null : ago(done[index - 1]![0]),
  }))
}
const load = (done: Act[], more = {}) => ownLoadOf({ acts: done, dayBegan: ago(600), now: NOW, ...more })

describe('one’s own load', () => {
  it('is nothing where nothing was done', () => {
    expect(load([])).toEqual({ hotMinutesToday: 0, hotMinutes: 0, hotCases: 0, hotOnEnd: 0, pauseIsDue: false })
  })

  it('counts an act from the one before it, at most 8 minutes in writing and 16 for a call', () => {
    expect(load(acts([60, 'a', 3])).hotMinutes).toBe(8)
    expect(load(acts([60, 'a', 4, 'call'])).hotMinutes).toBe(16)
    expect(load(acts([60, 'a', 0], [55, 'b', 3])).hotMinutes).toBe(5)
    expect(load(acts([60, 'a', 2], [40, 'b', 2])).hotMinutes).toBe(0)
  })

  it('counts a moment once, though the case was also looked at', () => {
    const seen = [{ caseId: 'a', heat: 3 as Heat, from: ago(64), to: ago(56) }]
    expect(load(acts([60, 'a', 3]), { seen }).hotMinutes).toBe(12)
  })

  it('keeps today apart from what was before it', () => {
    expect(load(acts([700, 'a', 3], [30, 'b', 3]))).toMatchObject({ hotMinutesToday: 8, hotMinutes: 16, hotCases: 2 })
  })

  it('counts hot cases on end, back to a calmer one or to a break', () => {
    expect(load(acts([30, 'a', 3], [22, 'b', 4], [14, 'b', 4], [6, 'c', 3]))).toMatchObject({ hotOnEnd: 3, pauseIsDue: true })
    expect(load(acts([30, 'a', 3], [22, 'b', 1], [14, 'c', 3], [6, 'd', 3]))).toMatchObject({ hotOnEnd: 2, pauseIsDue: false })
    expect(load(acts([90, 'a', 3], [14, 'c', 3], [6, 'd', 3])).hotOnEnd).toBe(2)
    expect(load(acts([30, 'a', 3], [20, 'b', 3])).hotOnEnd).toBe(0)
  })

  it('tells the time since a break ended, and nothing during one', () => {
    expect(load(acts([200, 'a', 0], [40, 'a', 0], [30, 'b', 0], [20, 'b', 0], [10, 'b', 0])).minutesSinceBreak).toBe(48)
    expect(load(acts([40, 'a', 0])).minutesSinceBreak).toBeUndefined()
  })

  it('is never more than the time that passed, nor less for more acts', () => {
    const done = fc.array(fc.tuple(fc.nat(480), fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...HEATS)), { maxLength: 40 })
    fc.assert(
      fc.property(done, (all) => {
        const ordered = acts(...all.toSorted((a, b) => b[0] - a[0]))
        const { hotMinutes, hotMinutesToday, hotOnEnd, hotCases, minutesSinceBreak = 0 } = load(ordered)
        expect(hotMinutes).toBe(hotMinutesToday)
        expect(hotMinutes).toBeLessThanOrEqual(480 + 8)
        expect(hotOnEnd).toBeLessThanOrEqual(hotCases)
        expect(minutesSinceBreak).toBeLessThanOrEqual(480 + 8)
        expect(hotMinutesOf(ordered.slice(1))).toBeLessThanOrEqual(hotMinutesOf(ordered))
      }),
      { numRuns: 100 },
    )
  })
})
