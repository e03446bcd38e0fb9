import { type Span, WANTS, type Want } from '../case.ts'
import { negators } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { findAskedQuestions } from './asked-questions.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { Found } from './reading.ts'
import { isDisclaimed, type Place } from './stance.ts'

/** What the words ask for, the surest first; empty when they ask for nothing. What a customer puts in quotation marks somebody else said; in a note of the shop it is what the customer said. */
export function findWants(evidence: Evidence): Found<Want>[] {
  const { tokens } = evidence
  const quoted = evidence.voice === 'customer' ? findQuotations(tokens.text) : []
  const unasked = matchesOf(evidence, 'unasked')
  const isUnasked = (kind: Want, place: Place) =>
    unasked.some(
      ({ meaning, from, to }) =>
        meaning.kind === kind &&
        ((from <= place.to && place.from <= to) || (kind === 'free_work' && tokens.clauses[from] === tokens.clauses[place.from])),
    )
  const matches = matchesOf(evidence, 'want').filter(
    (match) =>
      (asksAnew(tokens, match) ||
        (!isUnasked(match.meaning.kind, match) && !isNegated(tokens, match.from) && !isDisclaimed(tokens, match.from))) &&
      !quoted.some(([start, end]) => start <= tokens.starts[match.from]! && tokens.starts[match.from]! < end),
  )
  const found: Found<Want>[] = []
  for (const kind of WANTS) {
    if (matches.length === 0 && kind !== 'explanation') continue
    const own = matches.filter((match) => match.meaning.kind === kind)
    const questions =
      kind === 'explanation' && evidence.channel !== 'review'
        ? findAskedQuestions(evidence).filter((question) => !isUnasked(kind, question))
        : []
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

/** "I do not want to swap it just refund me", "if nobody calls please send it back": what is denied before denies nothing of what is asked. */
function asksAnew({ words, clauses }: Tokens, { from }: Place): boolean {
  const at = asking.has(words[from]!) ? from : from - 1
  if (at < 1 || !asking.has(words[at]!) || clauses[at] !== clauses[from]) return false
  return !negators.has(words[at - 1]!) && !subjects.has(words[at - 1]!)
}
const asking: ReadonlySet<string> = new Set(['please', 'pls', 'plz', 'kindly', 'just'])
const subjects: ReadonlySet<string> = new Set('i we you he she they to is was are have has had would will'.split(' '))

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
