import type { Cause, Span } from '../case.ts'
import { numberWords, type PhraseMatch } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { findAsked } from './asked.ts'
import type { CauseScores } from './cause.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { FactMeaning } from './lexicon/meaning.ts'
import type { Found, ReadFacts, Reading } from './reading.ts'
import { isUnreal } from './stance.ts'

type FactMatch = PhraseMatch<FactMeaning>
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What the words state for the decision, each field with the words that say so. Where they say both, the weightier wins; a tie says nothing. */
export function findFacts(
  evidence: Evidence,
  cause: Found<Cause>,
  scores: CauseScores,
): { facts: ReadFacts; factSpans: Reading['factSpans'] } {
  const facts: Writable<ReadFacts> = {}
  const factSpans: Partial<Record<keyof ReadFacts, readonly Span[]>> = {}
  const byField = new Map<keyof ReadFacts, FactMatch[]>()
  for (const match of matchesOf(evidence, 'fact')) {
    if (match.meaning.who && match.meaning.who !== evidence.voice) continue
    if (match.meaning.field === 'faultOfShop' && match.meaning.value === 'yes' && !isTold(evidence, match.from)) continue
    if (isDeniedOrUnreal(evidence, match)) continue
    const list = byField.get(match.meaning.field)
    if (list) list.push(match)
    else byField.set(match.meaning.field, [match])
  }
  const set = <Field extends keyof ReadFacts>(field: Field, value: ReadFacts[Field], shown: readonly FactMatch[]) => {
    facts[field] = value as Writable<ReadFacts>[Field]
    factSpans[field] = spansOf(evidence, shown)
  }
  for (const [field, matches] of byField) {
    if (field === 'paidMinor' || field === 'alreadyRefundedMinor') {
      const givenBack = new Set((field === 'paidMinor' ? byField.get('alreadyRefundedMinor') : undefined)?.map((match) => match.value))
      const amount = pickAmount(
        evidence,
        field,
        matches.filter((match) => match.value < 0 || !givenBack.has(match.value)),
      )
      if (amount) set(field, amount.minor, [amount.match])
    } else if (field === 'priorContacts') {
      const count = pickCount(evidence, matches)
      if (count) set(field, count.value, [count.match])
    } else {
      const winner = pickValue(matches)
      if (winner !== undefined)
        set(
          field,
          winner as ReadFacts[typeof field],
          matches.filter((match) => match.meaning.value === winner),
        )
    }
  }
  const asked = findAsked(evidence, facts.paidMinor)
  if (asked && asked.minor !== facts.alreadyRefundedMinor) {
    facts.askedMinor = asked.minor
    factSpans.askedMinor = [asked.span]
  }
  if (facts.faultOfShop === undefined && isBrokenOrWrong(evidence, cause, scores)) {
    facts.faultOfShop = 'yes'
    factSpans.faultOfShop = cause.spans
  }
  return dropContradictions(facts, factSpans)
}

/** Who writes that the thing is broken, or is not the one ordered, says that the shop got it wrong, in whatever words. */
function isBrokenOrWrong(evidence: Evidence, { kind, confidence }: Found<Cause>, scores: CauseScores): boolean {
  if (kind !== 'damaged_defective' && kind !== 'wrong_item') return false
  return (
    confidence >= 0.5 &&
    scores[kind] >= 2 &&
    matchesOf(evidence, 'cause').some((match) => match.meaning.kind === kind && match.meaning.weight >= 2 && isTold(evidence, match.from))
  )
}

/** What has only happened when it is neither denied ("no chargeback has been filed") nor just possible, due or wished ("should have refunded"). */
function isDeniedOrUnreal({ tokens }: Evidence, match: FactMatch): boolean {
  const { field, value } = match.meaning
  const happened = value !== false && value !== 'none' && value !== 'no'
  if (happened && deniable.has(field) && isNegated(tokens, match.from)) return true
  if (!happened || !past.has(field)) return false
  return isUnreal(tokens, match) || (field === 'disputeStatus' && (value === 'open' || value === 'inquiry') && isYetToCome(tokens, match))
}

/**
 * A dispute that is only announced: told neither in a past tense nor as lying there ("an open dispute"), and in the simple present ("I open a dispute"),
 * or tied to something ("or I am disputing it", "if it is not back by Friday …"), or put ahead ("about to", "tomorrow"). What was read as filed would have
 * the shop answer a bank that never asked.
 */
function isYetToCome({ words, sentences, count }: Tokens, { from, to }: FactMatch): boolean {
  for (let i = from; i <= to; i++) if (filedAlready.has(words[i]!) && !presentPassive.has(words[i - 1] ?? '')) return false
  if (words[from] === 'open' && !(from > 0 && sentences[from - 1] === sentences[from] && describers.has(words[from - 1]!)))
    return sentences[from - 1] === sentences[from]
  for (let i = from - 1; i >= 0 && i >= from - 40 && sentences[i] === sentences[from]; i--) if (tied.has(words[i]!)) return true
  for (let i = from; i < count && i <= to + 12 && sentences[i] === sentences[from]; i++) if (ahead.has(words[i]!)) return true
  return false
}

