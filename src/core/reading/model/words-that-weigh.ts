import type { Span } from '../../case.ts'
import { type Evidence, spansOf } from '../evidence.ts'
import { bucketOf, type Table } from './model.ts'
import type { Ngrams } from './ngrams.ts'

/**
 * The words that weigh most for one column of a table, joined where they touch, in the order of the text: the strongest word, and with it every word
 * that weighs at least half as much, at most six. Empty when no word speaks for it.
 */
export function findWordsThatWeigh(table: Table, column: number, ngrams: Ngrams, evidence: Evidence): Span[] {
  const { weights, filled, bits, columns } = table
  const weightOf: number[] = Array(ngrams.forms.length).fill(0)
  const add = (hash: number, token: number) => {
    const bucket = bucketOf(hash, bits)
    if (filled[bucket] !== 0) weightOf[token]! += weights[bucket * columns + column]!
  }
  for (const [token, form] of ngrams.forms.entries()) for (const hash of form.words) add(hash, token)
  for (let i = 0; i < ngrams.links.length; i++) add(ngrams.links[i]!, ngrams.linksAt[i]!)
  const ranked: (readonly [number, number])[] = []
  for (const [token, weight] of weightOf.entries()) if (weight > 0) ranked.push([token, weight])
  ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0])
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
