import { cuss } from 'cuss'
import type { PhraseMatch } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import { flagWords, valueWords } from '../text/vocabulary.ts'
import type { Voice } from './evidence.ts'
import { wordClasses } from './lexicon/classes.ts'
import type { Meaning } from './lexicon/meaning.ts'
import { isReported, type Place } from './stance.ts'

/**
 * What was seen, with only that abuse which is aimed at a person: swearing at the situation ("this is fucking ridiculous"), at oneself ("I was an
 * idiot"), what somebody else said ("he called me an idiot"), what is denied, meant kindly ("poor bastards") or literally ("the screw you sent") is
 * left out, and slurs thrown at somebody are added. In a note of the shop, words said to "me" were said by the customer and count.
 */
export function settleAbuse(tokens: Tokens, voice: Voice, matches: readonly PhraseMatch<Meaning>[]): readonly PhraseMatch<Meaning>[] {
  const slurred: PhraseMatch<Meaning>[] = []
  for (let i = 1; i < tokens.count && slurred.length < mostSlurs; i++)
    if (isSlur[tokens.numbers[i]!] && isAddressedAsNoun(tokens, i) && !isExcused(tokens, voice, { from: i, to: i }))
      slurred.push({ meaning: { of: 'abuse', weight: 0.85 }, from: i - 1, to: i, value: -1, hash: 0 })
  const kept = matches.filter((match) => match.meaning.of !== 'abuse' || !isExcused(tokens, voice, match))
  return slurred.length === 0 ? kept : [...kept, ...slurred]
}

/**
 * How foul the words are, whoever they are aimed at, 0–0.45: what a score of abuse rests on where no phrase shows whom it is meant for. Never enough to call a
 * message abusive, and blind to what a dialect uses among friends.
 */
export function measureFoulness({ numbers, count }: Tokens): number {
  let surely = 0
  let perhaps = 0
  for (let i = 0; i < count; i++) {
    const sureness = foulWords[numbers[i]!]
    if (sureness === 2) surely++
    else if (sureness === 1) perhaps++
  }
  return Math.min(0.45, (surely > 0 ? 0.27 + 0.03 * surely : 0) + 0.1 * Math.min(2, perhaps))
}

/** How surely a word is foul, by a list of profanities: 1 or 2. */
const foulWords = valueWords(
  Object.entries(cuss).filter(([word, sureness]) => sureness > 0 && !word.includes(' ') && !word.startsWith('nigg')),
)

function isExcused(tokens: Tokens, voice: Voice, place: Place): boolean {
  if (passive.has(tokens.words[place.from - 1] ?? '')) return true
  const isToldByOthers =
    voice === 'customer' &&
    (isCalled(tokens, place) || isSworn(tokens, place) || isReported(tokens, place.from) || isOfWriter(tokens, place.to))
  return isToldByOthers || isTakenFor(tokens, place) || isUnsaid(tokens, place) || isKind(tokens, place) || isLiteral(tokens, place)
}

const mostSlurs = 200
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "Called me a bitch", "he called Ben a creep", also where "called" is part of the phrase itself. */
function isCalled({ words, count }: Tokens, { from }: Place): boolean {
  if (from > 0 && words[from]!.startsWith('call') && !selves.has(words[from - 1]!)) return true
  for (let i = Math.max(0, from - 4); i < Math.min(count, from + 3); i++) {
    if ((words[i]!.startsWith('call') || words[i] === 'treated') && ownPeople.has(words[i + 1] ?? '')) return true
    if (
      (words[i] === 'called' || words[i] === 'calls') &&
      i <= from &&
      i > 0 &&
      !selves.has(words[i - 1]!) &&
      possessed.has(words[i + 1] ?? '')
    )
      return true
  }
  return false
}
const ownPeople = set('me us my our')
const possessed = set('your his her their him them')

/** "Your driver swore at me", "he screamed at my mother": what the shop's people did. */
function isSworn({ words, count }: Tokens, { from, to }: Place): boolean {
  if (!swearing.has(words[from]!) || selves.has(words[from - 1] ?? '')) return false
  for (let i = to; i <= to + 1 && i < count; i++) if (told.has(words[i]!)) return true
  return false
}
const swearing = set('swearing swore swears cursing cursed cussing cussed screamed screaming')
const told = set('me us my our him her the')

/** "I was an idiot", "made me feel like a fool", "takes me for a moron". */
function isOfWriter({ words, clauses }: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6 && clauses[i] === clauses[at]; i--) {
    if (directed.has(words[i]!)) return false
    if (!likening.has(words[i]!)) continue
    const reach = words[i] === 'like' ? 8 : 3
    for (let before = i - 1; before >= 0 && before >= i - reach && clauses[before] === clauses[at]; before--) {
      if (directed.has(words[before]!)) return false
      if (selves.has(words[before]!)) return true
    }
  }
  return false
}
/** "An apology for being called a liar." */
const passive = set('being been was got')
const directed = set('you your u ya ye yous ur')
const likening = set('am was were feel felt look looked like being for as')
const selves = set('i we me us myself')

/** "Talks to you like you are stupid", "they think you are idiots": what somebody else takes anybody for. */
const isTakenFor = ({ words }: Tokens, { from }: Place) =>
  directed.has(words[from]!) && (takings.has(words[from - 1] ?? '') || takings.has(words[from - 2] ?? ''))
