// Makes training/word-neighbours.jsonl: for each word of the texts that the reading is trained on, those that a sentence encoder places nearest to it.
// Run it when many messages were added: npm run word-neighbours. The same texts give the same file on one machine; another's arithmetic may move a likeness.
import { writeFileSync } from 'node:fs'
import { loadEncoder } from '../src/ask/load-encoder.ts'
import { readCorpus } from '../training/corpus.ts'
import { type LabelledText, toExample } from '../training/example.ts'
import { listMissingSets, openSets, readOpenSet } from '../training/open-sets.ts'

/** Of each word so many are kept, none less like it than this. */
const most = 10
const leastLikeness = 0.3
/** A word must be in one of our own messages, or twice in the open sets. */
const leastSightings = 2

const missing = listMissingSets()
const encode = await loadEncoder()
if (missing.length > 0) throw new Error(`The words cannot be gathered: ${missing.join('; ')}`)
if (!encode) throw new Error('The encoder is not installed: npm install --include=optional')

const sightings = new Map<string, number>()
countWords(readCorpus(), leastSightings)
for (const { name } of openSets) countWords(readOpenSet(name), 1)
const words = [...sightings].flatMap(([word, times]) => (times >= leastSightings ? [word] : [])).sort()
const vectors: Float32Array[] = []
for (const word of words) vectors.push(await encode(word))
centre(vectors)
const rows = words.map((word, at) => JSON.stringify([word, ...findNearest(at)]))
writeFileSync(new URL('../training/word-neighbours.jsonl', import.meta.url), `${rows.join('\n')}\n`)
console.log(`training/word-neighbours.jsonl: ${words.length} words`)
process.exit(0)

function countWords(texts: readonly LabelledText[], times: number): void {
  for (const text of texts) {
    const { tokens } = toExample(text).gathered.evidence
    for (let i = 0; i < tokens.count; i++) {
      const word = tokens.words[i]!
      if (/^[a-z']{2,24}$/.test(word)) sightings.set(word, (sightings.get(word) ?? 0) + times)
    }
  }
}

/** Takes from each what all have in common, and makes them of length one again: the encoder gives every single word much of the same. */
function centre(all: readonly Float32Array[]): void {
  const mean = new Float64Array(all[0]?.length ?? 0)
  for (const vector of all) for (let d = 0; d < mean.length; d++) mean[d]! += vector[d]! / all.length
  for (const vector of all) {
    for (let d = 0; d < mean.length; d++) vector[d]! -= mean[d]!
    const length = Math.hypot(...vector)
    for (let d = 0; d < mean.length; d++) vector[d]! /= length
  }
}

/** Places and likenesses in hundredths by turns, nearest first. */
function findNearest(at: number): number[] {
  const own = vectors[at]!
  const near: { other: number; likeness: number }[] = []
  for (let other = 0; other < vectors.length; other++) {
    if (other === at) continue
    const vector = vectors[other]!
    let likeness = 0
    for (let d = 0; d < own.length; d++) likeness += own[d]! * vector[d]!
    if (likeness > leastLikeness) near.push({ other, likeness })
  }
  return near
    .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
    .slice(0, most)
    .flatMap(({ other, likeness }) => [other, Math.round(100 * likeness)])
}
