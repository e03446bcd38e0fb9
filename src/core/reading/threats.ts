import { THREATS, type Threat } from '../case.ts'
import { negators, type PhraseMatch } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { Meaning } from './lexicon/meaning.ts'
import type { Polarity } from './polarity.ts'
import type { FoundThreat } from './reading.ts'
import { isDisclaimed, isDoneToCustomer, isElsewhere, isSaidByStrangers, isTakenBack } from './stance.ts'

type ThreatMatch = PhraseMatch<Extract<Meaning, { of: 'threat' }>>

/**
 * Stated intentions to act outside the shop, or such action already begun; the surest first. Denied ones and figures of speech are left out,
 * but nothing that may be a threat to life is left out for a mere negation.
 */
export function findThreats(evidence: Evidence, polarity: Polarity): FoundThreat[] {
  const threats = matchesOf(evidence, 'threat')
  if (threats.length === 0) return []
  const innocent = matchesOf(evidence, 'innocent')
  const conditions = new Set(
    matchesOf(evidence, 'signal')
      .filter((match) => match.meaning.kind === 'condition')
      .map((match) => evidence.tokens.sentences[match.from]),
  )
  const isConditional = (match: ThreatMatch) => match.meaning.form === 'veiled' || conditions.has(evidence.tokens.sentences[match.from])
  const isPraise = polarity.positive > 2 * polarity.negative + 2
  const stands = (match: ThreatMatch) =>
    (match.meaning.who === undefined || match.meaning.who === evidence.voice) &&
    !innocent.some(
      (other) =>
        other.meaning.kind === match.meaning.kind &&
        other.from <= match.to &&
        match.from <= other.to &&
        evidence.tokens.clauses[other.from] === evidence.tokens.clauses[other.to],
    ) &&
    (isLifeThreat(match.meaning.kind)
      ? !isDoneToWriter(evidence, match)
      : (match.meaning.form === 'veiled' || beginsAnew(evidence, match) || !isDenied(evidence, match)) &&
        (isOwn(evidence, match) || !isDoneToCustomer(evidence, match)) &&
        !isSaidByStrangers(evidence, match) &&
        !isElsewhere(evidence, match, match.meaning.form === 'done')) &&
    !(match.meaning.form === 'bare' && !isConditional(match)) &&
    !(match.meaning.kind === 'bad_review' && evidence.channel === 'review' && !isConditional(match)) &&
    !(isPublic(match.meaning.kind) && !isConditional(match) && isPraise)
  const standing = threats.filter(stands)
  const found: FoundThreat[] = []
  for (const kind of THREATS) {
    const own = standing.filter((match) => match.meaning.kind === kind)
    if (own.length === 0) continue
    const best = Math.max(...own.map((match) => match.meaning.sure))
    found.push({
      kind,
      confidence: Math.min(0.98, best + 0.02 * (Math.min(own.length, 4) - 1)),
      spans: spansOf(evidence, own),
      conditional: own.some(isConditional),
      begun: own.some((match) => match.meaning.form === 'done' && !isAlternative(evidence, match)),
    })
  }
  return found.sort((a, b) => b.confidence - a.confidence)
}

/** "Or my bank has the papers": told as done, and it will be. */
const isAlternative = ({ tokens: { words } }: Evidence, { from }: ThreatMatch) =>
  alternatives.has(words[from] ?? '') || alternatives.has(words[from - 1] ?? '')
const alternatives: ReadonlySet<string> = new Set(['or', 'else', 'otherwise'])

const isDenied = ({ tokens }: Evidence, { from, to }: ThreatMatch) =>
  (isNegated(tokens, from) || isDisclaimed(tokens, from)) && !isTakenBack(tokens, to) && !isOnlyTheCondition(tokens, from)

/** "If it is not here by noon I am going to the papers": what is denied is the condition, and "for nothing" denies nothing. */
function isOnlyTheCondition({ words, sentences }: Tokens, from: number): boolean {
  let negator = from - 1
  while (negator >= 0 && negator >= from - farthest && sentences[negator] === sentences[from] && !negators.has(words[negator]!)) negator--
  if (negator < 0 || sentences[negator] !== sentences[from]) return false
  if (words[negator] === 'nothing' && words[negator - 1] === 'for') return true
  for (let i = negator - 1; i >= 0 && i >= negator - 5 && sentences[i] === sentences[from]; i--) if (conditional.has(words[i]!)) return true
  return false
}

const farthest = 10
const conditional: ReadonlySet<string> = new Set(['if', 'unless', 'until', 'till', 'when'])

/** "My solicitor writes to you", in a note "his solicitor": what the customer has done by others, whoever else the sentence speaks of. */
const isOwn = ({ tokens, voice }: Evidence, { from }: ThreatMatch) => (voice === 'shop' ? theirs : ours).has(tokens.words[from]!)
const ours: ReadonlySet<string> = new Set(['my', 'our'])
const theirs: ReadonlySet<string> = new Set(['his', 'her', 'their'])

/** "That is not right and my lawyer will write": what is denied before the "and" denies nothing after it. */
const beginsAnew = (evidence: Evidence, match: ThreatMatch) => isOwn(evidence, match) && evidence.tokens.words[match.from - 1] === 'and'

/** What a happy customer announces too: to write, to tell everybody. */
const isPublic = (kind: Threat) => kind === 'bad_review' || kind === 'media_social'
const isLifeThreat = (kind: Threat) => kind === 'safety_violence' || kind === 'self_harm'
const writer: ReadonlySet<string> = new Set(['me', 'us', 'my', 'our'])

/** "Your driver threatened to punch me" is a complaint about violence, not a threat by who wrote it. In a note of the shop "me" is the shop. */
function isDoneToWriter({ tokens, voice }: Evidence, match: ThreatMatch): boolean {
  if (voice === 'shop' || match.meaning.kind === 'self_harm') return false
  for (let i = match.from - 1; i >= match.from - 3 && i >= 0 && tokens.clauses[i] === tokens.clauses[match.from]; i--)
    if (tokens.words[i] === 'i' || tokens.words[i] === 'we') return false
  for (let i = match.from; i <= match.to + 2 && i < tokens.count && tokens.sentences[i] === tokens.sentences[match.from]; i++)
    if (writer.has(tokens.words[i]!))
      return !tokens.words
        .slice(match.from, match.to + 1)
        .some((word) => word === 'i' || word === 'we' || word === 'you' || word === 'your')
  return false
}
