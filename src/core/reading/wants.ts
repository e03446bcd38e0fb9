import { WANTS, type Want } from '../case.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { Found } from './reading.ts'

/** What the words ask for, the surest first; empty when they ask for nothing. */
export function findWants(evidence: Evidence): Found<Want>[] {
  const matches = matchesOf(evidence, 'want').filter((match) => !isNegated(evidence.tokens, match.from))
  const found: Found<Want>[] = []
  for (const kind of WANTS) {
    const own = matches.filter((match) => match.meaning.kind === kind)
    if (own.length === 0) continue
    const best = Math.max(...own.map((match) => match.meaning.sure))
    found.push({ kind, confidence: Math.min(0.98, best + 0.02 * (Math.min(own.length, 4) - 1)), spans: spansOf(evidence, own) })
  }
  const partial = found.find((want) => want.kind === 'partial_refund')
  const whole = found.find((want) => want.kind === 'refund')
  const restatesPartial = whole?.spans.every(([start, end]) => partial?.spans.some(([from, to]) => start < to + 12 && from < end + 12))
  const kept = restatesPartial ? found.filter((want) => want !== whole) : found
  return kept.sort((a, b) => b.confidence - a.confidence)
}