const filedAlready: ReadonlySet<string> = new Set([
  ...['opened', 'filed', 'started', 'raised', 'initiated', 'lodged', 'submitted', 'disputed'],
  ...['received', 'came', 'arrived', 'pending', 'reversed', 'asked', 'had', 'has', 'was'],
])
const presentPassive: ReadonlySet<string> = new Set(['is', 'be', 'being', 'gets', 'get'])
const describers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'my',
  'our',
  'this',
  'that',
  'your',
  'his',
  'her',
  'their',
  'one',
  'is',
  'was',
  'still',
  'have',
])
const tied: ReadonlySet<string> = new Set(['if', 'unless', 'otherwise', 'or', 'until', 'before', 'then', 'about', 'ready', 'next', 'gonna'])
const ahead: ReadonlySet<string> = new Set(['tomorrow', 'tonight', 'if', 'unless', 'soon', 'otherwise'])

const deniable: ReadonlySet<keyof ReadFacts> = new Set([
  'disputeStatus',
  'refundAgreed',
  'injury',
  'chargedTwice',
  'delivered',
  'alreadyRefundedMinor',
])
const past: ReadonlySet<keyof ReadFacts> = new Set(['disputeStatus', 'delivered', 'alreadyRefundedMinor', 'chargedTwice'])

/** Told as having happened: neither denied ("nothing was broken") nor asked about in general ("Do you repair broken zips?"). */
function isTold({ tokens }: Evidence, at: number): boolean {
  if (isNegated(tokens, at)) return false
  const sentence = tokens.sentences[at]
  let first = at
  while (first > 0 && at - first < 30 && tokens.sentences[first - 1] === sentence) first--
  let last = at
  while (last < tokens.count - 1 && last - at < 60 && tokens.sentences[last + 1] === sentence) last++
  const asksInGeneral = generalQuestions.get(tokens.words[first]!)?.has(tokens.words[first + 1] ?? '') ?? false
  return !asksInGeneral || !/^[^\p{L}\p{N}]{0,3}\?/u.test(tokens.text.slice(tokens.ends[last], tokens.ends[last]! + 4))
}

/** How a question about no failure begins: its first word, and the second. */
const generalQuestions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['do', new Set(['you', 'they', 'i'])],
  ['does', new Set(['the', 'a', 'your', 'anyone', 'somebody'])],
  ['is', new Set(['the', 'a', 'there'])],
  ['are', new Set(['the', 'there', 'these', 'those'])],
  ['what', new Set(['does', 'if', 'would', 'about'])],
  ['how', new Set(['much', 'do', 'can', 'should'])],
  ['where', new Set(['can', 'do', 'should'])],
])

/** Somebody who was charged after cancelling a subscription did not call off what is fought about. */
function dropContradictions(facts: Writable<ReadFacts>, factSpans: Partial<Record<keyof ReadFacts, readonly Span[]>>) {
  const fault = factSpans.faultOfShop?.[0]
  const cancelled = factSpans.cancelledBy?.[0]
  if (
    facts.faultOfShop === 'yes' &&
    facts.cancelledBy === 'customer' &&
    fault &&
    cancelled &&
    fault[0] < cancelled[1] &&
    cancelled[0] < fault[1]
  ) {
    delete facts.cancelledBy
    delete factSpans.cancelledBy
  }
  return { facts, factSpans }
}

function pickValue(matches: readonly FactMatch[]): FactMeaning['value'] | undefined {
  const weights = new Map<FactMeaning['value'], number>()
  for (const { meaning } of matches) weights.set(meaning.value, Math.max(weights.get(meaning.value) ?? 0, meaning.weight) + 0.1)
  const ranked = [...weights].sort((a, b) => b[1] - a[1])
  if (ranked.length > 1 && Math.abs(ranked[0]![1] - ranked[1]![1]) < 0.05) return undefined
  return ranked[0]?.[0]
}

function pickAmount(
  evidence: Evidence,
  field: keyof ReadFacts,
  matches: readonly FactMatch[],
): { minor: number; match: FactMatch } | undefined {
  let best: { minor: number; match: FactMatch } | undefined
  for (const match of matches) {
    const index = match.value >= 0 ? evidence.amounts.byToken.get(match.value) : undefined
    const amount = index === undefined ? undefined : evidence.amounts.found[index]
    const minor = match.meaning.value === 'none' ? 0 : amount ? amount.amountMinor * monthsPaid(evidence, match.value) : undefined
    if (minor !== undefined && (!best || minor > best.minor) && minor <= Number.MAX_SAFE_INTEGER / 1e4) best = { minor, match }
  }
  return field === 'alreadyRefundedMinor' && best?.minor === 0 ? undefined : best
}

/** "$89 a month for six months" is six times $89. */
function monthsPaid({ tokens }: Evidence, at: number): number {
  const words = tokens.words
  if (
    !(words[at + 1] === 'a' || words[at + 1] === 'per' || words[at + 1] === 'each' || words[at + 1] === 'every') ||
    !(words[at + 2] ?? '').startsWith('month')
  )
    return 1
  for (let i = at + 3; i < at + 8 && i < tokens.count; i++)
    if (words[i] === 'for' && (words[i + 2] ?? '').startsWith('month')) return Math.min(120, countOf(words[i + 1] ?? '') ?? 1)
  return 1
}

function pickCount(evidence: Evidence, matches: readonly FactMatch[]): { value: number; match: FactMatch } | undefined {
  let best: { value: number; match: FactMatch } | undefined
  for (const match of matches) {
    const value = match.meaning.value === 'count' ? countOf(evidence.tokens.words[match.value] ?? '') : Number(match.meaning.value)
    if (value !== undefined && value >= 1 && value <= 500 && (!best || value > best.value)) best = { value, match }
  }
  return best
}

function countOf(word: string): number | undefined {
  const named = numberWords.get(word)
  if (named !== undefined) return named
  return /^\d{1,3}$/.test(word) ? Number(word) : undefined
}
