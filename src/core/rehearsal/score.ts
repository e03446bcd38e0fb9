import { CRITERIA, type Criterion, type Mark, type Run } from './run.ts'

/** From the first try to one that would hold in front of any customer. */
export const BANDS = ['not_yet', 'getting_there', 'good', 'strong'] as const
export type Band = (typeof BANDS)[number]

/** What a rehearsal is worth on one criterion, and the lines that made it so. */
export interface CriterionScore {
  readonly criterion: Criterion
  /** From 0 to 100. */
  readonly points: number
  /** How much it counts, of all that apply to this scenario; they add up to one. */
  readonly weight: number
  readonly earned: readonly Line[]
  readonly lost: readonly Line[]
  /** What was never said, and a line that says it. */
  readonly missing: readonly { readonly what: string; readonly better: string }[]
}

/** One line of the trainee's; `turn` counts from 0. */
export interface Line extends Omit<Mark, 'criterion' | 'earned'> {
  readonly turn: number
}

export interface RehearsalScore {
  /** From 0 to 100, the weighted mean of the criteria that apply. */
  readonly points: number
  readonly band: Band
  /** In the order of CRITERIA; one that the scenario has no use for is left out. */
  readonly criteria: readonly CriterionScore[]
}

/** How a rehearsal went, at its end or as it stands. It never praises what was only polite: whoever recognised nothing stays in the lowest bands. */
export function scoreRehearsal(run: Run): RehearsalScore {
  const shares = CRITERIA.flatMap((criterion) => {
    const share = SHARES[criterion](run)
    return share === undefined ? [] : [{ criterion, share: Math.max(0, Math.min(1, share)) }]
  })
  const total = shares.reduce((sum, { criterion }) => sum + WEIGHTS[criterion], 0)
  const criteria = shares.map(({ criterion, share }) => ({
    criterion,
    points: Math.round(share * 100),
    weight: WEIGHTS[criterion] / total,
    ...linesOf(run, criterion),
    missing: missingOf(run, criterion),
  }))
  const points = Math.round(shares.reduce((sum, { criterion, share }) => sum + share * WEIGHTS[criterion], 0) * (100 / total))
  return { points, band: bandOf(run, points, shares), criteria }
}

/** Ours: what settles the matter weighs most, then what makes it possible. */
const WEIGHTS: Readonly<Record<Criterion, number>> = {
  calm: 15,
  listened: 12,
  acknowledged: 18,
  owned: 10,
  solved: 20,
  promised: 12,
  boundary: 8,
  safe: 8,
}

function bandOf({ state, warmly }: Run, points: number, shares: readonly { readonly share: number }[]): Band {
  const isSettled = state === 'settled' && warmly
  if (points >= 80 && isSettled && shares.every(({ share }) => share >= 0.5)) return 'strong'
  if (points >= 60) return 'good'
  return points >= 35 ? 'getting_there' : 'not_yet'
}

const SHARES: Readonly<Record<Criterion, (run: Run) => number | undefined>> = {
  calm: (run) => calm(run) * engagement(run),
  listened: ({ memory }) => {
    const heard = memory.acknowledged.length > 0 ? 0.35 : 0
    const attentive = memory.acknowledged.length > 0 ? Math.max(0, 0.35 - 0.2 * (memory.earlies + memory.repeats)) : 0
    return heard + attentive + Math.min(0.3, memory.listened * 0.15) - Math.min(0.3, 0.1 * Math.max(0, memory.empties - 3))
  },
  acknowledged: ({ memory, scenario }) =>
    (memory.acknowledged.length / scenario.acknowledge.length) * (memory.acknowledgedAt > 3 ? 0.75 : 1),
  owned: ({ memory, scenario }) =>
    scenario.own.length === 0 ? undefined : memory.owned.length / scenario.own.length - 0.15 * memory.evaded,
  solved,
  promised: ({ memory, scenario }) => {
    const undated = memory.undated.filter((index) => !memory.promised.includes(index)).length
    return (memory.promised.length + 0.3 * undated) / scenario.promise.length
  },
  boundary: (run) => {
    const { scenario, memory } = run
    if (!scenario.boundary && !scenario.never && memory.boundaryBroken === 0) return undefined
    const said = scenario.boundary?.says === undefined || memory.boundarySaid ? 1 : 0.35
    return (said - 0.6 * memory.boundaryBroken) * engagement(run)
  },
  safe: (run) => {
    const { scenario, memory } = run
    const exposed = run.turns.flatMap(({ marks }) => marks).filter(({ criterion, earned }) => criterion === 'safe' && !earned).length
    if (!scenario.safety) return exposed === 0 ? undefined : 1 - 0.5 * exposed
    if (memory.safetyBroken > 0) return 0
    return memory.safetySaidAt === 0 ? 0 : (memory.safetySaidAt <= 2 ? 1 : 0.6) - 0.4 * exposed
  },
}

/** Half for one's own words, half for the voice of the customer that came down. */
function calm({ turns, scenario, level, mood, memory }: Run): number {
  const rules = turns.flatMap(({ marks }) => marks).filter(({ criterion, earned }) => criterion === 'calm' && !earned)
  const start = scenario.levels[level].anger
  const came = Math.max(0, Math.min(1, (start - mood.anger) / Math.max(15, start - 30)))
  const own = Math.max(0, 1 - rules.length * 0.4)
  return memory.real === 0 ? 0 : 0.5 * own + 0.5 * came * Math.max(0.3, own)
}

/** Who said nothing of the matter kept calm about nothing, and kept no boundary either. */
function engagement({ memory }: Run): number {
  const about = memory.acknowledged.length + memory.owned.length + memory.promised.length + memory.told.length + (memory.offered ? 1 : 0)
  return about === 0 ? 0.2 : Math.min(1, 0.4 + 0.2 * about)
}

function solved({ state, warmly, memory }: Run): number {
  if (state === 'settled') return warmly ? 1 : 0.55
  if (!memory.offered) return 0
  return state === 'left' ? 0.15 : 0.3
}

function linesOf({ turns }: Run, criterion: Criterion): Pick<CriterionScore, 'earned' | 'lost'> {
  const all = turns.flatMap(({ marks }, turn) => marks.flatMap((mark) => (mark.criterion === criterion ? [{ mark, turn }] : [])))
  const lines = (earned: boolean): Line[] =>
    all.flatMap(({ mark: { criterion: _, earned: isEarned, ...mark }, turn }) => (isEarned === earned ? [{ turn, ...mark }] : []))
  return { earned: lines(true), lost: lines(false) }
}

function missingOf({ scenario, memory, state }: Run, criterion: Criterion): CriterionScore['missing'] {
  const notIn = <Item extends { readonly what: string; readonly better: string }>(items: readonly Item[], done: readonly number[]) =>
    items.filter((_, index) => !done.includes(index)).map(({ what, better }) => ({ what, better }))
  switch (criterion) {
    case 'acknowledged':
      return notIn(scenario.acknowledge, memory.acknowledged)
    case 'owned':
      return notIn(scenario.own, memory.owned)
    case 'promised':
      return notIn(scenario.promise, memory.promised)
    case 'solved':
      return memory.offered || state === 'settled' ? [] : notIn(scenario.settlesFor.slice(0, 1), [])
    case 'boundary':
      return scenario.boundary?.says && !memory.boundarySaid ? notIn([scenario.boundary], []) : []
    case 'safe':
      return scenario.safety && memory.safetySaidAt === 0 ? notIn([scenario.safety], []) : []
    case 'calm':
    case 'listened':
      return []
  }
}
