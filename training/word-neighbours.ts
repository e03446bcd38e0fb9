import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { listNgrams } from '../src/core/reading/model/ngrams.ts'
import { tokenize } from '../src/core/text/tokens.ts'

/** A word and the words that mean something near it: `hash` is its feature (see `listNgrams`), `near` names others by their place in the list, `likeness` is 0–1. */
export interface WordNeighbours {
  readonly hash: number
  readonly near: readonly { readonly at: number; readonly likeness: number }[]
}

const file = new URL('./word-neighbours.jsonl', import.meta.url)
const rowSchema = z.tuple([z.string()]).rest(z.number().int().nonnegative())

/** Words with their neighbours, as `npm run word-neighbours` found them. */
export function readWordNeighbours(): WordNeighbours[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .map(([word, ...pairs]) => ({
      hash: listNgrams(tokenize(word, [[0, word.length]])).forms[0]?.words[0] ?? 0,
      near: pairs.flatMap((at, i) => (i % 2 === 0 ? [{ at, likeness: pairs[i + 1]! / 100 }] : [])),
    }))
}

/** SHA-256 of their file. */
export const hashWordNeighbours = () => createHash('sha256').update(readFileSync(file)).digest('hex')
