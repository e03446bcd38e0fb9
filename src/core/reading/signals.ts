import type { Span } from '../case.ts'
import type { Tokens } from '../text/tokens.ts'
import { flagWords } from '../text/vocabulary.ts'
import { type Evidence, matchesOf, spansOf } from './evidence.ts'
import type { SignalKind } from './lexicon/meaning.ts'
import type { FoundText, Signals } from './reading.ts'

/** What else a person at the desk should see. Each list is in the order of the text and at most a dozen long. */
export function findSignals(evidence: Evidence, allCaps: boolean, profanity: readonly number[]): Signals {
  const signals = matchesOf(evidence, 'signal')
  const spans = (kind: SignalKind) =>
    spansOf(
      evidence,
      signals.filter((match) => match.meaning.kind === kind),
    )
  return {
    allCaps,
    profanity: spansOf(
      evidence,
      profanity.map((token) => ({ from: token, to: token })),
    ),
    sarcasm: spans('sarcasm'),
    priorContact: spans('priorContact'),
    deadlines: toTexts(
      evidence,
      spansOf(
        evidence,
        signals.filter((match) => match.meaning.kind === 'deadline' && !isBehind(evidence.tokens, match.from)),
      ),
    ),
    orderNumbers: toTexts(evidence, findOrderNumbers(evidence.tokens).map(evidence.snap)),
    dates: toTexts(evidence, findDates(evidence.tokens).map(evidence.snap)),
    vulnerable: spans('vulnerable'),
  }
}

/** "It arrived within two days": a time that was kept sets no deadline. */
function isBehind({ words, clauses }: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3 && clauses[i] === clauses[at]; i--) if (kept.has(words[i]!)) return true
  return false
}

const kept: ReadonlySet<string> = new Set(
  'arrived came delivered got received answered replied fixed repaired refunded shipped solved responded sorted returned'.split(' '),
)

const toTexts = (evidence: Evidence, spans: readonly Span[]): FoundText[] =>
  spans.map((span) => ({ text: evidence.text.slice(span[0], span[1]), span }))

const most = 12
const isNumbered = flagWords([
  'order',
  'invoice',
  'booking',
  'reservation',
  'ticket',
  'case',
  'confirmation',
  'tracking',
  'reference',
  'ref',
  'receipt',
  'transaction',
  'job',
  'policy',
  'account',
])
const between: ReadonlySet<string> = new Set([
  'number',
  'no',
  'nr',
  'num',
  'id',
  'code',
  'is',
  'reference',
  'ref',
  'confirmation',
  'tracking',
  'order',
])

/** "order 4711", "ref: AB-1234", "#12345": the number alone, without its label. */
function findOrderNumbers(tokens: Tokens): Span[] {
  const { text, words, starts, ends } = tokens
  const found: Span[] = []
  for (let i = 0; i < tokens.count && found.length < most; i++) {
    if (text.charCodeAt(starts[i]! - 1) === hash && tokens.shapes[i] !== 4) {
      const span = codeAt(text, starts[i]!)
      if (span) found.push(span)
    } else if (isNumbered[tokens.numbers[i]!]) {
      let next = i + 1
      while (next < tokens.count && next - i <= 3 && between.has(words[next]!) && tokens.sentences[next] === tokens.sentences[i]) next++
      if (
        next >= tokens.count ||
        starts[next]! - ends[next - 1]! > 4 ||
        tokens.sentences[next] !== tokens.sentences[i] ||
        text[starts[next]! - 1] === '#'
      )
        continue
      if (/[$€£¥₹]/.test(text.slice(ends[next - 1]!, starts[next]!))) continue
      const span = codeAt(text, starts[next]!)
      if (span) found.push(span)
    }
  }
  return found.filter((span, index) => index === 0 || span[0] >= found[index - 1]![1])
}

/** A code of letters, digits and dashes with at least three digits. */
function codeAt(text: string, start: number): Span | undefined {
  let end = start
  let digits = 0
  while (end < text.length && end - start < 40) {
    const code = text.charCodeAt(end)
    const isDigit = code >= 48 && code <= 57
    if (isDigit) digits++
    else if (
      !(
        (code >= 65 && code <= 90) ||
        (code >= 97 && code <= 122) ||
        ((code === 45 || code === 47 || code === 95) && isWordCode(text.charCodeAt(end + 1)))
      )
    )
      break
    end++
  }
  return digits >= 3 ? [start, end] : undefined
}

const hash = 35
const isWordCode = (code: number) => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

const isMonth = flagWords(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
const ordinals: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** "10 November", "March 5th 2024", "2024-03-05", "5/3/24". */
function findDates(tokens: Tokens): Span[] {
  const { text, words, starts, ends, shapes } = tokens
  const found: Span[] = []
  for (let i = 0; i < tokens.count && found.length < most; i++) {
    if (isMonth[tokens.numbers[i]!] && ((words[i] !== 'may' && words[i] !== 'march') || shapes[i] !== 0)) {
      const first = dayBefore(tokens, i)
      let last = i
      if (first === i && isDay(words[i + 1])) {
        last = ordinals.has(words[i + 2] ?? '') && starts[i + 2] === ends[i + 1] ? i + 2 : i + 1
      }
      if (first === last) continue
      if (/^(?:19|20)\d\d$/.test(words[last + 1] ?? '')) last++
      found.push([starts[first]!, ends[last]!])
      i = last
    } else if (shapes[i] === 3) {
      const match = /^(?:(?:19|20)\d\d-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))(?!\d)/.exec(
        text.slice(starts[i]!, starts[i]! + 12),
      )
      if (match && (i === 0 || ends[i - 1]! < starts[i]!)) {
        const end = starts[i]! + match[0].length
        found.push([starts[i]!, end])
        while (i + 1 < tokens.count && starts[i + 1]! < end) i++
      }
    }
  }
  return found
}

const isDay = (word: string | undefined) => word !== undefined && /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31

/** The token where the day before a month begins ("5", "5 th", "5 th of"), or the month itself. */
function dayBefore(tokens: Tokens, month: number): number {
  let i = month - 1
  if (tokens.words[i] === 'of') i--
  if (ordinals.has(tokens.words[i] ?? '') && tokens.shapes[i - 1] === 3) i--
  return i >= 0 && isDay(tokens.words[i]) && tokens.sentences[i] === tokens.sentences[month] ? i : month
}
