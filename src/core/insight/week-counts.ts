const WEEK_MS = 7 * 86_400_000

/** A Monday so many weeks later, or earlier where negative; days as `2026-11-16`. */
export function addWeeks(monday: string, weeks: number): string {
  return new Date(Date.parse(monday) + weeks * WEEK_MS).toISOString().slice(0, 10)
}

/** The Mondays from one to before another, in order. */
export function listWeeks(from: string, until: string): string[] {
  const weeks: string[] = []
  for (let week = from; week < until && weeks.length < 10_000; week = addWeeks(week, 1)) weeks.push(week)
  return weeks
}

/** By cause, how many cases each of the weeks brought: 0 where it brought none. Causes in the order of the rows. */
export function countsOfWeeks(
  rows: readonly { readonly cause: string; readonly week: string; readonly cases: number }[],
  weeks: readonly string[],
): Map<string, number[]> {
  const places = new Map(weeks.map((week, place) => [week, place]))
  const counts = new Map<string, number[]>()
  for (const { cause, week, cases } of rows) {
    const own = counts.get(cause) ?? new Array<number>(weeks.length).fill(0)
    counts.set(cause, own)
    const place = places.get(week)
    if (place !== undefined) own[place] = (own[place] ?? 0) + cases
  }
  return counts
}

/** The sum of some weeks of a cause, from one Monday until before another; those out of the weeks are 0. */
export function sumOfWeeks(counts: readonly number[], weeks: readonly string[], from: string, until: string): number {
  let sum = 0
  for (const [place, week] of weeks.entries()) if (week >= from && week < until) sum += counts[place] ?? 0
  return sum
}
