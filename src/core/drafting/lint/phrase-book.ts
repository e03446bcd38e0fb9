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

/** Where phrases of a book could stand in a draft: of each phrase pairs of a place and the number of the alternative to try there, in order. */
export type Candidates = readonly (readonly number[] | undefined)[]

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
  return {
    places: new Map(phrases.map((phrase, place) => [phrase, place])),
    alternatives: entries.map(({ alternative }) => alternative),
    reader: makePieceReader(automaton.codeOfOther),
    find: (pieces) => {
      const candidates: (number[] | undefined)[] = new Array(phrases.length).fill(undefined)
      const { words, counted } = walk(pieces, (start, found) => {
        for (const index of found) {
          const place = placeOf[index]!
          const list = candidates[place]
          if (list === undefined) candidates[place] = [start, index]
          else list.push(start, index)
        }
      })
      return { candidates, words, english: counted }
    },
  }
}
