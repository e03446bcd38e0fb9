import { type Automaton, merge, type Run } from './phrase-automaton.ts'
import { isOfWord, MOST_PIECES, PIECE, type Pieces, startsWord } from './pieces.ts'

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
const SLOTS = MOST_STEPS * 2
/** A step in one number: the state that it leads to, and above it which list of patterns may have matched on the way. */
const STATE_BITS = 15
const STATES = (1 << STATE_BITS) - 1

/** A walk with an automaton, whose steps over whole pieces are kept. */
export function makeWalk(automaton: Automaton): Walk {
  const { start: START, dead: DEAD } = automaton
  /** Pairs of state and piece, and the step from the one over the other. */
  const table = new Int32Array(SLOTS * 2)
  let kept = 0
  /** By piece the step from the start over it; 0 where it was not yet made. */
  const first = new Int32Array(MOST_PIECES)
  /** By piece how many counted words it begins with. */
  const counts = new Uint8Array(MOST_PIECES)
  /** By piece where else in it a match may begin. */
  const inner: (readonly number[] | undefined)[] = new Array(MOST_PIECES).fill(undefined)
  let lists: (readonly number[] | undefined)[] = []
  let listPlaces = new Map<string, number>()
  let stateEpoch = automaton.epoch()
  let pieceEpoch = 0

  const forget = () => {
    table.fill(0)
    kept = 0
    first.fill(0)
    lists = [undefined]
    listPlaces = new Map()
    stateEpoch = automaton.epoch()
  }
  const asStep = ({ state, found }: Run): number => {
    if (found === undefined) return state
    const key = found.join()
    let place = listPlaces.get(key)
    if (place === undefined) {
      place = lists.push(found) - 1
      listPlaces.set(key, place)
    }
    return state | (place << STATE_BITS)
  }
  const runOver = (state: number, pieces: Pieces, index: number, offset = 0): Run =>
    automaton.run(state, pieces.codes, pieces.starts[index]! + offset, pieces.starts[index + 1]!, isBeforeWord(pieces, index))
  const stepFrom = (state: number, pieces: Pieces, index: number): number => {
    const key = (state * MOST_PIECES) | pieces.ids[index]!
    let slot = Math.imul(key, 0x9e3779b1) >>> 16
    while (table[slot * 2] !== 0) {
      if (table[slot * 2] === key) return table[slot * 2 + 1]!
      slot = (slot + 1) % SLOTS
    }
    const run = runOver(state, pieces, index)
    // Where the states were forgotten on the way, the one that it began with is no more.
    const isLasting = automaton.epoch() === stateEpoch && kept < MOST_STEPS
    if (!isLasting) forget()
    const step = asStep(run)
    if (isLasting) {
      table[slot * 2] = key
      table[slot * 2 + 1] = step
      kept++
    }
    return step
  }
  const startOver = (pieces: Pieces, index: number): number => {
    const id = pieces.ids[index]!
    const from = pieces.starts[index]!
    const length = pieces.starts[index + 1]! - from
    const others: number[] = []
    for (let offset = 1; offset < length; offset++) {
      if (isOfWord(pieces.codes[from + offset - 1]!)) continue
      const { state, found } = runOver(START, pieces, index, offset)
      if (state !== DEAD || found !== undefined) others.push(offset)
    }
    const run = runOver(START, pieces, index)
    if (automaton.epoch() !== stateEpoch) forget()
    inner[id] = others.length === 0 ? undefined : others
    counts[id] = run.counted
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
  const walkFrom = (pieces: Pieces, index: number, step: number): readonly number[] | undefined => {
    const { starts, codes, count } = pieces
    const start = starts[index]!
    let state = step & STATES
    let found = lists[step >> STATE_BITS]
    for (let after = index + 1; state !== DEAD && after < count; after++) {
      if (starts[after + 1]! - start >= MOST_SIGNS) return walkSigns(codes, start, starts[count]!).found
      const next = stepFrom(state, pieces, after)
      state = next & STATES
      if (next > STATES) found = merge(found, lists[next >> STATE_BITS]!)
    }
    return found
  }
  forget()
  return (pieces, visit) => {
    const { ids, starts, codes, count, known } = pieces
    if (count === 0) return walkWithoutPieces(pieces, visit)
    if (known.epoch() !== pieceEpoch) {
      forget()
      pieceEpoch = known.epoch()
    }
    let words = 0
    let counted = 0
    let isInside = false
    for (let index = 0; index < count; index++) {
      const id = ids[index]!
      const bits = known.bits[id]!
      const step = first[id]! || startOver(pieces, index)
      if (!isInside) {
        if ((bits & PIECE.word) !== 0) words++
        counted += counts[id]!
        const found = step === DEAD ? undefined : walkFrom(pieces, index, step)
        if (found !== undefined) visit(starts[index]!, found)
      }
      const others = inner[id]
      if (others !== undefined)
        for (const offset of others) {
          const start = starts[index]! + offset
          const { found } = walkSigns(codes, start, starts[count]!)
          if (found !== undefined) visit(start, found)
        }
      isInside = (bits & PIECE.inside) !== 0
    }
    return { words, counted }
  }
}

const isBeforeWord = ({ ids, known }: Pieces, index: number) => (known.bits[ids[index]!]! & PIECE.beforeWord) !== 0
