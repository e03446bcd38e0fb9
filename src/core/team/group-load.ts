/** A group that is smaller is not spoken of: what is said of it would be said of somebody (H013). */
export const LEAST_GROUP = 5

/** Minutes of a group are told in steps of this, so that whoever came or went cannot be worked out from two answers. */
export const STEP_MINUTES = 30

/** No one person may make up more of a group's sum than this; an assumption, the usual half of what offices of statistics call dominance. */
const MOST_OF_ONE = 0.5

/** What may be told of a group's load. */
export interface GroupLoad {
  /** How many of the group had hot cases at all; at least LEAST_GROUP. */
  readonly people: number
  /** Hot minutes a person of them, to the next STEP_MINUTES. */
  readonly minutesEach: number
  /** Whether one fifth of them or fewer carries more than two fifths of it: a rota could spread it. */
  readonly isUneven: boolean
}

/**
 * What may be told of the hot minutes of a group, given once a person: nothing (undefined) where fewer than LEAST_GROUP of them have any, or where one of
 * them makes up more than half of the sum. It holds no figure of any person and no order of persons.
 */
export function groupLoadOf(minutes: readonly number[]): GroupLoad | undefined {
  const some = minutes.filter((one) => Number.isFinite(one) && one > 0).toSorted((a, b) => b - a)
  const sum = some.reduce((total, one) => total + one, 0)
  if (some.length < LEAST_GROUP || some[0]! > MOST_OF_ONE * sum) return undefined
  const top = some.slice(0, Math.max(1, Math.floor(some.length / 5))).reduce((total, one) => total + one, 0)
  return {
    people: some.length,
    minutesEach: Math.round(sum / some.length / STEP_MINUTES) * STEP_MINUTES,
    isUneven: top > 0.4 * sum,
  }
}

/** On which of their rotas a member had the most hot minutes, each rota's members with their minutes; told to that member alone. */
export function rotasWithMost<Rota extends { readonly members: readonly string[] }>(
  rotas: readonly Rota[],
  minutes: ReadonlyMap<string, number>,
  memberId: string,
): Rota[] {
  const own = minutes.get(memberId) ?? 0
  if (own <= 0) return []
  return rotas.filter(
    ({ members }) =>
      members.includes(memberId) && members.length > 1 && members.every((one) => one === memberId || (minutes.get(one) ?? 0) < own),
  )
}
