import { type Span, WANTS, type Want } from '../case.ts'
import { findAskedQuestions } from './asked-questions.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { Found } from './reading.ts'
import { isDisclaimed } from './stance.ts'

/** What the words ask for, the surest first; empty when they ask for nothing. What a customer puts in quotation marks somebody else said; in a note of the shop it is what the customer said. */
export function findWants(evidence: Evidence): Found<Want>[] {
  const { tokens } = evidence
  const quoted = evidence.voice === 'customer' ? findQuotations(tokens.text) : []
  const unasked = matchesOf(evidence, 'unasked')
  const matches = matchesOf(evidence, 'want').filter(
    (match) =>
      !unasked.some(
        ({ meaning, from, to }) =>
          meaning.kind === match.meaning.kind &&
          ((from <= match.to && match.from <= to) || (meaning.kind === 'free_work' && tokens.clauses[from] === tokens.clauses[match.from])),
      ) &&
      !isNegated(tokens, match.from) &&
      !isDisclaimed(tokens, match.from) &&
      !quoted.some(([start, end]) => start <= tokens.starts[match.from]! && tokens.starts[match.from]! < end),
  )
  const found: Found<Want>[] = []
  for (const kind of WANTS) {
    if (matches.length === 0 && kind !== 'explanation') continue
    const own = matches.filter((match) => match.meaning.kind === kind)
    const questions = kind === 'explanation' && evidence.channel !== 'review' ? findAskedQuestions(evidence) : []
    if (own.length + questions.length === 0) continue
    const best = Math.max(...own.map((match) => match.meaning.sure), questions.length > 0 ? sureOfQuestion : 0)
    const count = Math.min(own.length + questions.length, 4)
    found.push({ kind, confidence: Math.min(0.98, best + 0.02 * (count - 1)), spans: spansOf(evidence, [...own, ...questions]) })
  }
  if (found.length < 2) return found
  const partial = found.find((want) => want.kind === 'partial_refund')
  const whole = found.find((want) => want.kind === 'refund')
  const restatesPartial = whole?.spans.every(([start, end]) => partial?.spans.some(([from, to]) => start < to + 12 && from < end + 12))
  const kept = restatesPartial ? found.filter((want) => want !== whole) : found
  return kept.sort((a, b) => b.confidence - a.confidence)
}

/** A few words in double quotation marks: what somebody else said or a term of theirs. Longer ones may be the whole message, quoted in a note. */
function findQuotations(text: string): Span[] {
  const found: Span[] = []
  for (let i = 0; i < text.length && found.length < mostQuotations; i++) {
    const code = text.charCodeAt(i)
    const closer = code === 0x22 ? '"' : code === 0x201c ? '”' : code === 0xab ? '»' : undefined
    if (closer === undefined) continue
    const end = text.slice(i + 1, i + 1 + longestQuotation).indexOf(closer)
    if (end < 0) continue
    found.push([i, i + 1 + end])
    i += 1 + end
  }
  return found
}

/** A question that asks for a reason or a state; some only scold. */
const sureOfQuestion = 0.8
const mostQuotations = 50
const longestQuotation = 40
