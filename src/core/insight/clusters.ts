import { countWords, type DistinctiveWord, findDistinctiveWords, wordsOf } from './distinctive-words.ts'

/** What a customer said first on a case. */
export interface Saying {
  readonly caseId: string
  readonly customerId: string
  readonly text: string
}

/** Cases that no cause explains and that share words. */
export interface Cluster {
  /** One to five, the one that holds it together first. */
  readonly words: readonly string[]
  /** In the order given; each is in one cluster at most. */
  readonly caseIds: readonly string[]
  /** Of how many different customers; 3 or more. */
  readonly customers: number
}

/** What one customer keeps saying is no pattern of the shop. */
const LEAST_CUSTOMERS = 3
const MOST_CLUSTERS = 8
const MOST_WORDS = 5
const LEAST_Z = 2.33
/** Words that come with the first one in so many of its cases say what it is about, too. */
const COMPANION_SHARE = 0.5
/** Cases without the first word belong to it where they have so many of its companions. */
const COMPANIONS_THAT_BIND = 2

/**
 * Groups what no cause explains by words that it has more of than all else that customers say, the largest first. Every cluster stands on at least three
 * customers. None where nothing is shared; linear in the length of what was said, for each of the eight clusters at most.
 */
export function findClusters(unexplained: readonly Saying[], explained: readonly Saying[]): Cluster[] {
  const left = new Map(unexplained.map((saying) => [saying.caseId, { ...saying, words: wordsOf(saying.text) }]))
  const usual = countWords(explained.map(({ customerId, text }) => ({ customerId, words: wordsOf(text) })))
  const clusters: Cluster[] = []
  while (clusters.length < MOST_CLUSTERS) {
    const rest = [...left.values()]
    const distinctive = findDistinctiveWords(countWords(rest), usual, { leastCustomers: LEAST_CUSTOMERS, leastZ: LEAST_Z })
    const [first] = distinctive
    if (first === undefined) break
    const having = rest.filter(({ words }) => words.has(first.word))
    const companions = companionsOf(first, distinctive, having)
    const members = rest.filter(
      ({ words }) => words.has(first.word) || companions.filter((word) => words.has(word)).length >= COMPANIONS_THAT_BIND,
    )
    const customers = new Set(members.map(({ customerId }) => customerId)).size
    clusters.push({ words: [first.word, ...companions], caseIds: members.map(({ caseId }) => caseId), customers })
    for (const { caseId } of members) left.delete(caseId)
  }
  return clusters.toSorted((a, b) => b.caseIds.length - a.caseIds.length)
}

/** Distinctive words that most cases with the first one have, too. */
function companionsOf(
  first: DistinctiveWord,
  distinctive: readonly DistinctiveWord[],
  having: readonly { readonly words: ReadonlySet<string> }[],
): string[] {
  return distinctive
    .slice(1)
    .filter(({ word }) => word !== first.word && having.filter(({ words }) => words.has(word)).length >= having.length * COMPANION_SHARE)
    .slice(0, MOST_WORDS - 1)
    .map(({ word }) => word)
}
