import type { Span } from '../case.ts'
import type { Reading } from '../reading/reading.ts'
import { splitSentences } from '../text/sentences.ts'

/**
 * The clause in which the customer tells what went wrong, in their own words, clipped: "My sofa came with a long scratch down the side". Where
 * they ask for work on top, the request. Undefined where no clause can be said back with good grace: insults, sarcasm, threats, anything
 * private, anything longer than a clause.
 */
export function findCauseWords(message: string, reading: Reading): string | undefined {
  if (reading.language !== 'en' || reading.facts.injury === true) return undefined
  const request = reading.wants.find(({ kind }) => kind === 'free_work')
  const spans = request?.spans ?? reading.cause.spans
  const { signals, threats, abusive, heat } = reading
  const avoid = [...signals.profanity, ...signals.sarcasm, ...signals.vulnerable, ...threats.flatMap((threat) => threat.spans)]
  if (abusive && heat >= 4) avoid.push(...reading.heatSpans)
  const isClear = ([start, end]: Span) => !avoid.some(([from, to]) => from < end && to > start)
  const candidates = splitSentences(message.slice(0, MOST_READ)).flatMap((sentence) => candidatesIn(message, sentence, spans))
  const fit = candidates.filter(isClear).map((span) => clip(message.slice(...span)))
  return fit.find((words) => words !== undefined && (request !== undefined) === REQUEST.test(words))
}

const MOST_READ = 20_000
const MOST_CHARACTERS = 100
const MOST_WORDS = 17

/** "Could you also add …", as customers ask for more. */
export const REQUEST = /^(?:could|can|would|will) you (?:(?:please|just|also|maybe|quickly|perhaps) )*(?=[a-z])/i

/** The clauses of one sentence that hold a span, all of them together first, then one by one. */
function candidatesIn(message: string, sentence: Span, spans: readonly Span[]): Span[] {
  const inside = spans.filter(([start, end]) => start < sentence[1] && end > sentence[0])
  if (inside.length === 0) return []
  const held = splitClauses(message, sentence).filter(([start, end]) => inside.some(([from, to]) => from < end && to > start))
  const first = held[0]
  const last = held.at(-1)
  return first === undefined || last === undefined ? [] : [[first[0], last[1]], ...held]
}

/** Where one clause ends and the next begins: a comma or a joining word before somebody or something that does something else. */
const JOINT =
  /(?:, (?=\S)|; | [–—-] |: | (?=(?:and|but|so|because|yet) (?:I|we|you|he|she|it|they|nobody|no one|nothing|now|then|there)\b)| (?=(?:and|but) (?:the|my|our|your) \w{1,20} (?:was|were|is|are|had|has|did|came|went|got|\w{2,12}ed)\b))/gi

function splitClauses(message: string, [start, end]: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  for (const { index, 0: joint } of message.slice(start, end).matchAll(JOINT)) {
    clauses.push([from, start + index])
    from = start + index + joint.length
  }
  return [...clauses, [from, end]]
}

const SUBJECT =
  /^(?:my|our|your|the|this|that|these|those|it|i|i'm|i've|we|we've|you|nobody|no one|nothing|none|half|both|all|two|three|four|one|some|most|several|there|an?) /i
const VERB =
  /\b(?:am|is|are|was|were|has|have|had|did|do|does|came|come|went|got|gave|sent|left|broke|fell|took|kept|keep|paid|lost|found|made|said|told|never|stopped|stops|works?|leaks?|smells?|charges?|would|could|can|\w{2,14}ed|(?:are|is|was|were|did|does|do|have|has|had|could|ca|wo)n't|i'm|i've|we've)\b/i
const STARTS_WITH_DEED = /^(?:waited|ordered|paid|bought|received|booked|cancelled|canceled|returned|called|asked|sent|wrote)\b/i
/** Words that sound like an attack, or like mockery, when the shop says them back; people who cannot be told apart; what is nobody's business. */
const UNFIT =
  /["“”‘«»<>{}[\]@#*_|\\]|https?:|www\.|\b(?:you (?:people|guys|lot|all)|yourself|yourselves|they|them|their|idiots?|stupid|thie(?:f|ves)|stole|liars?|lied|lying|scam\w*|fraud\w*|crooks?|joke|ridiculous|pathetic|disgust\w*|incompetent|useless|moron\w*|clowns?|lazy|laugh\w*|police|court|lawyers?|sue|hospital|doctor|pregnan\w*|cancer|died|funeral|divorce\w*|depress\w*|disab\w*|wonderful|great job|bravo|lovely job|rude\w*|nasty|awful|horrible|terrible|ugly|i (?:look|looked|feel|felt|am)|i'm|or (?:i|we|else)|unless|otherwise|if)\b/i
const NUMBERED = /(?<![$£€.,\d])(?:\w*-)?\d{4,}|\b[A-Z]{1,4}-?\d{3,}\b|(?:\d[ -]?){7,}/

/** The clause without what only decorates it, or nothing where it should not be said back. */
function clip(raw: string): string | undefined {
  if (raw.length > 3 * MOST_CHARACTERS) return undefined
  const words = raw
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/ ?\([^()]{0,40}\)/g, '')
    .replace(/\b(my|our|your|the|this|that|a) [$£€]\s?\d[\d,.]*\d? /gi, '$1 ')
    .replace(/^[\s,;:–—-]+|[\s,;:.!?…–—-]+$/g, '')
    .replace(/^(?:and|but|so|because|yet|well|also) /i, '')
    .replace(/^(?:now|then) (?=(?:i|we|you|the|it|my|our) )/i, '')
    .replace(/^for [$£€]\s?\d[\d,.]* (?=(?:i|we) )/i, '')
    .trim()
  const said = STARTS_WITH_DEED.test(words) ? `I ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
  return isFitToSay(said) ? said : undefined
}

/** Whether words of the customer can be said back: one clause, somebody and what happened, and nothing that stings. */
export function isFitToSay(words: string): boolean {
  const shouted = words.match(/\b\p{Lu}{4,}\b/gu) ?? []
  return (
    words.length >= 12 &&
    words.length <= MOST_CHARACTERS &&
    words.split(' ').length <= MOST_WORDS &&
    !UNFIT.test(words) &&
    !NUMBERED.test(words) &&
    !/[!?]|\p{Extended_Pictographic}|[^\p{Script=Latin}\p{N}\p{P}\p{Sc}\p{Zs}]/u.test(words) &&
    shouted.length === 0 &&
    (REQUEST.test(words) || (SUBJECT.test(words) && VERB.test(words)))
  )
}
