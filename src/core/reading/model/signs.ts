import { CAUSES, type Span, THREATS, WANTS } from '../../case.ts'
import { negators } from '../../text/phrases.ts'
import { spanOfTokens } from '../../text/tokens.ts'
import type { CauseScores } from '../cause.ts'
import { type Evidence, isNegated, matchesOf } from '../evidence.ts'
import type { Polarity } from '../polarity.ts'
import type { Found, FoundThreat } from '../reading.ts'
import type { Shape } from '../shape.ts'
import { logarithm, logistic } from './exponential.ts'

/** What was concluded from single words and phrases before a message is weighed. */
export interface SignInput {
  readonly evidence: Evidence
  readonly shape: Shape
  readonly polarity: Polarity
  readonly profanity: readonly number[]
  readonly causes: CauseScores
  readonly threats: readonly FoundThreat[]
  readonly wants: readonly Found<string>[]
}

/** The numbers that the model takes beside n-grams, each about 0–3, in the order of `signNames`. */
export const signNames = [
  'hot',
  'cool',
  'balance',
  'positive',
  'negative',
  'profanity',
  'abuse',
  'grievance',
  'threats',
  'wants',
  'shouted',
  'exclamations',
  'runs',
  'questions',
  'allCaps',
  'emojiHot',
  'emojiCool',
  'sarcasm',
  'priorContact',
  'injury',
  'length',
  'addressed',
  'phoneNote',
  'review',
  'shopVoice',
  'heatByHand',
  'complaintByHand',
  ...THREATS.map((kind) => `threat ${kind}` as const),
  ...CAUSES.map((kind) => `cause ${kind}` as const),
  ...WANTS.map((kind) => `want ${kind}` as const),
] as const

/** Signs of a message and what is shown and decided from them directly. */
export interface Signs {
  /** In the order of `signNames`. */
  readonly values: readonly number[]
  /** The sum of signs by hand, in units of heat: about -2 (kind) to 8 (furious). */
  readonly heatByHand: number
  /** Abuse by its phrases alone, 0–1. */
  readonly abuse: number
  /** The words that heat it most, hottest first. */
  readonly hottest: readonly Span[]
}

/**
 * Weighs the signs of a message: hot and cooling phrases (each further one counting less), polar words, capitals and marks, swearing, abuse, threats,
 * how long and how personal it is.
 */
