import type { Channel, Heat, Threat } from './case.ts'

/** How soon a case wants an answer, and why in words. */
export interface Urgency {
  /** 0–100, higher first. Waiting time is not in it: it breaks ties where cases are listed. */
  readonly score: number
  /** Heaviest first; empty when nothing presses. */
  readonly reasons: readonly UrgencyReason[]
}
/** A threat, a threat that was carried out (`…_begun`), or what else presses. */
export type UrgencyReason = Threat | `${ThreatDone}_begun` | 'heat' | 'public' | 'deadline' | 'dispute_open' | 'value'

/** What a customer does once and then has done. A chargeback that was begun is an open dispute; violence and self-harm stay what they are. */
const DONE = ['bad_review', 'legal', 'regulator', 'media_social'] as const satisfies Threat[]
type ThreatDone = (typeof DONE)[number]

const THREAT_WEIGHT: Readonly<Record<Threat, number>> = {
  self_harm: 60,
  safety_violence: 60,
  legal: 16,
  regulator: 14,
  chargeback: 14,
  media_social: 12,
  bad_review: 10,
}

/**
 * Urgency of a case: ten points a step of heat, the heaviest threat in full and others at a quarter, capped at 100. While a dispute is open nobody
 * threatens one: its points go to the open one, and of a dispute that ended nothing is left.
 */
export function urgencyOf(input: {
  readonly heat: Heat
  readonly threats: readonly { readonly kind: Threat; readonly begun: boolean }[]
  readonly channel: Channel
  readonly hasDeadline: boolean
  readonly disputeOpen: boolean
  /** What the order is worth in hours of the shop's work; undefined where nobody knows. */
  readonly worthHours?: number | undefined
}): Urgency {
  const points = new Map<UrgencyReason, number>()
  const add = (reason: UrgencyReason, more: number) => points.set(reason, (points.get(reason) ?? 0) + more)
  const begun = new Map<Threat, boolean>()
  for (const threat of input.threats) begun.set(threat.kind, begun.get(threat.kind) === true || threat.begun)
  const weighted = [...begun.keys()]
    .filter((kind) => kind !== 'chargeback' || input.disputeOpen || !begun.get(kind))
    .sort((a, b) => THREAT_WEIGHT[b] - THREAT_WEIGHT[a])
  weighted.forEach((kind, index) => {
    const reason =
      kind === 'chargeback' && input.disputeOpen ? 'dispute_open' : begun.get(kind) && isDone(kind) ? (`${kind}_begun` as const) : kind
    add(reason, index === 0 ? THREAT_WEIGHT[kind] : THREAT_WEIGHT[kind] / 4)
  })
  if (input.heat >= 3) add('heat', input.heat * 10)
  if (input.disputeOpen) add('dispute_open', 20)
  if (input.hasDeadline) add('deadline', 6)
  if (input.channel === 'review') add('public', 5)
  const value = pointsOfValue(input.worthHours)
  if (value > 0) add('value', value)
  const quietHeat = input.heat >= 3 ? 0 : input.heat * 10
  const sum = [...points.values()].reduce((total, more) => total + more, quietHeat)
  return { score: Math.min(100, Math.round(sum)), reasons: [...points].sort(([, a], [, b]) => b - a).map(([reason]) => reason) }
}

/** A day's work. Orders below it are everyday ones. */
const EVERYDAY_HOURS = 8
const POINTS_A_DOUBLING = 2
const MOST_POINTS_OF_VALUE = 10

/** Two points for each doubling beyond a day's work, ten at most: much money presses, and less than a threat. */
function pointsOfValue(worthHours = 0): number {
  return Math.min(MOST_POINTS_OF_VALUE, Math.max(0, Math.floor(Math.log2(worthHours / EVERYDAY_HOURS)) * POINTS_A_DOUBLING))
}

function isDone(kind: Threat): kind is ThreatDone {
  return (DONE as readonly Threat[]).includes(kind)
}

const HOUR_MS = 3_600_000
/** So much later comes what is one point less urgent: fifteen points weigh as much as a day of waiting. */
const POINT_MS = 1.6 * HOUR_MS
/** So much later comes a case whose customer has the word. */
const THEIR_TURN_MS = 168 * HOUR_MS
/** A date that somebody gave counts from two days before it. */
const AHEAD_MS = 48 * HOUR_MS

/**
 * What open cases are sorted by, soonest first: the moment at which a case of this urgency wants to be answered. Each case gains on others by the hour it
 * waits, all at the same pace, so which of two comes first never changes by time alone and the moment can be kept. The database keeps the same.
 */
export function dueAtOf(input: {
  readonly score: number
  /** Since when the customer waits for an answer; undefined while the word is with them. */
  readonly answerSince: Date | undefined
  /** When either side last said something. */
  readonly lastSaidAt: Date
  /** The nearest date that somebody gave. */
  readonly deadlineAt?: Date | undefined
}): Date {
  const { score, answerSince, lastSaidAt, deadlineAt } = input
  const from = answerSince?.getTime() ?? lastSaidAt.getTime() + THEIR_TURN_MS
  const waited = from + (100 - score) * POINT_MS
  return new Date(deadlineAt ? Math.min(waited, deadlineAt.getTime() - AHEAD_MS) : waited)
}
