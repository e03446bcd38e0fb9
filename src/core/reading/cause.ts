import { CAUSES, type Cause } from '../case.ts'
import type { PhraseMatch } from '../text/phrases.ts'
import { flagWords } from '../text/vocabulary.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import type { Meaning } from './lexicon/meaning.ts'
import type { Polarity } from './polarity.ts'
import type { Found } from './reading.ts'

type CauseMeaning = Extract<Meaning, { of: 'cause' }>

/** Evidence by cause: the sum of the weights of the phrases seen, each phrase's repeats counting less and less. */
export type CauseScores = Readonly<Record<Cause, number>>

/** What the complaint is rooted in, with its scores. `other` when nothing points anywhere. Confidence is the share of the best cause, 0–1; what follows from a root hardly counts against it. */
export function findCause(evidence: Evidence, polarity: Polarity): { cause: Found<Cause>; scores: CauseScores } {
  const matches = dropLateRefunds(
    evidence,
    matchesOf(evidence, 'cause').filter(
      ({ meaning, from }) => (meaning.weight >= 1 && meaning.kind !== 'damaged_defective') || !isNegated(evidence.tokens, from, 2),
    ),
  )
  if (matches.length === 0) return { cause: nothingSeen, scores: noScores }
  const scores = { ...noScores }
  const counted = new Map<string, number>()
  for (const match of matches) {
    const key = `${match.meaning.kind} ${match.meaning.weight} ${match.from}`
    if (counted.has(key)) continue
    counted.set(key, 1)
    const seen = counted.get(match.meaning.kind) ?? 0
    counted.set(match.meaning.kind, seen + 1)
    scores[match.meaning.kind] += match.meaning.weight / (1 + 0.35 * seen)
  }
  seatAtTable(evidence, scores)
  const hasRoot = rootOverSymptom(matches, scores)
  const ranked = CAUSES.filter((kind) => kind !== 'other').sort((a, b) => scores[b] - scores[a])
  const best = ranked[0]!
  const explained = hasRoot && firstFailures.includes(best) ? 0.75 : 0
  const total = CAUSES.reduce((sum, kind) => sum + scores[kind] * (symptoms.includes(kind) ? 1 - explained : 1), 0)
  const least = polarity.positive > 2 * polarity.negative + 2 ? leastInPraise : leastEvidence
  if (scores[best] < least) return { cause: { kind: 'other', confidence: total === 0 ? 0.5 : 0.35, spans: [] }, scores }
  const own = matches.filter((match) => match.meaning.kind === best)
  return { cause: { kind: best, confidence: Math.min(0.95, scores[best] / (total + 1)), spans: spansOf(evidence, own) }, scores }
}

const noScores = Object.fromEntries(CAUSES.map((kind) => [kind, 0])) as Record<Cause, number>
const nothingSeen: Found<Cause> = { kind: 'other', confidence: 0.5, spans: [] }

/** What the shop first got wrong, against how it behaved or kept silent about it afterwards. */
export const firstFailures: readonly Cause[] = [
  'damaged_defective',
  'wrong_item',
  'quality_below_expectation',
  'late_delivery',
  'billing_overcharge',
  'no_show_or_cancellation',
  'safety_hygiene',
]
/** What follows from a first failure. */
export const symptoms: readonly Cause[] = ['staff_behaviour', 'poor_communication', 'refund_delay_or_denied']
/** A clear phrase of a first failure, not a hint of one. */
const clearFailure = 2.4

/** "The refund was promised for Monday": what is late there is the refund, not a delivery. */
function dropLateRefunds(evidence: Evidence, matches: readonly PhraseMatch<CauseMeaning>[]): readonly PhraseMatch<CauseMeaning>[] {
  const { tokens } = evidence
  const refunds = new Set(
    matches
      .filter(({ meaning }) => meaning.kind === 'refund_delay_or_denied' && meaning.weight >= 2)
      .map(({ from }) => tokens.sentences[from]),
  )
  const asked = matchesOf(evidence, 'want').filter(({ meaning }) => meaning.kind === 'refund')
  return matches.filter(
    ({ meaning, from, to }) =>
      meaning.kind !== 'late_delivery' ||
      !(
        refunds.has(tokens.sentences[from]) ||
        asked.some((want) => want.from <= to + 1 && from <= want.to && tokens.sentences[want.from] === tokens.sentences[from])
      ),
  )
}

/** A clear first failure is the root; conduct, silence and the refund asked for afterwards follow from it unless they weigh far more. Tells whether there is one. */
function rootOverSymptom(matches: readonly PhraseMatch<CauseMeaning>[], scores: Record<Cause, number>): boolean {
  const failure = matches.find(({ meaning }) => meaning.weight >= clearFailure && firstFailures.includes(meaning.kind))
  if (!failure) return false
  for (const symptom of symptoms) {
    const first = matches.find(({ meaning }) => meaning.kind === symptom && meaning.weight >= 2)
    scores[symptom] *= first && first.from < failure.from ? 0.75 : 0.45
  }
  return true
}

const leastEvidence = 0.75
/** Praise mentions staff and food too: there it takes a plain complaint. */
const leastInPraise = 1.5

const isDining = flagWords(
  'table tables menu waiter waiters waitress waitresses server servers bartender appetizer appetizers appetiser appetisers starter starters entree entrees dessert desserts restaurant dinner lunch brunch meal meals drinks bar seated maitre'.split(
    ' ',
  ),
)

/** At a table waiting is the service's doing, not a delivery's. */
function seatAtTable({ tokens }: Evidence, scores: Record<Cause, number>): void {
  let dining = 0
  for (let i = 0; i < Math.min(tokens.count, 300); i++) if (isDining[tokens.numbers[i]!]) dining++
  if (dining === 0) return
  scores.staff_behaviour += 0.5 * scores.late_delivery
  scores.late_delivery *= 0.4
}
