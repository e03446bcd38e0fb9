import type { Span } from '../../case.ts'
import { type Evidence, spansOf } from '../evidence.ts'
import type { Ngrams } from './ngrams.ts'

/**
 * The words that weigh most for one head, joined where they touch, in the order of the text: the strongest word, and with it every word
 * that weighs at least half as much, at most six. Empty when no word speaks for it.
 */
export function findWordsThatWeigh(weightOf: (hash: number) => number, ngrams: Ngrams, evidence: Evidence): Span[] {
  const { forms, links, linksAt } = ngrams
  const weights: number[] = Array(forms.length).fill(0)
  for (let token = 0; token < forms.length; token++) for (const hash of forms[token]!.words) weights[token]! += weightOf(hash)
  for (let i = 0; i < links.length; i++) weights[linksAt[i]!]! += weightOf(links[i]!)
  let most = 1
  for (let token = 0; token < weights.length; token++) if (weights[token]! > most) most = weights[token]!
  const strong: number[] = []
  for (let token = 0; token < weights.length; token++) if (weights[token]! >= most / 2) strong.push(token)
  const tokens =
    strong.length <= mostWords
      ? strong
      : strong
          .sort((a, b) => weights[b]! - weights[a]! || a - b)
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
