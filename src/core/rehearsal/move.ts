import type { Hearing } from './hear.ts'
import { isSpoken, type Memory, type Mood, type Run } from './run.ts'
import type { Level, Scenario } from './scenario.ts'

/** Where a turn leaves the customer. */
export interface Moved {
  readonly mood: Mood
  readonly memory: Memory
  readonly outcome: 'talking' | 'settled' | 'settled_coolly' | 'left'
}

/**
 * How a turn moves the customer. All figures are ours, set by what research says of the direction: recognising what happened lowers anger (E001),
 * an apology said over and over raises it (E002), "calm down" and rules without a reason inflame (E049, E052), concrete words count as listening (E007).
 */
export function move(run: Run, hearing: Hearing, pauseSeconds: number, boughtTime: boolean): Moved {
  const { scenario, level, turns } = run
  const memory = remember(run, hearing, pauseSeconds)
  const shift = addUp([
    WAITS[level],
    byKind(hearing.kind, memory),
    byWhatWasHeard(run, hearing, memory),
    byFindings(hearing),
    byTriggers(run, hearing),
    bySilence(scenario, run.mood, hearing, pauseSeconds, boughtTime),
  ])
  const fairNow = memory.offered && memory.offerDated && hearing.kind === 'said' && !isProvoked(hearing)
  const mood: Mood = {
    anger: within(run.mood.anger + shift.anger * (shift.anger < 0 ? COOLS[level] : 1)),
    trust: within(run.mood.trust + shift.trust),
    // Who has a fair offer before them waits a little to see whether it is meant.
    patience: within(run.mood.patience + (fairNow ? Math.max(-12, shift.patience) : shift.patience)),
  }
  return { mood, memory, outcome: outcomeOf(scenario, level, mood, memory, turns.length + 1, hearing) }
}

type Shift = Partial<Mood>

const within = (value: number) => Math.max(0, Math.min(100, Math.round(value)))

const addUp = (shifts: readonly Shift[]): Mood => ({
  anger: shifts.reduce((sum, { anger = 0 }) => sum + anger, 0),
  trust: shifts.reduce((sum, { trust = 0 }) => sum + trust, 0),
  patience: shifts.reduce((sum, { patience = 0 }) => sum + patience, 0),
})

/** Every answer costs them some time. */
const WAITS: Readonly<Record<Level, Shift>> = { easy: { patience: -4 }, medium: { patience: -5 }, hard: { patience: -7 } }

/** How readily the voice comes down. */
const COOLS: Readonly<Record<Level, number>> = { easy: 1, medium: 0.85, hard: 0.72 }

function remember(run: Run, hearing: Hearing, pauseSeconds: number): Memory {
  const { memory, scenario, turns } = run
  const turn = turns.length + 1
  const acknowledged = union(memory.acknowledged, hearing.acknowledged.keys())
  const promised = union(memory.promised, hearing.promised.keys())
  const fair = hearing.offered.size > 0
  const dated = memory.offerDated || hearing.offerDated || (fair && promised.length > 0) || (memory.offered && hearing.promised.size > 0)
  const offered = memory.offered || fair
  const told = union(memory.told, hearing.asked.keys())
  const letsThemFinish =
    isSpoken(scenario) && turn <= 2 && hearing.kind === 'said' && hearing.empties.length === 0 && pauseSeconds >= 2 && pauseSeconds <= 8
  const early = isEarly(run, hearing, acknowledged)
  return {
    acknowledged,
    acknowledgedAt: memory.acknowledgedAt || (acknowledged.length > 0 ? turn : 0),
    owned: union(memory.owned, hearing.owned.keys()),
    promised,
    undated: union(memory.undated, hearing.undated.keys()),
    told,
    triggered: union(memory.triggered, hearing.triggered.keys()),
    offered,
    offerDated: dated,
    stood: offered && dated && !isProvoked(hearing) && hearing.kind === 'said' ? memory.stood + 1 : memory.stood,
    empties: memory.empties + hearing.empties.length,
    listened: memory.listened + (told.length > memory.told.length ? 2 : hearing.question ? 1 : 0) + (letsThemFinish ? 1 : 0),
    earlies: memory.earlies + (early ? 1 : 0),
    repeats: memory.repeats + (hearing.repeats ? 1 : 0),
    real: memory.real + (hearing.kind === 'said' ? 1 : 0),
    provoked: memory.provoked + (isProvoked(hearing) ? 1 : 0),
    boundarySaid: memory.boundarySaid || hearing.boundarySaid !== undefined,
    boundaryBroken: memory.boundaryBroken + hearing.boundaryBroken.length,
    safetySaidAt: memory.safetySaidAt || (hearing.safetySaid ? turn : 0),
    safetyBroken: memory.safetyBroken + (hearing.safetyBroken ? 1 : 0),
    evaded: memory.evaded + hearing.findings.filter(({ rule }) => rule === 'no-owner' || rule === 'passive-evasion').length,
  }
}

