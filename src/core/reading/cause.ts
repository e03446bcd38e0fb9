import { CAUSES, type Cause } from '../case.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { Found } from './reading.ts'

/** Evidence by cause: the sum of the weights of the phrases seen, each phrase's repeats counting less and less. */
export type CauseScores = Readonly<Record<Cause, number>>

/** What the complaint is rooted in, with its scores. `other` when nothing points anywhere. Confidence is the share of the best cause, 0–1. */
export function findCause(evidence: Evidence): { cause: Found<Cause>; scores: CauseScores } {
  const scores = Object.fromEntries(CAUSES.map((kind) => [kind, 0])) as Record<Cause, number>
  const matches = matchesOf(evidence, 'cause').filter((match) => match.meaning.weight >= 1 || !isNegated(evidence.tokens, match.from, 2))
  const counted = new Map<string, number>()
  for (const match of matches) {
    const key = `${match.meaning.kind} ${match.meaning.weight} ${match.from}`
    if (counted.has(key)) continue
    counted.set(key, 1)
    const seen = counted.get(match.meaning.kind) ?? 0
    counted.set(match.meaning.kind, seen + 1)
    scores[match.meaning.kind] += match.meaning.weight / (1 + 0.35 * seen)
  }
  const ranked = CAUSES.filter((kind) => kind !== 'other').sort((a, b) => scores[b] - scores[a])
  const best = ranked[0]!
  const total = CAUSES.reduce((sum, kind) => sum + scores[kind], 0)
  if (scores[best] < leastEvidence) return { cause: { kind: 'other', confidence: total === 0 ? 0.5 : 0.35, spans: [] }, scores }
  const own = matches.filter((match) => match.meaning.kind === best)
  return { cause: { kind: best, confidence: Math.min(0.95, scores[best] / (total + 1)), spans: spansOf(evidence, own) }, scores }
}

const leastEvidence = 0.75
