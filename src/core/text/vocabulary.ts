import { fnv, fnvBegin, fnvStep } from './fnv.ts'

/**
 * The words that some part of the reading knows, each with a number: a text's words are looked up once, and everything that is known of a word is then found
 * by its number. Parts tell their words when they are loaded; the order of the numbers means nothing.
 */
const numbers = new Map<string, number>()
/** Each word at its number. */
const words: string[] = ['']
/** How words are found in a text without being cut out of it. */
const index = {
  /** The letters of all words as UTF-16 units, one word after the other, and where each ends. */
  letters: new Uint16Array(1 << 10),
  ends: new Int32Array(1 << 8),
  /** Each number at the first free place from its word's hash on. */
  places: new Int32Array(1 << 10),
}

/** The number of a word, from 1; 0 for a word that nobody told. */
export const numberOf = (word: string): number => numbers.get(word) ?? 0

/** The word that has a number. */
export const wordOf = (number: number): string => words[number]!

/** How many words have a number. */
export const countWords = (): number => numbers.size

/** The number of the word that the UTF-16 `units` from `from` to `to` spell, their capitals A–Z read as small; 0 for one that nobody told. */
export function numberAt(units: Uint16Array, from: number, to: number): number {
  const { places } = index
  let hash = fnvBegin
  for (let i = from; i < to; i++) hash = fnvStep(hash, small(units[i]!))
  for (let place = placeOf(hash); ; place = (place + 1) & (places.length - 1)) {
    const number = places[place]!
    if (number === 0 || isWordAt(number, units, from, to)) return number
  }
}

function isWordAt(number: number, units: Uint16Array, from: number, to: number): boolean {
  const { letters, ends } = index
  const start = ends[number - 1]!
  if (ends[number]! - start !== to - from) return false
  for (let i = from; i < to; i++) if (letters[start + i - from] !== small(units[i]!)) return false
  return true
}

const small = (unit: number) => (unit >= 65 && unit <= 90 ? unit + 32 : unit)

const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (index.places.length - 1)

/** The number of a word, which it gets now if it has none. */
export function learnWord(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const number = words.push(word) - 1
  numbers.set(word, number)
  spell(number)
  if (number * 4 < index.places.length) settle(number)
  else {
    index.places = new Int32Array(index.places.length * 4)
    for (let i = 1; i <= number; i++) settle(i)
  }
  return number
}

function spell(number: number): void {
  const word = words[number]!
  if (number >= index.ends.length) index.ends = grown(index.ends, new Int32Array(index.ends.length * 2))
  const start = index.ends[number - 1]!
  const end = start + word.length
  if (end > index.letters.length) index.letters = grown(index.letters, new Uint16Array(2 * end))
  for (let i = 0; i < word.length; i++) index.letters[start + i] = word.charCodeAt(i)
  index.ends[number] = end
}

function grown<List extends Int32Array | Uint16Array>(list: List, larger: List): List {
  larger.set(list)
  return larger
}

function settle(number: number): void {
  const { places } = index
  let at = placeOf(fnv(words[number]!))
  while (places[at] !== 0) at = (at + 1) & (places.length - 1)
  places[at] = number
}

/** A table with 1 at the number of each of `words`. Beyond its end it gives `undefined`, as good as 0. */
export const flagWords = (words: Iterable<string>): Int8Array => valueWords([...words].map((word) => [word, 1] as const))

/** A table with a whole number of -128 to 127 at the number of each word, 0 at others. */
export function valueWords(values: Iterable<readonly [string, number]>): Int8Array {
  const numbered = [...values].map(([word, value]) => [learnWord(word), value] as const)
  const table = new Int8Array(numbered.reduce((most, [number]) => Math.max(most, number), 0) + 1)
  for (const [number, value] of numbered) table[number] = value
  return table
}

/** A list with something at the number of each word and nothing at others. */
export function listByWord<Value>(values: Iterable<readonly [string, Value]>): (Value | undefined)[] {
  const list: (Value | undefined)[] = []
  for (const [word, value] of values) {
    const number = learnWord(word)
    while (list.length <= number) list.push(undefined)
    list[number] = value
  }
  return list
}
