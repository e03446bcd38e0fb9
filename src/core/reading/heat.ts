import type { Heat, Span } from '../case.ts'
import { negators } from '../text/phrases.ts'
import { spanOfTokens } from '../text/tokens.ts'
import { findAbuse } from './abuse.ts'
import type { CauseScores } from './cause.ts'
import { type Evidence, isNegated, matchesOf } from './evidence.ts'
import type { Polarity } from './polarity.ts'
import type { FoundThreat } from './reading.ts'
import type { Shape } from './shape.ts'

export interface Temperature {
  readonly heat: Heat
  readonly heatScore: number
  readonly heatSpans: readonly Span[]
  readonly complaintScore: number
  readonly abuseScore: number
  readonly abusive: boolean
}

/** What was concluded before the temperature is taken. */
export interface TemperatureInput {
  readonly evidence: Evidence
  readonly shape: Shape
  readonly polarity: Polarity
  readonly profanity: readonly number[]
  readonly causes: CauseScores
  readonly threats: readonly FoundThreat[]
  readonly wants: number
  /** False when the words are of a language that is not read: then their silence says nothing. */
  readonly languageRead: boolean
}

/**
 * Heat, complaint and abuse of one message. Scores are logistic functions of a sum of weighted signs, weights set by hand: hot and cooling phrases (each
 * further one counting less), polar words, capitals and marks, swearing, abuse, threats, and, once it is a complaint, how long and how personal it is.
 */
export function measureTemperature({
  evidence,
  shape,
  polarity,
  profanity,
  causes,
  threats,
  wants,
  languageRead,
}: TemperatureInput): Temperature {
  const { tokens } = evidence
  const heats = matchesOf(evidence, 'heat').filter(
    ({ meaning, from }) => !(meaning.weight > 0 && meaning.weight < 2 && isNegated(tokens, from, 2) && !negators.has(tokens.words[from]!)),
  )
  const hot = saturate(heats.filter((match) => match.meaning.weight > 0).map((match) => match.meaning.weight))
  const cool = saturate(heats.filter((match) => match.meaning.weight < 0).map((match) => -match.meaning.weight))
  const abuses = findAbuse(evidence)
  const abuseScore = scoreAbuse(
    abuses.map((match) => match.weight),
    profanity.length,
    shape,
  )
  const grievance = Math.min(3, Object.values(causes).reduce((sum, weight) => sum + weight, 0) / 3)
  const balance = (polarity.negative - polarity.positive) / (Math.max(6, shape.words) + 8)
  const complaint = 0.9 * grievance + 0.45 * hot - 0.6 * cool + 3 * balance + 0.4 * Math.min(2, wants) + 0.3 * Math.min(2, shape.questions)
  const complaintScore = logistic(1.1 * (complaint - 0.6))
  const words =
    0.75 * hot -
    0.55 * cool +
    0.5 * Math.min(4, profanity.length) +
    1.4 * abuseScore +
    2.2 * balance +
    0.4 * grievance +
    0.5 * Math.min(2, threats.length)
  const manner = 0.35 * shout(shape) * (polarity.positive > polarity.negative ? 0.2 : 1) + 0.3 * Math.max(-2, Math.min(3, shape.emoji))
  const uncooled = languageRead && cool === 0 && polarity.positive <= polarity.negative + 2
  const x = words + manner + circumstances(evidence) + Math.max(complaintScore, uncooled ? 0.5 : 0) * insistence(evidence, shape)
  return {
    heat: levelOf(
      x + levelShift(uncooled && shape.words >= 12, hot + grievance + wants),
      abuseScore,
      threats,
      leastOfScorn(evidence, causes),
    ),
    heatScore: logistic(0.9 * (x - 1.6)),
    heatSpans: hottest(evidence, [
      ...heats.filter((match) => match.meaning.weight > 0).map((match) => ({ ...match, weight: match.meaning.weight })),
      ...abuses.map((match) => ({ ...match, weight: 2 * match.weight })),
      ...profanity.map((token) => ({ from: token, to: token, weight: 1.5 })),
    ]),
    complaintScore,
    abuseScore,
    abusive: abuseScore >= 0.5,
  }
}

