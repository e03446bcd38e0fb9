import { splitWords } from './split-words.ts'
import { stopWords } from './stop-words.ts'
import type { WordVectors } from './word-vectors.ts'

/** How near the meaning of a question is to a line, each about 0 to 1. */
export interface Nearness {
  /** Word by word: how well each finds its like in the other. */
  readonly aligned: Float32Array
  /** All words together. */
  readonly gist: Float32Array
}

/** Lines of text by the meaning of their words. */
export interface LineMeanings {
  compare(question: string): Nearness
}

/** Below this cosine two words have nothing in common. */
const floor = 0.2
/** How much it counts that the line's words find their like in the question, next to the other way round. */
const wayBack = 0.7
/** The most words of a question that are compared, the most telling ones. */
const mostCompared = 24

/** Makes lines ready to be compared with questions: linear in their words. A comparison is linear in the different words of all lines. */
export function createLineMeanings(lines: readonly string[], vectors: WordVectors): LineMeanings {
  const { dimensions } = vectors
  const places = new Map<string, number>()
  const holders: number[] = []
  const wordsOf = lines.map((line) =>
    listTelling(line).map((word) => {
      const place = places.get(word) ?? places.size
      places.set(word, place)
      holders[place] = (holders[place] ?? 0) + 1
      return place
    }),
  )
  const rarity = holders.map((count) => Math.log(1 + lines.length / (1 + count)))
  const totals = wordsOf.map((words) => words.reduce((sum, word) => sum + rarity[word]!, 0) || 1)
  const units = new Float32Array(places.size * dimensions)
  const gists = new Float32Array(lines.length * dimensions)
  const buffer = new Float32Array(dimensions)
  const known = new Map<number, Float32Array>()
  for (const [word, place] of places)
    if (vectors.copy(word, buffer, 0)) {
      known.set(place, buffer.slice())
      writeUnit(buffer, units, place * dimensions)
    }
  for (const [at, words] of wordsOf.entries())
    writeUnit(
      addUp(
        words.map((word) => known.get(word)),
        dimensions,
      ),
      gists,
      at * dimensions,
    )

  return {
    compare(question) {
      const asked = listTelling(question)
        .map((word) => ({ word, place: places.get(word), worth: rarity[places.get(word) ?? -1] ?? Math.log(1 + lines.length) }))
        .sort((a, b) => b.worth - a.worth)
        .slice(0, mostCompared)
      const sum = new Float32Array(dimensions)
      const likes = asked.map(({ word, place }) => {
        const vector = new Float32Array(dimensions)
        const isKnown = vectors.copy(word, vector, 0)
        if (isKnown) for (let i = 0; i < dimensions; i++) sum[i]! += vector[i]!
        return findLikes(isKnown ? toUnit(vector) : undefined, place, units, places.size, dimensions)
      })
      const worth = asked.reduce((total, one) => total + one.worth, 0) || 1
      const aligned = new Float32Array(lines.length)
      for (const [at, words] of wordsOf.entries()) {
        let forth = 0
        for (let q = 0; q < asked.length; q++) forth += asked[q]!.worth * nearest(likes[q]!, words)
        let back = 0
        for (const word of words) {
          let best = 0
          for (const like of likes) if (like[word]! > best) best = like[word]!
          back += rarity[word]! * best
        }
        aligned[at] = (forth / worth + (wayBack * back) / totals[at]!) / (1 + wayBack)
      }
      return { aligned, gist: multiply(gists, toUnit(sum), lines.length) }
    },
  }
}

function listTelling(text: string): string[] {
  return [...new Set(splitWords(text))].filter((word) => word.length > 1 && !stopWords.has(word) && word.charCodeAt(0) > 57)
}

/** For each word of the lines, how like it is to one of the question. */
function findLikes(
  unit: Float32Array | undefined,
  own: number | undefined,
  units: Float32Array,
  count: number,
  dimensions: number,
): Float32Array {
  const likes = unit ? multiply(units, unit, count) : new Float32Array(count)
  if (unit) for (let i = 0; i < count; i++) likes[i] = Math.max(0, (likes[i]! - floor) / (1 - floor))
  if (own !== undefined && dimensions > 0) likes[own] = 1
  return likes
}

function nearest(likes: Float32Array, words: readonly number[]): number {
  let best = 0
  for (let i = 0; i < words.length; i++) if (likes[words[i]!]! > best) best = likes[words[i]!]!
  return best
}

function multiply(rows: Float32Array, vector: Float32Array, count: number): Float32Array {
  const products = new Float32Array(count)
  const { length } = vector
  for (let row = 0, at = 0; row < count; row++) {
    let sum = 0
    for (let i = 0; i < length; i++, at++) sum += rows[at]! * vector[i]!
    products[row] = sum
  }
  return products
}

function addUp(vectors: readonly (Float32Array | undefined)[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const vector of vectors) if (vector) for (let i = 0; i < dimensions; i++) sum[i]! += vector[i]!
  return sum
}

function toUnit(vector: Float32Array): Float32Array {
  const unit = new Float32Array(vector.length)
  writeUnit(vector, unit, 0)
  return unit
}

function writeUnit(vector: Float32Array, target: Float32Array, offset: number): void {
  const length = Math.hypot(...vector) || 1
  for (let i = 0; i < vector.length; i++) target[offset + i] = vector[i]! / length
}