const union = (known: readonly number[], more: Iterable<number>): readonly number[] => [...new Set([...known, ...more])]

/** A remedy before anything was recognised, to somebody who is still angry. */
export function isEarly({ mood, memory }: Run, hearing: Hearing, acknowledged: readonly number[] = memory.acknowledged): boolean {
  const offers = hearing.offered.size > 0 || hearing.low !== undefined
  return offers && mood.anger >= 45 && acknowledged.length + hearing.acknowledged.size + memory.owned.length + hearing.owned.size === 0
}

/** Whether something in it makes it worse. */
export const isProvoked = (hearing: Hearing): boolean =>
  hearing.kind === 'swearing' || hearing.findings.some(({ rule }) => (HEATS_UP[rule]?.anger ?? 0) >= 6)

function byKind(kind: Hearing['kind'], { real }: Memory): Shift {
  switch (kind) {
    case 'swearing':
      return { anger: 30, trust: -30, patience: -40 }
    case 'flood':
      return { anger: 5, trust: -5, patience: -22 }
    case 'nonsense':
      return { anger: 5, trust: -8, patience: -20 }
    case 'copied':
      return { anger: 3, trust: -6, patience: -12 }
    case 'nothing':
    case 'said':
      return real === 0 ? { patience: -4 } : {}
  }
}

function byWhatWasHeard(run: Run, hearing: Hearing, memory: Memory): Shift {
  if (hearing.kind !== 'said') return {}
  const { memory: before } = run
  const grown = (list: 'acknowledged' | 'owned' | 'promised' | 'told') => memory[list].length - before[list].length
  const saysNothing = [hearing.acknowledged, hearing.owned, hearing.promised, hearing.undated, hearing.asked, hearing.offered].every(
    ({ size }) => size === 0,
  )
  const early = memory.earlies > before.earlies
  return addUp([
    times(grown('acknowledged'), { anger: -17, trust: 9, patience: 7 }),
    times(grown('owned'), { anger: -9, trust: 14, patience: 3 }),
    times(grown('promised'), { anger: -4, trust: 9, patience: 4 }),
    times(grown('told'), { anger: -4, trust: 4, patience: 4 }),
    hearing.offered.size > 0 && !early ? { anger: -6, trust: 6, patience: 4 } : {},
    early ? { anger: 3, patience: -7 } : {},
    hearing.low ? { anger: 3, trust: -3, patience: -3 } : {},
    byEmpties(before.empties, memory.empties),
    hearing.repeats ? { anger: 5, trust: -5, patience: -11 } : {},
    saysNothing && hearing.empties.length === 0 && !hearing.boundarySaid && !hearing.safetySaid
      ? hearing.question
        ? { patience: -2 }
        : { anger: 2, patience: -8 }
      : {},
    memory.boundarySaid && !before.boundarySaid ? { anger: -1, trust: 6, patience: 3 } : {},
    memory.safetySaidAt > 0 && before.safetySaidAt === 0 ? { anger: -5, trust: 8, patience: 5 } : {},
    times(hearing.boundaryBroken.length, { trust: -4 }),
  ])
}

const times = (count: number, { anger = 0, trust = 0, patience = 0 }: Shift): Shift => ({
  anger: anger * count,
  trust: trust * count,
  patience: patience * count,
})

/** The first kind word does some good, the second little, and from the third each costs more. */
function byEmpties(before: number, now: number): Shift {
  let shift: Mood = { anger: 0, trust: 0, patience: 0 }
  for (let count = before + 1; count <= Math.min(now, before + 6); count++)
    shift = addUp([
      shift,
      count === 1
        ? { anger: -5, trust: 2 }
        : count === 2
          ? { anger: -1, patience: -2 }
          : { anger: Math.min(8, 2 * (count - 2)), trust: -3, patience: -6 },
    ])
  return shift
}