/**
 * Moves the level, not the score: who writes more than a line to a shop without one kind word is not calm, whatever the words;
 * a short message that names nothing wrong and wants nothing is.
 */
function levelShift(unkind: boolean, named: number): number {
  if (unkind) return 0.3
  return named < 0.2 ? -0.6 : 0
}

/** Where heat passes from one level to the next: calm, annoyed, frustrated, angry, furious. */
const levels = [-0.2, 0.6, 2.3, 5.2] as const

function levelOf(x: number, abuseScore: number, threats: readonly FoundThreat[], scorn: number): Heat {
  const level = levels.filter((border) => x >= border).length
  const least = threats.some((threat) => threat.kind === 'safety_violence') ? 4 : abuseScore >= 0.8 ? 3 : threats.length > 0 ? 2 : scorn
  return Math.max(level, least) as Heat
}

/** The least level of somebody who turns to sarcasm over a failure: such words are chosen to be cool. */
function leastOfScorn(evidence: Evidence, causes: CauseScores): number {
  const isSarcastic = matchesOf(evidence, 'signal').some((match) => match.meaning.kind === 'sarcasm')
  return isSarcastic && Object.values(causes).some((score) => score >= 2) ? 2 : 0
}

const shout = (shape: Shape) =>
  Math.min(2, shape.shouted * 0.45) + Math.min(1, shape.exclamations * 0.18) + Math.min(1, shape.runs * 0.35) + (shape.allCaps ? 0.5 : 0)

/** Nobody writes at length, or "you, you, you", about what leaves them cold; and staff note down only calls that weigh. About 0–2. */
function insistence({ tokens, channel }: Evidence, shape: Shape): number {
  let addressed = 0
  for (let i = 0; i < Math.min(tokens.count, 300); i++) {
    const word = tokens.words[i]!
    if (word === 'you' || word === 'your') addressed++
  }
  const length = Math.max(0, Math.min(1.5, Math.log(Math.max(1, shape.words) / 25)))
  return 0.45 * length + 0.08 * Math.min(6, addressed) + (channel === 'phone_note' ? 0.3 : 0)
}

/** Irony, having written before, and harm heat a message whatever its words; each counts once. */
function circumstances(evidence: Evidence): number {
  const signals = new Set(matchesOf(evidence, 'signal').map((match) => match.meaning.kind))
  const harmed = matchesOf(evidence, 'fact').some((match) => match.meaning.field === 'injury')
  return (signals.has('sarcasm') ? 0.7 : 0) + (signals.has('priorContact') ? 0.4 : 0) + (harmed ? 0.5 : 0)
}

/** The first counts whole, each further one less: ten small complaints do not outweigh a curse. */
function saturate(weights: readonly number[]): number {
  const sorted = [...weights].sort((a, b) => b - a)
  let sum = 0
  for (let i = 0; i < Math.min(sorted.length, 24); i++) sum += sorted[i]! / (1 + 0.35 * i)
  return sum
}

function scoreAbuse(weights: readonly number[], profanity: number, shape: Shape): number {
  const best = weights.length === 0 ? 0 : Math.max(...weights)
  const score = Math.max(best, Math.min(0.35, profanity * 0.15))
  return Math.min(1, score + Math.min(0.04, 0.01 * weights.length) + (best > 0 ? Math.min(0.02, 0.01 * shape.runs) : 0))
}

const mostSpans = 8

interface WeightedMatch {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** The spans that heat most, hottest first, none overlapping another. */
function hottest({ tokens, snap }: Evidence, matches: readonly WeightedMatch[]): Span[] {
  const picked: Span[] = []
  for (const match of [...matches].sort((a, b) => b.weight - a.weight || a.from - b.from)) {
    const span = snap(spanOfTokens(tokens, match.from, match.to))
    if (picked.every(([start, end]) => span[1] <= start || span[0] >= end)) picked.push(span)
    if (picked.length === mostSpans) break
  }
  return picked
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
