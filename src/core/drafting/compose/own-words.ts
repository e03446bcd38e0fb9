import { isFitToSay, REQUEST } from '../cause-words.ts'
import type { DraftFacts } from '../draft.ts'

/**
 * The customer's clause as the shop says it back to them, without a full stop: "my sofa came torn" gives "your sofa came torn". Undefined where
 * there is none, or it is a request, or it should not be said back.
 */
export function tellBack({ causeWords }: DraftFacts): string | undefined {
  if (causeWords === undefined || !isFitToSay(causeWords) || REQUEST.test(causeWords)) return undefined
  const words = turnAround(causeWords).replace(/\byou would have (?=hoped|expected|liked|wished)/i, 'you had ')
  return /^(?:I|we|I'm)\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** What the customer asked to have done as well: "could you also add a page" gives "add a page". */
export function tellRequest({ causeWords }: DraftFacts): string | undefined {
  if (causeWords === undefined || !isFitToSay(causeWords) || !REQUEST.test(causeWords)) return undefined
  return turnAround(causeWords.replace(REQUEST, ''))
}

const CHANGED: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": 'you are',
  "i've": 'you have',
  "i'd": 'you would',
  "i'll": 'you will',
  we: 'you',
  "we're": 'you are',
  "we've": 'you have',
  "we'd": 'you would',
  "we'll": 'you will',
  me: 'you',
  us: 'you',
  my: 'your',
  our: 'your',
  mine: 'yours',
  ours: 'yours',
  myself: 'yourself',
  ourselves: 'yourselves',
  am: 'are',
  your: 'our',
  yours: 'ours',
  "you're": 'we are',
  "you've": 'we have',
  "you'd": 'we would',
  "you'll": 'we will',
  here: 'there',
}
const BEFORE_OBJECT = /\b(?:to|from|with|by|for|of|at|about|told|asked|tell|ask|paid|pay|gave|sent|called|call|emailed|wrote|trusted) $/i

/** "I'd left" is "I had left", "I'd like" is "I would like". */
const HAD =
  /\b(i|we|you|he|she|they)'d(?= (?:already |just |never |only )?(?:been|had|left|paid|put|bought|brought|sent|told|said|made|given|gone|got|taken|seen|done|written|spoken|kept|lost|found|heard|set|(?!need\b)[a-z]{2,}ed)\b)/gi

/** Speaks to the customer what they spoke to the shop: I and you change places. */
export function turnAround(words: string): string {
  return words
    .replaceAll('’', "'")
    .replace(HAD, '$1 had')
    .replace(/\b(i|we) (was|wasn't)\b/gi, (_, who: string, verb: string) => `${who} ${verb.toLowerCase() === 'was' ? 'were' : "weren't"}`)
    .replace(/[a-z]+(?:'[a-z]+)?/gi, (word: string, index: number, all: string) => {
      const lower = word.toLowerCase()
      if (lower === 'you') return BEFORE_OBJECT.test(all.slice(Math.max(0, index - 12), index)) || index + 3 === all.length ? 'us' : 'we'
      return Object.hasOwn(CHANGED, lower) ? (CHANGED[lower] ?? word) : word
    })
}

/** With a capital at its head, as at the start of a sentence. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
