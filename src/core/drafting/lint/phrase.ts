import { alternativesOf, firstWords } from './first-words.ts'

/**
 * A pattern of words that knows which words it can begin with, so that most places of a draft are never tried. Found are the same places in
 * the same order as with `whole`, the one regular expression of all alternatives.
 */
export interface Phrase {
  readonly whole: RegExp
  /** The alternatives in order, bundled, each bundle to be tried at one place. Undefined where a match may begin with no word. */
  readonly bundles: readonly RegExp[] | undefined
  /** By the hash of a word: one bit for each bundle that may begin with it. */
  readonly openings: Int32Array
}

/** The starts of the words of a text and a hash of the first four letters of each (every digit as 0), in order. */
export interface WordStarts {
  readonly count: number
  readonly starts: Int32Array
  readonly hashes: Uint16Array
}

/** Bits of a number that stay free of its sign. */
const MOST_BUNDLES = 31
const HASH_BITS = 10

/**
 * A pattern over `ParsedDraft.lower`, on whole words. In the source a blank stands for any short run of white space and `…` for up to sixty
 * characters of the same sentence; a group repeats eight times at most, so that searching stays linear in the text.
 */
export function phrase(...sources: readonly string[]): Phrase {
  const whole = onWords(sources.join('|'), 'g')
  const alternatives = sources.flatMap(alternativesOf)
  const openings = new Int32Array(1 << HASH_BITS)
  const perBundle = Math.ceil(alternatives.length / MOST_BUNDLES)
  const bundles: RegExp[] = []
  for (let from = 0; from < alternatives.length; from += perBundle) {
    const bundle = alternatives.slice(from, from + perBundle).join('|')
    const bit = 1 << bundles.length
    bundles.push(onWords(bundle, 'y'))
    const first = firstWords(bundle)
    if (first === 'no word') return { whole, bundles: undefined, openings }
    if (first === 'any word') for (let hash = 0; hash < openings.length; hash++) openings[hash]! |= bit
    else for (const word of first) openings[hashOf(word)]! |= bit
  }
  return { whole, bundles, openings }
}

function onWords(source: string, flag: 'g' | 'y'): RegExp {
  const pattern = source
    .replaceAll(' ', '(?:\\s{1,8})')
    .replaceAll('…', '[^.!?\\n]{0,60}?')
    .replaceAll(')*', '){0,8}')
    .replaceAll(')+', '){1,8}')
  return new RegExp(`(?<![\\w'])(?:${pattern})(?![\\w])`, flag)
}

/** Every place where a phrase may begin: a letter, digit or underscore of ASCII after neither such a one nor an apostrophe. */
export function findWordStarts(lower: string): WordStarts {
  const starts = new Int32Array((lower.length >> 1) + 1)
  const hashes = new Uint16Array(starts.length)
  let count = 0
  let before = 0
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
      starts[count] = start
      hashes[count] = spread(key)
      count++
    }
    before = inside
  }
  return { count, starts, hashes }
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)

function hashOf(word: string): number {
  let key = 0
  for (let at = 0; at < word.length && at < 4; at++) key = (key << 7) | word.charCodeAt(at)
  return spread(key)
}

/** Fibonacci hashing: the top bits of the key times 2³² over the golden ratio. */
const spread = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - HASH_BITS)
