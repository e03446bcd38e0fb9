import type { Span } from '../../case.ts'
import { type Evidence, spansOf } from '../evidence.ts'
import { bucketOf, type Table } from './model.ts'
import type { Ngrams } from './ngrams.ts'

/**
 * The words that weigh most for one column of a table, joined where they touch, in the order of the text: the strongest word, and with it every word
 * that weighs at least half as much, at most six. Empty when no word speaks for it.
 */
export function findWordsThatWeigh(table: Table, column: number, ngrams: Ngrams, evidence: Evidence): Span[] {
  const weights = new Map<number, number>()
  const add = (token: number, weight: number) => weights.set(token, (weights.get(token) ?? 0) + weight)
  for (let i = 0; i < ngrams.words.length; i++) {
    const weight = table.weights[bucketOf(ngrams.words[i]!, table.bits) * table.columns + column]!
    if (weight !== 0) add(ngrams.wordsAt[i]!, weight)
  }
  const ranked = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const least = (ranked[0]?.[1] ?? 0) / 2
  const strongest = ranked.filter(([, weight]) => weight >= least).slice(0, mostWords)
  const tokens = strongest.map(([token]) => token).sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const token of tokens) {
    const last = runs.at(-1)
    if (last && token - last.to <= 2 && evidence.tokens.sentences[token] === evidence.tokens.sentences[last.to]) last.to = token
    else runs.push({ from: token, to: token })
  }
  return spansOf(evidence, runs)
}

const mostWords = 6
