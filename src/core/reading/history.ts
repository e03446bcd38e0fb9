import type { Cause, Heat } from '../case.ts'
import { ARCHETYPES, type Archetype, archetypeRules } from './archetypes.ts'
import type { Reading } from './reading.ts'

/** One message of a customer's past cases: what the customer wrote, with its reading, or that the shop answered. Notes are left out. */
export interface HistoryMessage {
  readonly from: 'customer' | 'shop'
  /** ISO instant. */
  readonly at: string
  readonly text: string
  /** Of a customer's message. */
  readonly reading?: Reading
}

export interface HistoryCase {
  readonly caseId: string
  /** Oldest first. */
  readonly messages: readonly HistoryMessage[]
}

/** A place in the history that shows something: the case, when, and the customer's own words there. */
export interface HistoryEvidence {
  readonly caseId: string
  readonly at: string
  readonly words: string
}

/**
 * What several cases suggest about how the customer has acted: dated conduct with its evidence and an end, never what somebody is.
 * `cases` shown it, `needed` are the fewest for which it is said at all; it lapses at `expires`.
 */
export interface Hypothesis {
  readonly archetype: Archetype
  readonly cases: number
  readonly needed: number
  readonly from: string
  readonly to: string
  readonly expires: string
  readonly evidence: readonly HistoryEvidence[]
  /** What was done, in words that name acts and no person. */
  readonly conduct: string
  readonly strategy: string
  /** Ids of the facts that the strategy rests on. */
  readonly facts: readonly string[]
}

export interface CustomerHistory {
  /** Over the messages of all cases, oldest first. */
  readonly heat: { readonly trend: 'rising' | 'cooling' | 'steady'; readonly steps: readonly { caseId: string; at: string; heat: Heat }[] }
  /** Causes that came up in more than one case, the most frequent first: here it is the shop that repeats something. */
  readonly repeats: readonly { readonly cause: Cause; readonly caseIds: readonly string[] }[]
  /** Whole minutes between a customer's first unanswered message and the answer; `since`: still waiting. */
  readonly waited: { readonly longestMinutes: number; readonly medianMinutes: number; readonly since?: string }
  readonly hypotheses: readonly Hypothesis[]
}

/**
 * Reads a customer's cases together. Archetypes are hypotheses over several cases of the year before `now`, never from one, left out altogether when
 * `archetypes` is false, and gone once their newest evidence is half a year old. A complaint in which the customer says that the shop was at fault,
 * and the reading agrees, counts against nobody.
 */
export function readHistory(
  cases: readonly HistoryCase[],
  { now, archetypes = true }: { now: string; archetypes?: boolean },
): CustomerHistory {
  const steps = cases
    .flatMap(({ caseId, messages }) => messages.flatMap(({ at, reading }) => (reading ? [{ caseId, at, heat: reading.heat }] : [])))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return {
    heat: { trend: trendOf(steps.map(({ heat }) => heat)), steps },
    repeats: listRepeats(cases),
    waited: measureWaiting(cases, now),
    hypotheses: archetypes ? ARCHETYPES.flatMap((archetype) => suppose(archetype, cases, now) ?? []) : [],
  }
}

const dayMs = 86_400_000
/** How far back evidence is looked for, and how long a hypothesis outlives its newest evidence. */
const lookBackDays = 365
const lapseDays = 182
const mostEvidence = 12

/** Rising or cooling by half a level or more between the mean of the earlier and of the later half. */
function trendOf(levels: readonly number[]): 'rising' | 'cooling' | 'steady' {
  if (levels.length < 2) return 'steady'
  const half = Math.floor(levels.length / 2)
  const mean = (list: readonly number[]) => list.reduce((sum, level) => sum + level, 0) / list.length
  const change = mean(levels.slice(-half)) - mean(levels.slice(0, half))
  return change >= 0.5 ? 'rising' : change <= -0.5 ? 'cooling' : 'steady'
}

function listRepeats(cases: readonly HistoryCase[]): { cause: Cause; caseIds: string[] }[] {
  const byCause = new Map<Cause, Set<string>>()
  for (const { caseId, messages } of cases)
    for (const { reading } of messages) {
      if (!reading || reading.cause.kind === 'other' || reading.cause.confidence < 0.5) continue
      byCause.set(reading.cause.kind, (byCause.get(reading.cause.kind) ?? new Set()).add(caseId))
    }
  return [...byCause]
    .filter(([, ids]) => ids.size > 1)
    .map(([cause, ids]) => ({ cause, caseIds: [...ids] }))
    .sort((a, b) => b.caseIds.length - a.caseIds.length || (a.cause < b.cause ? -1 : 1))
}

function measureWaiting(cases: readonly HistoryCase[], now: string): CustomerHistory['waited'] {
  const waits: number[] = []
  let since: string | undefined
  for (const { messages } of cases) {
    let asked: string | undefined
    for (const { from, at } of messages) {
      if (from === 'customer') asked ??= at
      else if (asked !== undefined) {
        waits.push(minutesBetween(asked, at))
        asked = undefined
      }
    }
    if (asked === undefined) continue
    waits.push(minutesBetween(asked, now))
    if (since === undefined || Date.parse(asked) < Date.parse(since)) since = asked
  }
  const sorted = waits.sort((a, b) => a - b)
  return {
    longestMinutes: sorted.at(-1) ?? 0,
    medianMinutes: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    ...(since !== undefined && { since }),
  }
}

const minutesBetween = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))

function suppose(archetype: Archetype, cases: readonly HistoryCase[], now: string): Hypothesis | undefined {
  const { needed, find, conduct, strategy, facts } = archetypeRules[archetype]
  const oldest = Date.parse(now) - lookBackDays * dayMs
  const evidence: HistoryEvidence[] = []
  let shown = 0
  for (const one of cases) {
    const recent = { ...one, messages: one.messages.filter(({ at }) => Date.parse(at) >= oldest && Date.parse(at) <= Date.parse(now)) }
    const found = find(recent)
    if (found.length === 0) continue
    shown++
    evidence.push(...found.map(({ at, words }) => ({ caseId: one.caseId, at, words })))
  }
  if (shown < needed) return undefined
  const dated = evidence.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const from = dated[0]!.at
  const to = dated.at(-1)!.at
  const expires = new Date(Date.parse(to) + lapseDays * dayMs).toISOString()
  if (Date.parse(expires) <= Date.parse(now)) return undefined
  return {
    archetype,
    cases: shown,
    needed,
    from,
    to,
    expires,
    evidence: dated.slice(-mostEvidence),
    conduct: `${conduct} in ${shown} cases between ${from.slice(0, 10)} and ${to.slice(0, 10)}.`,
    strategy,
    facts,
  }
}
