import type { Channel, Heat, Threat } from './case.ts'

/** How soon a case wants an answer, and why in words. */
export interface Urgency {
  /** 0–100, higher first. Waiting time is not in it: it breaks ties where cases are listed. */
  readonly score: number
  /** Heaviest first; empty when nothing presses. Keys of the catalogue are not used here: each is a threat's kind, `heat`, `public` or `deadline`. */
  readonly reasons: readonly UrgencyReason[]
}
export type UrgencyReason = Threat | 'heat' | 'public' | 'deadline' | 'dispute_open'

const THREAT_WEIGHT: Readonly<Record<Threat, number>> = {
  self_harm: 60,
  safety_violence: 60,
  legal: 16,
  regulator: 14,
  chargeback: 14,
  media_social: 12,
  bad_review: 10,
}

/** Urgency of a case from its latest reading: ten points a step of heat, the heaviest threat in full and others at a quarter, capped at 100. */
export function urgencyOf(input: {
  readonly heat: Heat
  readonly threats: readonly Threat[]
  readonly channel: Channel
  readonly hasDeadline: boolean
  readonly disputeOpen: boolean
}): Urgency {
  const weighted = [...new Set(input.threats)].map((kind) => ({ kind, weight: THREAT_WEIGHT[kind] })).sort((a, b) => b.weight - a.weight)
  const parts: { reason: UrgencyReason; points: number }[] = weighted.map(({ kind, weight }, index) => ({
    reason: kind,
    points: index === 0 ? weight : weight / 4,
  }))
  if (input.heat >= 3) parts.push({ reason: 'heat', points: input.heat * 10 })
  if (input.disputeOpen) parts.push({ reason: 'dispute_open', points: 20 })
  if (input.hasDeadline) parts.push({ reason: 'deadline', points: 6 })
  if (input.channel === 'review') parts.push({ reason: 'public', points: 5 })
  const quietHeat = input.heat >= 3 ? 0 : input.heat * 10
  const score = Math.min(100, Math.round(quietHeat + parts.reduce((sum, part) => sum + part.points, 0)))
  return { score, reasons: parts.sort((a, b) => b.points - a.points).map((part) => part.reason) }
}
