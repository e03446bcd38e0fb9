import { negators } from '../../text/phrases.ts'
import type { Tokens } from '../../text/tokens.ts'
import { wordClasses } from '../lexicon/classes.ts'
import { wordFields } from '../lexicon/fields.ts'

/** The hashed features of a text: of whole words (alone, negated, in pairs, their stems, in capitals) and of pieces of words (three to five letters). */
export interface Ngrams {
  readonly words: readonly number[]
  /** For each of `words` the token that it ends at. */
  readonly wordsAt: readonly number[]
  readonly pieces: readonly number[]
}

/** A message's first words; what follows changes no reading and is not worth its time. */
export const mostTokens = 1500

/** The features of the first `mostTokens` words. Hashes are 32-bit integers, the same in every engine; the order is that of the text. */
export function listNgrams(tokens: Tokens): Ngrams {
  const words: number[] = []
  const wordsAt: number[] = []
  const pieces: number[] = []
  const count = Math.min(tokens.count, mostTokens)
  let before = 0
  let sentence = -1
  let negated = -1
  // The classes of the last three words of the sentence that have one, newest first; 0 is none.
  let first = 0
  let second = 0
  let third = 0
  let lastField = 0
  let fieldBefore = 0
  for (let i = 0; i < count; i++) {
    const word = normalize(tokens.words[i]!, tokens.shapes[i]!)
    const hash = hashOf(word, 0, word.length, seeds.word)
    if (tokens.sentences[i] !== sentence) {
      sentence = tokens.sentences[i]!
      before = seeds.begin
      first = second = third = 0
      lastField = fieldBefore = 0
    }
    words.push(mix(hash), mix(Math.imul(before, 31) ^ hash))
    wordsAt.push(i, i)
    if (negated >= 0 && i - negated <= 3 && tokens.clauses[i] === tokens.clauses[negated]) {
      words.push(mix(hash ^ seeds.negated))
      wordsAt.push(i)
    }
    if (negators.has(word)) negated = i
    const known = knownWords.get(word)
    const wordClass = known ? known.wordClass : 0
    if (wordClass !== 0) {
      words.push(mix(wordClass))
      wordsAt.push(i)
      if (first !== 0) {
        words.push(mix(Math.imul(first, 31) ^ wordClass))
        wordsAt.push(i)
      }
      if (second !== 0) {
        words.push(mix(Math.imul(second, 31) ^ wordClass))
        wordsAt.push(i)
      }
      if (third !== 0) {
        words.push(mix(Math.imul(third, 31) ^ wordClass))
        wordsAt.push(i)
      }
      third = second
      second = first
      first = wordClass
    }
    const field = known ? known.field : 0
    if (field !== 0) {
      const isDenied = negated >= 0 && i > negated && i - negated <= 3 && tokens.clauses[i] === tokens.clauses[negated]
      words.push(mix(isDenied ? field ^ seeds.negated : field))
      wordsAt.push(i)
      if (lastField !== 0 && lastField !== field) {
        words.push(mix(Math.imul(lastField, 31) ^ field))
        wordsAt.push(i)
      }
      if (fieldBefore !== 0 && fieldBefore !== field) {
        words.push(mix(Math.imul(fieldBefore, 31) ^ field))
        wordsAt.push(i)
      }
      if (field !== lastField) fieldBefore = lastField
      lastField = field
    }
    before = hash
    const shape = tokens.shapes[i]!
    if (shape >= 3) continue
    if (word.length > stemLength) {
      words.push(mix(hashOf(word, 0, stemLength, seeds.stem)))
      wordsAt.push(i)
    }
    if (shape === 2 && word.length > 2) {
      words.push(mix(hash ^ seeds.capitals))
      wordsAt.push(i)
    }
    listPieces(word, pieces)
  }
  return { words, wordsAt, pieces }
}

/** Of three to five letters, the word's ends counting as letters. */
function listPieces(word: string, pieces: number[]): void {
  const length = Math.min(word.length, longestWord)
  if (length < 3) return
  for (let start = -1; start <= length - 2; start++) {
    let hash: number = start < 0 ? seeds.edge : seeds.piece
    const from = Math.max(start, 0)
    const most = Math.min(from + 5, length)
    for (let i = from; i < most; i++) {
      hash = Math.imul(hash ^ word.charCodeAt(i), prime)
      if (i - from >= 2) pieces.push(mix(i === length - 1 ? hash ^ seeds.last : hash))
    }
  }
}

const stemLength = 5
const longestWord = 24
const prime = 0x01000193
const seeds = {
  word: 0x811c9dc5 | 0,
  begin: 0x2545f491,
  negated: 0x3c6ef372,
  stem: 0x510e527f,
  capitals: 0x1f83d9ab,
  piece: 0x5be0cd19,
  edge: 0x6a09e667,
  last: 0x0b5ad4ce,
  wordClass: 0x428a2f98,
  field: 0x71374491,
} as const

/** Words that in many mouths only mean "very": heard as that, or the model would hear a dialect as anger. */
const intensifiers: ReadonlySet<string> = new Set('hell damn bloody feckin fecking freaking freakin flipping friggin frigging'.split(' '))

/** Every number is one word, and "sooooo" is "soo". */
function normalize(word: string, shape: number): string {
  if (shape === 3) return '0'
  if (intensifiers.has(word)) return 'very'
  let end = 0
  for (let i = 2; i < word.length; i++)
    if (word.charCodeAt(i) === word.charCodeAt(i - 1) && word.charCodeAt(i) === word.charCodeAt(i - 2)) end = i
  return end === 0 ? word : squeeze(word)
}

function squeeze(word: string): string {
  let squeezed = word.slice(0, 2)
  for (let i = 2; i < word.length; i++) if (word[i] !== word[i - 1] || word[i] !== word[i - 2]) squeezed += word[i]
  return squeezed
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo 1991). */
function hashOf(word: string, from: number, to: number, seed: number): number {
  let hash = seed
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime)
  return hash
}

/** For each word of the lexicon's classes what stands for the first class that has it. */
const classHashes: ReadonlyMap<string, number> = new Map(
  Object.entries(wordClasses)
    .reverse()
    .flatMap(([name, list]) => list.map((word) => [word, hashOf(name, 0, name.length, seeds.wordClass)] as const)),
)

/** For each word of a field what stands for the first field that has it. */
const fieldHashes: ReadonlyMap<string, number> = new Map(
  Object.entries(wordFields)
    .reverse()
    .flatMap(([name, list]) => list.map((word) => [word, hashOf(name, 0, name.length, seeds.field)] as const)),
)

/** Of each word of a class or a field what stands for it; 0 where it has none. */
const knownWords: ReadonlyMap<string, { readonly wordClass: number; readonly field: number }> = new Map(
  [...new Set([...classHashes.keys(), ...fieldHashes.keys()])].map((word) => [
    word,
    { wordClass: classHashes.get(word) ?? 0, field: fieldHashes.get(word) ?? 0 },
  ]),
)

/** Spreads the bits so that the highest ones can number a bucket. */
function mix(hash: number): number {
  const a = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const b = Math.imul(a ^ (a >>> 12), 0x297a2d39)
  return b ^ (b >>> 15)
}