export function measureSigns({ evidence, shape, polarity, profanity, causes, threats, wants }: SignInput): Signs {
  const { tokens, channel, voice } = evidence
  const heats = matchesOf(evidence, 'heat').filter(
    ({ meaning, from }) => !(meaning.weight > 0 && meaning.weight < 2 && isNegated(tokens, from, 2) && !negators.has(tokens.words[from]!)),
  )
  const hots = heats.filter((match) => match.meaning.weight > 0)
  const hot = saturate(hots.map((match) => match.meaning.weight))
  const cool = saturate(heats.filter((match) => match.meaning.weight < 0).map((match) => -match.meaning.weight))
  const abuses = matchesOf(evidence, 'abuse').filter((match) => !isToldOfOthers(evidence, match.from))
  const abuse = scoreAbuse(
    abuses.map((match) => match.meaning.weight),
    profanity.length,
    shape,
  )
  let grievances = 0
  for (const kind of CAUSES) grievances += causes[kind]
  const grievance = Math.min(3, grievances / 3)
  const perWord = 1 / (Math.max(6, shape.words) + 8)
  const balance = (polarity.negative - polarity.positive) * perWord
  const signals = matchesOf(evidence, 'signal')
  const isSarcastic = signals.some((match) => match.meaning.kind === 'sarcasm')
  const isAgain = signals.some((match) => match.meaning.kind === 'priorContact')
  const injury = matchesOf(evidence, 'fact').some((match) => match.meaning.field === 'injury')
  const length = Math.max(0, Math.min(1.5, logarithm(Math.max(1, shape.words) / 25)))
  const addressed = Math.min(6, countAddressed(evidence))
  const complaintByHand =
    0.9 * grievance + 0.45 * hot - 0.6 * cool + 3 * balance + 0.4 * Math.min(2, wants.length) + 0.3 * Math.min(2, shape.questions)
  const insistence = 0.45 * length + 0.08 * addressed + (channel === 'phone_note' ? 0.3 : 0)
  const circumstances = (isSarcastic ? 0.7 : 0) + (isAgain ? 0.4 : 0) + (injury ? 0.5 : 0)
  const manner = 0.35 * shout(shape) * (polarity.positive > polarity.negative ? 0.2 : 1) + 0.3 * Math.max(-2, Math.min(3, shape.emoji))
  const heatByHand =
    0.75 * hot -
    0.55 * cool +
    0.5 * Math.min(4, profanity.length) +
    1.4 * abuse +
    2.2 * balance +
    0.4 * grievance +
    0.5 * Math.min(2, threats.length) +
    manner +
    circumstances +
    logistic(1.1 * (complaintByHand - 0.6)) * insistence
  const values = [
    0.4 * Math.min(8, hot),
    0.4 * Math.min(8, cool),
    2 * balance,
    2 * polarity.positive * perWord,
    2 * polarity.negative * perWord,
    0.5 * Math.min(4, profanity.length),
    abuse,
    grievance,
    0.5 * Math.min(3, threats.length),
    0.5 * Math.min(3, wants.length),
    0.3 * Math.min(6, shape.shouted),
    0.3 * Math.min(6, shape.exclamations),
    0.5 * Math.min(3, shape.runs),
    0.5 * Math.min(3, shape.questions),
    Number(shape.allCaps),
    0.5 * Math.min(3, Math.max(0, shape.emoji)),
    0.5 * Math.min(3, Math.max(0, -shape.emoji)),
    Number(isSarcastic),
    Number(isAgain),
    Number(injury),
    length,
    0.25 * addressed,
    Number(channel === 'phone_note'),
    Number(channel === 'review'),
    Number(voice === 'shop'),
    0.4 * Math.max(-3, Math.min(8, heatByHand)),
    0.4 * Math.max(-3, Math.min(8, complaintByHand)),
  ]
  for (const kind of THREATS) values.push(confidenceOf(threats, kind))
  for (const kind of CAUSES) values.push(Math.min(2, causes[kind] / 3))
  for (const kind of WANTS) values.push(confidenceOf(wants, kind))
  return {
    values,
    heatByHand,
    abuse,
    hottest: hottest(evidence, [
      ...hots.map((match) => ({ ...match, weight: match.meaning.weight })),
      ...abuses.map((match) => ({ ...match, weight: 2 * match.meaning.weight })),
      ...profanity.map((token) => ({ from: token, to: token, weight: 1.5 })),
    ]),
  }
}

/** How surely a kind was found by phrases, 0 where it was not. */
function confidenceOf(found: readonly Found<string>[], kind: string): number {
  for (const one of found) if (one.kind === kind) return one.confidence
  return 0
}

const shout = (shape: Shape) =>
  Math.min(2, shape.shouted * 0.45) + Math.min(1, shape.exclamations * 0.18) + Math.min(1, shape.runs * 0.35) + (shape.allCaps ? 0.5 : 0)

/** How often somebody is spoken to: nobody writes "you, you, you" about what leaves them cold. */
function countAddressed({ tokens }: Evidence): number {
  let addressed = 0
  for (let i = 0; i < Math.min(tokens.count, 300); i++) {
    const word = tokens.words[i]!
    if (word === 'you' || word === 'your') addressed++
  }
  return addressed
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

/** "The server called me a bitch" reports abuse of the customer; in a note of the shop "me" is the shop, and it is abuse by the customer. */
function isToldOfOthers({ tokens, voice }: Evidence, at: number): boolean {
  if (voice === 'shop') return false
  for (let i = Math.max(0, at - 4); i < Math.min(tokens.count, at + 3); i++)
    if (tokens.words[i]!.startsWith('call') && toldOf.has(tokens.words[i + 1] ?? '')) return true
  return false
}

const toldOf: ReadonlySet<string> = new Set(['me', 'us', 'my', 'our'])
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
