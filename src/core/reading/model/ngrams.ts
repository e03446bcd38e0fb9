import { fnv, fnvBegin, fnvStep } from '../../text/fnv.ts'
import { negators, type PhraseMatch } from '../../text/phrases.ts'
import type { Tokens } from '../../text/tokens.ts'
import { learnWord } from '../../text/vocabulary.ts'
import { wordClasses } from '../lexicon/classes.ts'
import { wordFields } from '../lexicon/fields.ts'

/** What a word says by itself, as hashes: 32-bit integers, the same in every engine. */
export interface WordForm {
  /** Its number in the vocabulary, 0 for a word that is not in it. */
  readonly number: number
  /** The word, then its class and its stem where it has them. */
  readonly words: readonly number[]
  /** Its pieces of three to five letters. */
  readonly pieces: readonly number[]
}

/**
 * The hashed features of a text: what each word says by itself, what it says beside others (in pairs, negated, in capitals, as one class or field after
 * another), and which phrases were found.
 */
export interface Ngrams {
  /** Of each word in turn. */
  readonly forms: readonly WordForm[]
  readonly links: readonly number[]
  /** For each of `links` the token that it ends at. */
  readonly linksAt: readonly number[]
}

/** A message's first words; what follows changes no reading and is not worth its time. */
export const mostTokens = 1500

/** The features of the first `mostTokens` words. `matches` are the phrases that were found. */
export function listNgrams(tokens: Tokens, matches: readonly PhraseMatch<unknown>[] = []): Ngrams {
  const { forms, links, linksAt } = room
  let linked = 0
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
    const form = formOf(tokens, i)
    forms[i] = form
    const { hash, wordClass, field } = form
    if (tokens.sentences[i] !== sentence) {
      sentence = tokens.sentences[i]!
      before = seeds.begin
      first = second = third = 0
      lastField = fieldBefore = 0
    }
    const start = linked
    links[linked++] = mix(Math.imul(before, 31) ^ hash)
    const isDenied = negated >= 0 && i - negated <= 3 && tokens.clauses[i] === tokens.clauses[negated]
    if (isDenied) links[linked++] = mix(hash ^ seeds.negated)
    if (form.negates) negated = i
    if (wordClass !== 0) {
      if (first !== 0) links[linked++] = mix(Math.imul(first, 31) ^ wordClass)
      if (second !== 0) links[linked++] = mix(Math.imul(second, 31) ^ wordClass)
      if (third !== 0) links[linked++] = mix(Math.imul(third, 31) ^ wordClass)
      third = second
      second = first
      first = wordClass
    }
    if (field !== 0) {
      links[linked++] = mix(isDenied && !form.negates ? field ^ seeds.negated : field)
      if (lastField !== 0 && lastField !== field) links[linked++] = mix(Math.imul(lastField, 31) ^ field)
      if (fieldBefore !== 0 && fieldBefore !== field) links[linked++] = mix(Math.imul(fieldBefore, 31) ^ field)
      if (field !== lastField) fieldBefore = lastField
      lastField = field
    }
    before = hash
    if (tokens.shapes[i] === 2 && form.length > 2) links[linked++] = mix(hash ^ seeds.capitals)
    for (let k = start; k < linked; k++) linksAt[k] = i
  }
  for (const { hash, to } of matches) {
    if (hash === 0 || to >= count) continue
    linksAt[linked] = to
    links[linked++] = mix(hash ^ seeds.phrase)
  }
  return { forms: forms.slice(0, count), links: links.slice(0, linked), linksAt: linksAt.slice(0, linked) }
}

/** Lists that features are gathered in before each text gets its own, of the right length. They never grow long: only so many words are read. */
const room = { forms: [] as KnownForm[], links: [] as number[], linksAt: [] as number[] }

interface KnownForm extends WordForm {
  /** Of the word, before its bits are spread. */
  readonly hash: number
  readonly length: number
  /** What stands for its class and its field, 0 for none. */
  readonly wordClass: number
  readonly field: number
  readonly negates: boolean
}

function formOf(tokens: Tokens, at: number): KnownForm {
  const shape = tokens.shapes[at]!
  if (shape === 3) return formOfNumbers
  const number = tokens.numbers[at]!
  const known = number === 0 ? undefined : knownForms[number]
  if (known) return known
  const form = createForm(normalize(tokens.words[at]!), number, shape === 4)
  if (number !== 0) {
    while (knownForms.length <= number) knownForms.push(undefined)
    knownForms[number] = form
  }
  return form
}

function createForm(word: string, number: number, isSymbol: boolean): KnownForm {
  const hash = fnv(word, seeds.word)
  const known = knownWords.get(word)
  const wordClass = known ? known.wordClass : 0
  const words = [mix(hash)]
  if (wordClass !== 0) words.push(mix(wordClass))
  if (!isSymbol && word.length > stemLength) words.push(mix(fnv(word, seeds.stem, 0, stemLength)))
  const pieces: number[] = []
  if (!isSymbol) listPieces(word, pieces)
  return { number, words, pieces, hash, length: word.length, wordClass, field: known ? known.field : 0, negates: negators.has(word) }
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
      hash = fnvStep(hash, word.charCodeAt(i))
      if (i - from >= 2) pieces.push(mix(i === length - 1 ? hash ^ seeds.last : hash))
    }
  }
}

const stemLength = 5
const longestWord = 24
const seeds = {
  word: fnvBegin,
  begin: 0x2545f491,
  negated: 0x3c6ef372,
  stem: 0x510e527f,
  capitals: 0x1f83d9ab,
  piece: 0x5be0cd19,
  edge: 0x6a09e667,
  last: 0x0b5ad4ce,
  wordClass: 0x428a2f98,
  field: 0x71374491,
  phrase: 0x3956c25b,
} as const

/** Words that in many mouths only mean "very": heard as that, or the model would hear a dialect as anger. */
const intensifiers: ReadonlySet<string> = new Set('hell damn bloody feckin fecking freaking freakin flipping friggin frigging'.split(' '))

/** "sooooo" is "soo". */
function normalize(word: string): string {
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

/** For each word of the lexicon's classes what stands for the first class that has it. */
const classHashes: ReadonlyMap<string, number> = new Map(
  Object.entries(wordClasses)
    .reverse()
    .flatMap(([name, list]) => list.map((word) => [word, fnv(name, seeds.wordClass)] as const)),
)

/** For each word of a field what stands for the first field that has it. */
const fieldHashes: ReadonlyMap<string, number> = new Map(
  Object.entries(wordFields)
    .reverse()
    .flatMap(([name, list]) => list.map((word) => [word, fnv(name, seeds.field)] as const)),
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

/** Forms that were seen, by the numbers of their words: at most as many as the vocabulary has. */
const knownForms: (KnownForm | undefined)[] = []
/** Every number is one word. */
const formOfNumbers = createForm('0', learnWord('0'), true)
