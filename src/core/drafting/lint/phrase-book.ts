import { ONLY_ENGLISH } from './english.ts'
import { readPattern } from './pattern-source.ts'
import type { Alternative, Phrase } from './phrase.ts'
import { makeAutomaton } from './phrase-automaton.ts'
import { makeWalk } from './phrase-walk.ts'
import { makePieceReader, type PieceReader, type Pieces } from './pieces.ts'

/** Phrases read side by side: one walk over a draft tells where each of them could stand. */
export interface PhraseBook {
  readonly places: ReadonlyMap<Phrase, number>
  /** By number, of all phrases. */
  readonly alternatives: readonly Alternative[]
  /** Reads a text as the pieces that `find` takes. */
  readonly reader: PieceReader
  /** Every place of a draft where a phrase could stand, how many words it has, and how many of them only English uses. */
  readonly find: (pieces: Pieces) => Found
}

export interface Found {
  readonly candidates: Candidates
  readonly words: number
  readonly english: number
}

/**
 * Where phrases of a book could stand in a draft: of each phrase a chain of candidates in order, with the place where each begins and the number
 * of the alternative to try there. They hold until the book reads the next draft.
 */
export interface Candidates {
  /** By number of the phrase its first candidate; 0 where it has none. */
  readonly first: Int32Array
  /** By candidate the next of its phrase; 0 after the last. */
  readonly next: Int32Array
  readonly starts: Int32Array
  readonly alternatives: Int32Array
}

/** A book of phrases. */
export function makePhraseBook(all: readonly Phrase[]): PhraseBook {
  const phrases = [...new Set(all)]
  const entries = phrases.flatMap((phrase, place) => phrase.alternatives().map((alternative) => ({ place, alternative })))
  const placeOf = Uint16Array.from(entries, ({ place }) => place)
  const automaton = makeAutomaton(
    entries.map(({ alternative }) => alternative.pattern),
    readPattern(ONLY_ENGLISH.join('|')),
  )
  const walk = makeWalk(automaton)
  const chains = makeChains(phrases.length)
  return {
    places: new Map(phrases.map((phrase, place) => [phrase, place])),
    alternatives: entries.map(({ alternative }) => alternative),
    reader: makePieceReader(automaton.codeOfOther),
    find: (pieces) => {
      chains.clear()
      const { words, counted } = walk(pieces, (start, found) => {
        for (let index = 0; index < found.length; index++) chains.add(placeOf[found[index]!]!, start, found[index]!)
      })
      return { candidates: chains.all(), words, english: counted }
    },
  }
}

/** Room for so many candidates at first; it is doubled for a text that has more. */
const USUAL_CANDIDATES = 1 << 10

function makeChains(phrases: number) {
  const first = new Int32Array(phrases)
  const last = new Int32Array(phrases)
  let next = new Int32Array(USUAL_CANDIDATES)
  let starts = new Int32Array(USUAL_CANDIDATES)
  let alternatives = new Int32Array(USUAL_CANDIDATES)
  /** Number 0 stands for none. */
  let count = 1
  const grow = () => {
    const larger = (array: Int32Array) => {
      const copy = new Int32Array(2 * array.length)
      copy.set(array)
      return copy
    }
    next = larger(next)
    starts = larger(starts)
    alternatives = larger(alternatives)
  }
  return {
    clear: () => {
      first.fill(0)
      count = 1
    },
    add: (phrase: number, start: number, alternative: number) => {
      if (count === next.length) grow()
      starts[count] = start
      alternatives[count] = alternative
      next[count] = 0
      if (first[phrase] === 0) first[phrase] = count
      else next[last[phrase]!] = count
      last[phrase] = count++
    },
    all: (): Candidates => ({ first, next, starts, alternatives }),
  }
}
