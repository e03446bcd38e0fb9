import type { FirstWords } from './first-words.ts'
import type { Alternative, Phrase } from './phrase.ts'

/** Phrases listed by the words they begin with: one walk over the words of a draft tells where each of them could stand. */
export interface PhraseBook {
  readonly places: ReadonlyMap<Phrase, number>
  /** By the hash of a word: what may begin with it. */
  readonly openings: readonly (Opening | undefined)[]
}

interface Opening {
  /** The alternatives of all phrases that may begin with the word, in order: the place of the phrase, and the number among its own. */
  readonly entries: readonly (readonly [place: number, alternative: Alternative])[]
  /** By the hash of the word after it: one bit for each entry that allows it, in as many numbers as that takes. */
  readonly allowed: Int32Array
  readonly width: number
}

/** Where phrases of a book could stand in a draft: of each phrase the places, in order, with what to try there. */
export type Candidates = readonly (readonly Candidate[] | undefined)[]

export interface Candidate {
  readonly start: number
  readonly alternative: Alternative
}

const FIRSTS = 1024
const SECONDS = 128

/** A book of phrases. Those that may begin with something else than a word are left out; they are searched by themselves. */
export function makePhraseBook(all: readonly Phrase[]): PhraseBook {
  const phrases = [...new Set(all)].filter((phrase) => !phrase.alternatives().some(({ first }) => first === 'none'))
  const byFirst = Array.from({ length: FIRSTS }, (): [number, Alternative][] => [])
  const always: [number, Alternative][] = []
  for (const [place, phrase] of phrases.entries())
    for (const alternative of phrase.alternatives()) {
      const entry: [number, Alternative] = [place, alternative]
      if (alternative.first === 'any') always.push(entry)
      else if (alternative.first !== 'none') for (const hash of hashesOf(alternative.first, FIRSTS)) byFirst[hash]!.push(entry)
    }
  const order = new Map(phrases.flatMap((phrase) => phrase.alternatives()).map((alternative, index) => [alternative, index]))
  const openings = byFirst.map((own) => makeOpening([...own, ...always].sort((a, b) => order.get(a[1])! - order.get(b[1])!)))
  return { places: new Map(phrases.map((phrase, place) => [phrase, place])), openings }
}

function makeOpening(entries: Opening['entries']): Opening | undefined {
  if (entries.length === 0) return undefined
  const width = Math.ceil(entries.length / 32)
  const allowed = new Int32Array(width * SECONDS)
  for (const [index, [, { second }]] of entries.entries()) {
    const bit = 1 << (index & 31)
    const column = index >> 5
    if (second === 'any') for (let hash = 0; hash < SECONDS; hash++) allowed[hash * width + column]! |= bit
    else for (const hash of hashesOf(second, SECONDS)) allowed[hash * width + column]! |= bit
  }
  return { entries, allowed, width }
}

/**
 * Every place of a draft where a phrase of the book could stand. `lower` is in lower case with straight apostrophes. A phrase begins with a letter,
 * digit or underscore of ASCII after neither such a one nor an apostrophe; the last word has one without letters after it.
 */
export function findCandidates(lower: string, { openings, places }: PhraseBook): Candidates {
  const candidates: (Candidate[] | undefined)[] = new Array(places.size).fill(undefined)
  let before = 0
  let word = 0
  let opening: Opening | undefined
  for (let at = 0; at < lower.length; ) {
    const code = lower.charCodeAt(at)
    if (!isWordCode(code)) {
      before = code
      at++
      continue
    }
    const start = at
    let key = 0
    let inside = code
    for (; at < lower.length; at++) {
      inside = lower.charCodeAt(at)
      if (!isWordCode(inside)) break
      if (at - start < 4) key = (key << 7) | (inside <= 57 ? 48 : inside)
    }
    if (before !== 39) {
      if (opening !== undefined) addCandidates(candidates, opening, word, spread(key, SECONDS))
      word = start
      opening = openings[spread(key, FIRSTS)]
    }
    before = inside
  }
  if (opening !== undefined) addCandidates(candidates, opening, word, spread(0, SECONDS))
  return candidates
}

function addCandidates(candidates: (Candidate[] | undefined)[], { entries, allowed, width }: Opening, start: number, second: number): void {
  for (let column = 0; column < width; column++)
    for (let bits = allowed[second * width + column]!; bits !== 0; bits &= bits - 1) {
      const [place, alternative] = entries[(column << 5) + 31 - Math.clz32(bits & -bits)]!
      const list = candidates[place]
      if (list === undefined) candidates[place] = [{ start, alternative }]
      else list.push({ start, alternative })
    }
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)

function hashesOf(words: Exclude<FirstWords['second'], 'any'>, size: number): Set<number> {
  const hashes = new Set<number>()
  for (const word of words) {
    let key = 0
    for (let at = 0; at < word.length && at < 4; at++) key = (key << 7) | word.charCodeAt(at)
    hashes.add(spread(key, size))
  }
  return hashes
}

/** Fibonacci hashing into a power of two: the top bits of the key times 2³² over the golden ratio. */
const spread = (key: number, size: number) => (Math.imul(key, 0x9e3779b1) >>> 22) & (size - 1)
