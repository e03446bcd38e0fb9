import type { Heat } from '../case.ts'

/** How the heat of a case goes. */
export type HeatCourse = 'rising' | 'cooling' | 'level'

/**
 * Whether a case heats up or cools down, from the heat of its inbound messages, oldest first: the latest against the mean of the two before it, by
 * at least half a step. `undefined` for fewer than two: one message has no course.
 */
export function heatCourseOf(heats: readonly Heat[]): HeatCourse | undefined {
  const latest = heats.at(-1)
  const before = heats.slice(-3, -1)
  if (latest === undefined || before.length === 0) return undefined
  const step = latest - before.reduce<number>((sum, heat) => sum + heat, 0) / before.length
  return step >= 0.5 ? 'rising' : step <= -0.5 ? 'cooling' : 'level'
}
