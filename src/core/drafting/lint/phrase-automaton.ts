import { lazily } from './lazily.ts'
import type { PatternNode } from './pattern-source.ts'
import { inOrder, makeNet, type Net } from './phrase-net.ts'

/** Tells which of many patterns may match at a place of a text. */
export interface Automaton {
  /** Rises when the states are forgotten; states have other numbers then. */
  readonly epoch: () => number
  /** The state before the first sign of a match. */
  readonly start: number
  /** The state from which nothing can match. */
  readonly dead: number
  /** Stands for a UTF-16 unit beyond ASCII where a text is given as signs: 128 to 255. */
  readonly codeOfOther: (code: number) => number
  /**
   * Goes on from a state over signs from `from` to `to`: codes of ASCII, in letters of any size, or what `codeOfOther` gives. A match ends before no letter, digit or underscore, and `isBeforeWord` says
   * whether one of these stands after the last sign.
   */
  readonly run: (state: number, codes: Uint8Array, from: number, to: number, isBeforeWord: boolean) => Run
  /** Patterns that end in a state or may go on from it. */
  readonly alive: (state: number) => readonly number[]
}

/** What was met on the way from one state to another. */
export interface Run {
  readonly state: number
  /** Numbers of the patterns that may match up to a place on the way, in rising order. */
  readonly found: readonly number[] | undefined
  /** How many counted words end on the way. */
  readonly counted: number
}

/** States are made when a text first needs them. Where a text needs too many, all are forgotten and made anew. */
const MOST_STATES = 30_000

const DEAD = 1
const START = 2
/** Above all numbers of states. */
const ENDS = 0x8000

/**
 * An automaton over all the patterns, read side by side: the subset construction, done as far as texts have gone. What matches `counted` is only
 * counted.
 */
export function makeAutomaton(patterns: readonly PatternNode[], counted: PatternNode): Automaton {
  const net = makeNet([...patterns, counted])
  const { classOf, width, wordClasses } = net
  let epoch = 0
  let states: State[] = []
  let known = new Map<string, number>()
  /** By state and class the state that follows, with the bit ENDS where something may end in it. */
  let next = new Uint16Array(0)

  const reset = () => {
    epoch++
    states = [NOWHERE, NOWHERE]
    known = new Map([['', DEAD]])
    next = new Uint16Array(width * 256)
    intern(net.starts)
  }
  const intern = (places: readonly number[]): number => {
    const key = places.join()
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const state = describe(places, net)
    const index = states.push(state) - 1
    const id = state.accepts === undefined && !state.counts ? index : index | ENDS
    known.set(key, id)
    if ((index + 1) * width > next.length) {
      const larger = new Uint16Array(next.length * 2)
      larger.set(next)
      next = larger
    }
    return id
  }
  const stepAnew = (from: number, sign: number): number => {
    const places = net.follow(states[from]!.places, sign)
    const isFull = states.length >= MOST_STATES
    if (isFull) reset()
    const to = intern(places)
    if (!isFull) next[from * width + sign] = to
    return to
  }
  reset()

  /** By sign its class. */
  const classOfSign = Uint8Array.from({ length: 256 }, (_, code) =>
    code > 127 ? code - 128 : classOf[code > 64 && code < 91 ? code + 32 : code]!,
  )
  const run: Automaton['run'] = (from, codes, start, end, isBeforeWord) => {
    let state = from
    let found: readonly number[] | undefined
    let count = 0
    for (let at = start; at < end; at++) {
      const sign = classOfSign[codes[at]!]!
      const to = next[state * width + sign]! || stepAnew(state, sign)
      if (to === DEAD) return { state: DEAD, found, counted: count }
      state = to & ~ENDS
      if (state === to || (at + 1 < end ? classOfSign[codes[at + 1]!]! < wordClasses : isBeforeWord)) continue
      const { accepts, counts } = states[state]!
      if (counts) count++
      if (accepts !== undefined) found = merge(found, accepts)
    }
    return { state, found, counted: count }
  }
  return {
    epoch: () => epoch,
    start: START,
    dead: DEAD,
    codeOfOther: (code) => 128 + classOf[code]!,
    run,
    alive: (state) => states[state]!.alive(),
  }
}

interface State {
  /** Places in the net, in order. */
  readonly places: readonly number[]
  /** Patterns that end here. */
  readonly accepts: readonly number[] | undefined
  /** Whether a counted word ends here. */
  readonly counts: boolean
  /** Patterns that end here or go on. */
  readonly alive: () => readonly number[]
}

const NOWHERE: State = { places: [], accepts: undefined, counts: false, alive: () => [] }

function describe(places: readonly number[], { patternOf, isEnd, patterns }: Net): State {
  const ends = places.filter((place) => isEnd[place]).map((place) => patternOf[place]!)
  const accepts = inOrder(ends.filter((pattern) => pattern < patterns - 1))
  return {
    places,
    accepts: accepts.length === 0 ? undefined : accepts,
    counts: ends.includes(patterns - 1),
    alive: lazily(() => inOrder(places.map((place) => patternOf[place]!).filter((pattern) => pattern < patterns - 1))),
  }
}

/** Both lists in order, each number once. They are short. */
export function merge(some: readonly number[] | undefined, more: readonly number[]): readonly number[] {
  if (some === undefined || some === more) return more
  const both = [...some]
  for (const number of more) {
    let at = both.length
    while (at > 0 && both[at - 1]! > number) at--
    if (both[at - 1] !== number) both.splice(at, 0, number)
  }
  return both
}
