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
  const { forms, links, linksAt } = ngrams
  for (let token = 0; token < forms.length; token++) for (const hash of forms[token]!.words) add(hash, token)
  for (let i = 0; i < links.length; i++) add(links[i]!, linksAt[i]!)
  let most = 1
  for (let token = 0; token < weightOf.length; token++) if (weightOf[token]! > most) most = weightOf[token]!
  const strong: number[] = []
  for (let token = 0; token < weightOf.length; token++) if (weightOf[token]! >= most / 2) strong.push(token)
  const tokens =
    strong.length <= mostWords
      ? strong
      : strong
          .sort((a, b) => weightOf[b]! - weightOf[a]! || a - b)
          .slice(0, mostWords)
          .sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const token of tokens) {
    const last = runs.at(-1)
    if (last && token - last.to <= 2 && evidence.tokens.sentences[token] === evidence.tokens.sentences[last.to]) last.to = token
    else runs.push({ from: token, to: token })
  }
  // "It" alone shows nobody anything.
  const telling = runs.filter(({ from, to }) => to > from || evidence.tokens.words[from]!.length > 2)
  return spansOf(evidence, telling.length > 0 ? telling : runs)
}

const mostWords = 6