/** What the linter found, by how much it heats. A turn counts each rule once. */
const HEATS_UP: Readonly<Record<string, Shift>> = {
  insult: { anger: 28, trust: -25, patience: -20 },
  'threatens-customer': { anger: 22, trust: -20, patience: -10 },
  sarcasm: { anger: 18, trust: -15, patience: -6 },
  'calm-down': { anger: 17, trust: -8, patience: -8 },
  'blames-customer': { anger: 14, trust: -12, patience: -5 },
  'discriminatory-ground': { anger: 25, trust: -25, patience: -15 },
  'policy-shield': { anger: 12, trust: -8, patience: -6 },
  'all-caps': { anger: 12, trust: -5 },
  defensive: { anger: 9, trust: -8, patience: -3 },
  'dismissive-empathy': { anger: 8, trust: -6, patience: -3 },
  'conditional-apology': { anger: 8, trust: -8 },
  'but-after-apology': { anger: 6, trust: -5 },
  'gag-clause': { anger: 10, trust: -15 },
  'offers-incentive-for-review': { anger: 4, trust: -12 },
  'passive-evasion': { anger: 3, trust: -5 },
  'absolute-language': { anger: 2, trust: -2 },
  'generic-template': { anger: 3, trust: -4, patience: -3 },
  'no-owner': { trust: -4 },
  'over-promises': { trust: -5 },
  'exclamation-run': { trust: -1 },
}

/** How much a rule costs the calm of the trainee, 0 to 1. */
export const calmCost = (rule: string): number => Math.min(0.7, (HEATS_UP[rule]?.anger ?? 0) / 30)

const byFindings = ({ findings }: Hearing): Shift =>
  addUp([...new Set(findings.map(({ rule }) => rule))].map((rule) => HEATS_UP[rule] ?? {}))

function byTriggers({ scenario, memory }: Run, { triggered }: Hearing): Shift {
  return addUp(
    [...triggered.keys()].map((index) => {
      const { anger = 0, trust = 0, patience = 0 } = scenario.triggers[index] ?? {}
      return memory.triggered.includes(index) ? times(0.5, { anger, trust, patience }) : { anger, trust, patience }
    }),
  )
}

/** A short pause lets an angry person finish. A long one costs patience, less where the trainee said what they are doing. */
function bySilence(scenario: Scenario, mood: Mood, { kind }: Hearing, pauseSeconds: number, boughtTime: boolean): Shift {
  const said = kind !== 'nothing'
  if (!isSpoken(scenario)) return said ? {} : { anger: 4, trust: -4, patience: -16 }
  const grace = boughtTime ? 60 : 15
  const long = Math.min(35, Math.max(0, pauseSeconds - grace) * 0.8)
  if (!said) return pauseSeconds <= 8 && mood.anger >= 60 ? { anger: -1, patience: -6 } : { anger: 4, trust: -3, patience: -14 - long }
  if (pauseSeconds >= 2 && pauseSeconds <= 8 && mood.anger >= 55) return { anger: -2, trust: 1 }
  return { anger: long > 10 ? 3 : 0, patience: -long }
}

/** After so many turns anybody goes. */
const MOST_TURNS = 14
/** How angry they may be and still take it, and how many turns a fair offer stands until they take it whatever was left out. */
const TAKES: Readonly<Record<Level, { readonly anger: number; readonly share: number; readonly stands: number }>> = {
  easy: { anger: 62, share: 0.3, stands: 2 },
  medium: { anger: 56, share: 0.5, stands: 3 },
  hard: { anger: 50, share: 0.5, stands: 3 },
}

function outcomeOf(scenario: Scenario, level: Level, mood: Mood, memory: Memory, turn: number, hearing: Hearing): Moved['outcome'] {
  const takes = TAKES[level]
  const answered = hearing.kind === 'said' && !isProvoked(hearing)
  if (memory.offered && memory.offerDated && answered) {
    const share = memory.acknowledged.length / scenario.acknowledge.length
    const isOwned = level === 'easy' || scenario.own.length === 0 || memory.owned.length > 0
    // Who was heard in full and knows who sees to it takes it before the anger is all gone.
    const most = takes.anger + (share === 1 && memory.promised.length > 0 ? 15 : 0)
    const isHeard = share >= takes.share && mood.anger <= most && isOwned
    // One question back, so that who offered well may still say how they see to it.
    if (isHeard && memory.promised.length === 0 && memory.stood < 2) return 'talking'
    if (isHeard) return mood.trust >= 42 && memory.provoked < 2 ? 'settled' : 'settled_coolly'
    if (memory.stood >= takes.stands) return 'settled_coolly'
  }
  if (mood.patience <= 0 || turn >= MOST_TURNS) return 'left'
  return 'talking'
}
