/** How many scheduled backups stay: the newest of that many days, weeks and months that have one. */
export interface Keep {
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

/**
 * Of backups taken at these instants, those to remove. A day, a week (from Monday) and a month are UTC's; of each the newest is kept, for the last
 * `keep` of them that have any, so that a machine that was off for a month loses nothing. The newest of all always stays.
 */
export function listExpired(taken: readonly Date[], keep: Keep): Date[] {
  const newestFirst = [...taken].sort((a, b) => b.getTime() - a.getTime())
  const kept = new Set(newestFirst.slice(0, 1))
  for (const [periodOf, most] of [
    [dayOf, keep.daily],
    [weekOf, keep.weekly],
    [monthOf, keep.monthly],
  ] as const) {
    const periods = new Set<string | number>()
    for (const instant of newestFirst) {
      const period = periodOf(instant)
      if (periods.has(period)) continue
      if (periods.size === most) break
      periods.add(period)
      kept.add(instant)
    }
  }
  return newestFirst.filter((instant) => !kept.has(instant)).reverse()
}

const DAY_MS = 86_400_000

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS)
}

/** The first of January 1970 was a Thursday. */
function weekOf(instant: Date): number {
  return Math.floor((dayOf(instant) + 3) / 7)
}

function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7)
}
