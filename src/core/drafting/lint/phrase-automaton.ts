import { lazily } from './lazily.ts'
import { type PatternNode, type SignSet, WORD_SIGNS } from './pattern-source.ts'

/** Tells in one walk over a text which of many patterns may match where. */
export interface Automaton {
  /**
   * Calls `visit` for each place where patterns may match, in order, with their numbers in rising order. A match begins after no letter, digit,
   * underscore or apostrophe, and ends before no letter, digit or underscore. None that matches is left out; some that are named do not match.
   */
  readonly walk: (text: string, visit: (start: number, patterns: readonly number[]) => void) => Walked
}

export interface Walked {
  /** How many words the text has, by their beginnings. */
  readonly words: number
  /** How many of its words are counted ones. */
  readonly counted: number
}

/** How far a match is followed; what may go on beyond is named. */
const MOST_SIGNS = 300
/** States are made when a text first needs them. Where a text needs too many, all are forgotten and made anew. */
const MOST_STATES = 8000

const UNKNOWN = 0
const DEAD = 1
const START = 2
/** Above all numbers of states. */
const ENDS = 0x4000

/**
 * An automaton over all the patterns, read side by side: the subset construction, done as far as texts have gone. What matches `counted` is only
 * counted.
 */
export function makeAutomaton(patterns: readonly PatternNode[], counted: PatternNode): Automaton {
  const net = makeNet([...patterns, counted])
  const { classOf, width, wordClasses } = net
  let states: State[] = []
  let known = new Map<string, number>()
  /** By state and class the state that follows, with the bit ENDS where something may end in it. */
  let next = new Uint16Array(0)

  const reset = () => {
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

  const walk: Automaton['walk'] = (text, visit) => {
    const { length } = text
    const signs = new Uint8Array(length + 1)
    for (let at = 0; at < length; at++) signs[at] = classOf[text.charCodeAt(at)]!
    signs[length] = width - 1
    let table = next
    let words = 0
    let counted = 0
    let before = width
    for (let start = 0; start < length; start++) {
      const first = signs[start]!
      // Classes come in this order: of words, the apostrophe, others.
      const isInside = before <= wordClasses
      before = first
      if (isInside) continue
      if (first < wordClasses) words++
      let state = START
      let found: readonly number[] | undefined
      const until = Math.min(start + MOST_SIGNS, length)
      let at = start
      for (; at < until; at++) {
        const sign = signs[at]!
        let to = table[state * width + sign]!
        if (to === UNKNOWN) {
          to = stepAnew(state, sign)
          table = next
        }
        if (to === DEAD) break
        state = to & ~ENDS
        if (state === to || signs[at + 1]! < wordClasses) continue
        const { accepts, counts } = states[state]!
        if (counts) counted++
        if (accepts !== undefined) found = merge(found, accepts)
      }
      if (at === until && until < length) found = merge(found, states[state]!.alive())
      if (found !== undefined) visit(start, found)
    }
    return { words, counted }
  }
  return { walk }
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

const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
/** Both lists in order, each number once. They are short. */
function merge(some: readonly number[] | undefined, more: readonly number[]): readonly number[] {
  if (some === undefined || some === more) return more
  const both = [...some]
  for (const number of more) {
    let at = both.length
    while (at > 0 && both[at - 1]! > number) at--
    if (both[at - 1] !== number) both.splice(at, 0, number)
  }
  return both
}

/** All patterns as one net of places, each of which takes one sign and leads on. */
interface Net extends SignClasses {
  /** How many patterns there are. */
  readonly patterns: number
  readonly starts: readonly number[]
  readonly patternOf: readonly number[]
  readonly isEnd: readonly boolean[]
  /** Where a match may stand after a sign, given where it may stand before; in order. */
  readonly follow: (places: readonly number[], sign: number) => readonly number[]
}

/** Stands for the beginning of a part that is being built. */
const LOOP = -1

function makeNet(patterns: readonly PatternNode[]): Net {
  const sets = new Map<string, SignSet>()
  const takes: (SignSet | undefined)[] = []
  const leads: (readonly number[])[] = []
  const patternOf: number[] = []
  const add = (signs: SignSet | undefined, after: readonly number[], pattern: number) => {
    takes.push(signs)
    leads.push(after)
    patternOf.push(pattern)
    return takes.length - 1
  }
  /** Where the part may begin, given what may come after it: each pattern is built from its end. */
  const build = (node: PatternNode, after: readonly number[], pattern: number): readonly number[] => {
    switch (node.kind) {
      case 'nothing':
        return after
      case 'sign':
        return [add(internSet(sets, node.signs), after, pattern)]
      case 'row':
        return node.parts.reduceRight((follows, part) => build(part, follows, pattern), after)
      case 'choice':
        return join(node.ways.map((way) => build(way, after, pattern)))
      case 'times': {
        let begins = node.loops ? loop(node, after, pattern) : after
        for (let time = node.loops ? 1 : 0; time < node.least; time++) begins = build(node.part, begins, pattern)
        return begins
      }
    }
  }
  /** The part once more and again, and where none is needed, also what comes after it. */
  const loop = ({ part, least }: { part: PatternNode; least: number }, after: readonly number[], pattern: number): readonly number[] => {
    const first = takes.length
    const end = [LOOP]
    const inside = build(part, end, pattern).filter((place) => place !== LOOP)
    const again = join([inside, after])
    const mended = new Map<readonly number[], readonly number[]>()
    for (let place = first; place < takes.length; place++) {
      const lead = leads[place]!
      let whole = mended.get(lead)
      if (whole === undefined) {
        whole = lead.includes(LOOP) ? join([lead.filter((to) => to !== LOOP), again]) : lead
        mended.set(lead, whole)
      }
      leads[place] = whole
    }
    return least === 0 ? again : inside
  }
  const starts = patterns.flatMap((node, pattern) => build(node, [add(undefined, [], pattern)], pattern))
  const classes = classify(sets)
  const taking = takes.map((signs) => signs && classes.takes.get(signs))
  const isNamed = new Uint8Array(takes.length)
  return {
    ...classes,
    patterns: patterns.length,
    starts: inOrder(starts),
    patternOf,
    isEnd: takes.map((signs) => signs === undefined),
    follow: (places, sign) => {
      const found: number[] = []
      for (const place of places) {
        if (taking[place]?.[sign] !== 1) continue
        for (const to of leads[place]!) {
          if (isNamed[to] === 1) continue
          isNamed[to] = 1
          found.push(to)
        }
      }
      for (const to of found) isNamed[to] = 0
      return found.sort((a, b) => a - b)
    },
  }
}

/** Lists in a row, each of them once. */
const join = (lists: readonly (readonly number[])[]) => [...new Set(lists)].flat()

/** The same set of signs is one object, so that signs are told apart set by set. */
function internSet(sets: Map<string, SignSet>, signs: SignSet): SignSet {
  const key = `${signs.negated ? '^' : ''}${inOrder(signs.codes).join()}`
  const known = sets.get(key)
  if (known === undefined) sets.set(key, signs)
  return known ?? signs
}

interface SignClasses {
  /** By UTF-16 unit the class of signs that no pattern tells apart. */
  readonly classOf: Uint8Array
  /** How many classes there are, with that of the end of a text, which is the last. */
  readonly width: number
  /** How many classes are of letters, digits and underscores: they come first, and after them the apostrophe. */
  readonly wordClasses: number
  /** Of each set by class whether it takes it. */
  readonly takes: ReadonlyMap<SignSet, Uint8Array>
}

function classify(sets: Map<string, SignSet>): SignClasses {
  const words = new Set(internSet(sets, WORD_SIGNS).codes)
  internSet(sets, { codes: [APOSTROPHE], negated: false })
  const all = [...sets.values()].map((signs) => ({ signs, codes: new Set(signs.codes), classes: [] as number[] }))
  const classOf = new Uint8Array(65_536)
  const byLook = new Map<string, number>()
  const classFor = (code: number) => {
    const taken = all.map(({ signs, codes }) => (codes.has(code) === signs.negated ? 0 : 1))
    const look = taken.join('')
    const known = byLook.get(look)
    if (known !== undefined) return known
    for (const [index, { classes }] of all.entries()) classes.push(taken[index]!)
    byLook.set(look, byLook.size)
    return byLook.size - 1
  }
  const named = new Set(all.flatMap(({ signs }) => signs.codes))
  for (const code of words) classOf[code] = classFor(code)
  const wordClasses = byLook.size
  classOf[APOSTROPHE] = classFor(APOSTROPHE)
  const other = classFor(-1)
  for (let code = 0; code < classOf.length; code++)
    if (!words.has(code) && code !== APOSTROPHE) classOf[code] = named.has(code) ? classFor(code) : other
  if (byLook.size > 254) throw new Error('the patterns tell too many signs apart')
  return {
    classOf,
    width: byLook.size + 1,
    wordClasses,
    takes: new Map(all.map(({ signs, classes }) => [signs, Uint8Array.from([...classes, 0])])),
  }
}

const APOSTROPHE = 39
