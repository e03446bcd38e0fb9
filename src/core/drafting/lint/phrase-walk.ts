import { type Automaton, merge, type Run } from './phrase-automaton.ts'
import { isOfWord, MOST_PIECES, PIECE, type Pieces, startsWord } from './pieces.ts'
import { keepLists, keepSteps, MOST_LISTS } from './walk-memory.ts'

/**
 * Calls `visit` for each place of a text where patterns may match, in order, with their numbers in rising order. A match begins after no letter,
 * digit, underscore or apostrophe. None that matches is left out; some that are named do not match.
 */
export type Walk = (pieces: Pieces, visit: Visit) => Walked
type Visit = (start: number, patterns: readonly number[]) => void

export interface Walked {
  /** How many words the text has, by their beginnings. */
  readonly words: number
  /** How many of its words are counted ones. */
  readonly counted: number
}

/** How far a match is followed; what may go on beyond is named. */
const MOST_SIGNS = 300
/** So many steps from a state over a piece are kept; then all are forgotten. */
const MOST_STEPS = 1 << 15
/** A step in one number: the state that it leads to, and above it which list of patterns may have matched on the way. */
const STATE_BITS = 15
const STATES = (1 << STATE_BITS) - 1
/** Beside how many counted words a piece begins with: a match may begin elsewhere in it, too. */
const HAS_OTHERS = 128

/** A walk with an automaton, whose steps over whole pieces are kept. */
export function makeWalk(automaton: Automaton): Walk {
  const { start: START, dead: DEAD } = automaton
  const steps = keepSteps()
  const lists = keepLists()
  /** By piece the step from the start over it; 0 where it was not yet made. */
  const first = new Int32Array(MOST_PIECES)
  /** By piece how many counted words it begins with, and HAS_OTHERS. */
  const counts = new Uint8Array(MOST_PIECES)
  /** By piece where else in it a match may begin. */
  const others = new Map<number, readonly number[]>()
  let stateEpoch = automaton.epoch()
  let pieceEpoch = 0
  /** How often all was forgotten. */
  let times = 0

  const forget = () => {
    times++
    steps.forget()
    lists.forget()
    first.fill(0)
    others.clear()
    stateEpoch = automaton.epoch()
  }
  // Lists that were joined on the way may be a few more.
  const isFull = () => lists.count() > MOST_LISTS / 2
  const asStep = ({ state, found }: Run): number => (found === undefined ? state : state | (lists.numberOf(found) << STATE_BITS))
  const runOver = (state: number, pieces: Pieces, index: number, offset = 0): Run =>
    automaton.run(state, pieces.codes, pieces.starts[index]! + offset, pieces.starts[index + 1]!, isBeforeWord(pieces, index))
  const stepAnew = (state: number, pieces: Pieces, index: number): number => {
    const run = runOver(state, pieces, index)
    // Where the states were forgotten on the way, the one that it began with is no more.
    const isLasting = automaton.epoch() === stateEpoch && steps.count() < MOST_STEPS && !isFull()
    if (!isLasting) forget()
    const step = asStep(run)
    if (isLasting) steps.keep((state * MOST_PIECES) | pieces.ids[index]!, step)
    return step
  }
  const startOver = (pieces: Pieces, index: number): number => {
    const id = pieces.ids[index]!
    const from = pieces.starts[index]!
    const length = pieces.starts[index + 1]! - from
    const offsets: number[] = []
    for (let offset = 1; offset < length; offset++) {
      if (isOfWord(pieces.codes[from + offset - 1]!)) continue
      const { state, found } = runOver(START, pieces, index, offset)
      if (state !== DEAD || found !== undefined) offsets.push(offset)
    }
    const run = runOver(START, pieces, index)
    if (automaton.epoch() !== stateEpoch || isFull()) forget()
    if (offsets.length > 0) others.set(id, offsets)
    counts[id] = offsets.length > 0 ? run.counted | HAS_OTHERS : run.counted
    const step = asStep(run)
    first[id] = step
    return step
  }
  const walkSigns = (codes: Uint8Array, start: number, length: number): Run => {
    const until = Math.min(start + MOST_SIGNS, length)
    const run = automaton.run(START, codes, start, until, until < length && startsWord(codes[until]!))
    return run.state === DEAD || until === length ? run : { ...run, found: merge(run.found, automaton.alive(run.state)) }
  }
  const walkWithoutPieces = ({ codes, starts: [length = 0] }: Pieces, visit: Visit): Walked => {
    let words = 0
    let counted = 0
    for (let at = 0; at < length; at++) {
      if (at > 0 && isOfWord(codes[at - 1]!)) continue
      if (startsWord(codes[at]!)) words++
      const run = walkSigns(codes, at, length)
      counted += run.counted
      if (run.found !== undefined) visit(at, run.found)
    }
    return { words, counted }
  }
  /** Goes on from a step over the piece at `index`; which patterns were found from there. */
  const walkFrom = (pieces: Pieces, index: number, step: number): readonly number[] | undefined => {
    const { ids, starts, codes, count } = pieces
    const start = starts[index]!
    let state = step & STATES
    let list = step >> STATE_BITS
    const before = times
    for (let after = index + 1; state !== DEAD && after < count; after++) {
      if (starts[after + 1]! - start >= MOST_SIGNS) return walkSigns(codes, start, starts[count]!).found
      const next = steps.find((state * MOST_PIECES) | ids[after]!) || stepAnew(state, pieces, after)
      // Where all was forgotten, the numbers of the lists were, too.
      if (before !== times) return walkSigns(codes, start, starts[count]!).found
      state = next & STATES
      if (next > STATES) list = lists.joined(list, next >> STATE_BITS)
    }
    return lists.at(list)
  }
  forget()
  return (pieces, visit) => {
    const { ids, starts, codes, count, known, cutsWord } = pieces
    if (count === 0) return walkWithoutPieces(pieces, visit)
    if (known.epoch() !== pieceEpoch) {
      forget()
      pieceEpoch = known.epoch()
    }
    let counted = 0
    for (let index = 0; index < count; index++) {
      const id = ids[index]!
      const step = first[id]! || startOver(pieces, index)
      const own = counts[id]!
      if (!(cutsWord && index > 0 && endsInside(pieces, index - 1))) {
        counted += own & ~HAS_OTHERS
        const found = step === DEAD ? undefined : walkFrom(pieces, index, step)
        if (found !== undefined) visit(starts[index]!, found)
      }
      if ((own & HAS_OTHERS) === 0) continue
      for (const offset of others.get(id) ?? []) {
        const start = starts[index]! + offset
        const { found } = walkSigns(codes, start, starts[count]!)
        if (found !== undefined) visit(start, found)
      }
    }
    return { words: pieces.words, counted }
  }
}

const isBeforeWord = ({ ids, known }: Pieces, index: number) => (known.facts[ids[index]!]! & PIECE.beforeWord) !== 0
const endsInside = ({ ids, known }: Pieces, index: number) => (known.facts[ids[index]!]! & PIECE.inside) !== 0