const takings = set('like if as though think thinks thinking assume assumes')

/** "I am not saying that you are liars." */
function isUnsaid({ words, clauses }: Tokens, { from }: Place): boolean {
  for (let i = from - 1; i > 0 && i >= from - 6 && clauses[i] === clauses[from]; i--)
    if (sayings.has(words[i]!) && (words[i - 1] === 'not' || words[i - 1] === 'never')) return true
  return false
}
const sayings = set('say saying call calling suggest suggesting imply implying accuse accusing think thinking believe claiming')

/** "The poor bastards", "a sound cunt": pity and praise, in many dialects. */
function isKind({ words }: Tokens, { from, to }: Place): boolean {
  for (let i = Math.max(0, from - 1); i <= to; i++) if (kind.has(words[i]!) && !directed.has(words[Math.max(0, i - 1)]!)) return true
  return kind.has(words[to - 1] ?? '')
}
const kind = set('poor lucky lovely clever cheeky daft sound good decent funny brave hardworking top cute sweet jammy')

/** Words that are also things, animals, roles or strangers: abuse only where a person is meant by it. */
function isLiteral(tokens: Tokens, { from, to }: Place): boolean {
  const { words, clauses } = tokens
  if ((words[from] === 'screw' || words[from] === 'screws') && (articles.has(words[from - 1] ?? '') || given.has(words[to + 1] ?? '')))
    return true
  if (words[to + 1] === 'of' && (words[to + 2] === 'a' || words[to + 2] === 'an')) return true
  if (!ambiguous.has(words[to]!) || words[from]!.startsWith('call')) return false
  if (words[from - 1] === 'there' || words[from - 2] === 'there') return true
  if (despising.has(words[to - 1] ?? '') && !despisedThings.has(words[to]!)) return false
  if (stealing.has(words[to + 1] ?? '')) return true
  for (let i = to - 1; i >= 0 && i >= to - 8 && clauses[i] === clauses[to]; i--) {
    if (things.has(words[i]!)) return true
    if (directed.has(words[i]!) || people.has(words[i]!)) return false
  }
  return !isVocative(tokens, from, to)
}
const articles = set('the a an one each every this that another last missing')
const given = set('sent gave sold used supplied provided delivered fitted need needed shipped have')
const stealing = set('broke stole took robbed burgled came got nicked')
const ambiguous = set(
  'bitch bitches prick pricks clown clowns pig pigs witch cow rat rats snake snakes thieves thief crooks crook hag fool fools dick trash garbage filth vermin peasant joke fag fags dyke coon weasel weasels cheat cheats parasite parasites muppet muppets disgusting pathetic useless worthless stupid dumb liars',
)
const despising = set(
  'dumb lazy heartless stupid silly useless worthless clueless unreliable incompetent miserable grumpy selfish rude evil dirty little',
)
const despisedThings = set('joke trash garbage filth rat rats snake snakes pig pigs')
const things = set(
  'life it weather parking traffic job work zip lid screw door engine app site form queue monday rose costume party circus film roast',
)
const people = set(
  `${wordClasses.staff.join(' ')} woman man lady girl boy guy bloke person he she they those these people lot bunch pack gang fat ugly nasty horrible rude fucking lying thieving lazy her him whoever bloody dirty filthy greedy absolute complete total utter pure proper right bunch shower pair`,
)

/** "Useless clowns, the lot of you": a cry of its own, in a clause of a few words that tells nothing. */
function isVocative({ words, clauses, count }: Tokens, from: number, to: number): boolean {
  let first = from
  while (first > 0 && from - first < 4 && clauses[first - 1] === clauses[from]) first--
  let last = to
  while (last + 1 < count && last - to < 4 && clauses[last + 1] === clauses[to]) last++
  if (last - first > 3) return false
  for (let i = first; i <= last; i++) if (telling.has(words[i]!)) return false
  return true
}
const telling = set('is are was were has have had the a an my our i we it this that on in at with of to')

/** "You slur", "fucking slur", "you are a slur", at the end of a clause. */
function isAddressedAsNoun({ words, clauses, count }: Tokens, at: number): boolean {
  if (at + 1 < count && clauses[at + 1] === clauses[at] && !tails.has(words[at + 1]!)) return false
  const before = words[at - 1]!
  if (clauses[at - 1] !== clauses[at]) return false
  if (callers.has(before)) return true
  return (before === 'a' || before === 'an') && (words[at - 2] === 'are' || words[at - 2] === 'r') && directed.has(words[at - 3] ?? '')
}
const callers = set('you u ya ye yous youse fucking dirty filthy bloody damn fat ugly stupid')
const tails = set('bastard bastards lot people and')

/** Words that a list of profanities holds to be surely profane, as nouns; the swearing of every day is apart. */
const isSlur = flagWords(
  Object.entries(cuss)
    .filter(([word, sureness]) => sureness === 2 && /^[a-z]{4,}$/.test(word) && !/(?:ed|ing|in|y)$|^nigg(?:a|u)/.test(word))
    .map(([word]) => word)
    .filter((word) => !(wordClasses.swear as readonly string[]).includes(word)),
)
