import { stopWords } from '../playbook/search/stop-words.ts'

/** In how many customers' words each word is. */
export interface WordCounts {
  readonly customers: number
  readonly ofWord: ReadonlyMap<string, number>
}

/** A word that more customers of one heap say than of another. */
export interface DistinctiveWord {
  readonly word: string
  /** Of how many customers of the first heap. */
  readonly customers: number
  /** Standard errors by which the log odds of the word differ; 2.33 is passed by one word of chance in a hundred. */
  readonly z: number
}

const WORD = /\p{L}[\p{L}\p{N}]{2,29}/gu
/** Of one message; the rest is seldom about something else. */
const MOST_LETTERS = 2000
/** How many customers of either heap the prior is worth. */
const PRIOR_CUSTOMERS = 2
/** Of a word that one heap does not have at all (Jeffreys 1946). */
const LEAST_PRIOR = 0.5

/** The different words of a message that may mean something, in small letters. No numbers: an order's tells nothing that two share. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (const [word] of text.slice(0, MOST_LETTERS).toLowerCase().matchAll(WORD)) if (!stopWords.has(word)) words.add(word)
  return words
}

/** In how many customers' words each word is: what one customer repeats counts once. */
export function countWords(said: Iterable<{ readonly customerId: string; readonly words: ReadonlySet<string> }>): WordCounts {
  const ofCustomer = new Map<string, Set<string>>()
  for (const { customerId, words } of said) ofCustomer.set(customerId, new Set([...(ofCustomer.get(customerId) ?? []), ...words]))
  const ofWord = new Map<string, number>()
  for (const words of ofCustomer.values()) for (const word of words) ofWord.set(word, (ofWord.get(word) ?? 0) + 1)
  return { customers: ofCustomer.size, ofWord }
}

/**
 * The words that more customers say here than there, the most distinctive first; ties by letters. The log odds that a customer says a word, here against
 * there, each with the prior that both together give (κ customers, and half a one), over their standard error: the informative prior and the z of Monroe,
 * Colaresi and Quinn 2008 ("Fightin' Words"), for customers who say a word instead of words said. Words of fewer than `leastCustomers` are left out.
 */
export function findDistinctiveWords(
  here: WordCounts,
  there: WordCounts,
  { leastCustomers, leastZ }: { readonly leastCustomers: number; readonly leastZ: number },
): DistinctiveWord[] {
  const found: DistinctiveWord[] = []
  for (const [word, customers] of here.ofWord) {
    if (customers < leastCustomers) continue
    const others = there.ofWord.get(word) ?? 0
    const share = (customers + others) / (here.customers + there.customers)
    const [a, b] = [oddsOf(customers, here.customers, share), oddsOf(others, there.customers, share)]
    const z = (Math.log(a.say / a.not) - Math.log(b.say / b.not)) / Math.sqrt(1 / a.say + 1 / a.not + 1 / b.say + 1 / b.not)
    if (z >= leastZ) found.push({ word, customers, z })
  }
  return found.toSorted((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
}

/** How many say it and how many do not, with the prior. */
function oddsOf(count: number, all: number, share: number): { say: number; not: number } {
  return { say: count + LEAST_PRIOR + PRIOR_CUSTOMERS * share, not: all - count + LEAST_PRIOR + PRIOR_CUSTOMERS * (1 - share) }
}
