/** What the matches of a pattern begin with: the first four letters of a word, fewer where it ends before; every digit is a 0. */
export interface FirstWords {
  /** Of the first word; `any` where they cannot be listed, `none` where a match may begin with something else than a word. */
  readonly first: ReadonlySet<string> | 'any' | 'none'
  /** Of the word after it, which need not belong to the match; `any` where they cannot be listed. */
  readonly second: ReadonlySet<string> | 'any'
}

/**
 * The words that a match of a pattern can begin with. A word here ends at an apostrophe too, and what follows that apostrophe is no word of its
 * own. Reads the part of the language of regular expressions that the rules are written in; anything else fails when the rules are loaded.
 */
export function firstWords(source: string): FirstWords {
  const found: Found = { first: new Set(), second: new Set() }
  for (const state of walk(parse(source), new Set([IN_FIRST]), found)) finish(state, found)
  return found
}

/** The alternatives of a pattern that stand in no group, in order. */
export function alternativesOf(source: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let end = endOfRow(source, 0); end < source.length; end = endOfRow(source, from)) {
    parts.push(source.slice(from, end))
    from = end + 1
  }
  return [...parts, source.slice(from)]
}

/** Where the alternative that goes on at `at` ends: at the next `|` or `)` that belongs to no group begun after it. */
function endOfRow(source: string, at: number): number {
  const bracket = /\\.|\[(?:\\.|[^\\\]])*\]|[()|]/g
  bracket.lastIndex = at
  let depth = 0
  for (let found = bracket.exec(source); found !== null; found = bracket.exec(source)) {
    if (found[0] === '(') depth++
    else if (depth === 0 && (found[0] === ')' || found[0] === '|')) return found.index
    else if (found[0] === ')') depth--
  }
  return source.length
}

const LETTERS = 4
const MOST_WORDS = 1500

interface Found {
  first: Set<string> | 'any' | 'none'
  second: Set<string> | 'any'
}

/**
 * Where a match may stand while it is read: in the first word (`1` and its letters so far), past what is listed of it (`+`), or in the second
 * (`2` and its letters so far, none before it began).
 */
type State = string
const IN_FIRST: State = '1'
const PAST_FIRST: State = '+'
const IN_SECOND: State = '2'

type Node =
  /** Signs one after the other. */
  | { readonly kind: 'signs'; readonly text: string }
  | { readonly kind: 'one of'; readonly signs: readonly string[] }
  /** Some sign of many: of a word, or any at all. */
  | { readonly kind: 'some'; readonly of: 'word' | 'text' }
  | { readonly kind: 'nothing' }
  /** The edge of a word. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly ways: readonly Node[] }
  | { readonly kind: 'times'; readonly least: number; readonly most: number; readonly part: Node }

/** Where a match may stand after a node, given where it may stand before. Words that are told apart by then go to `found`. */
function walk(node: Node, states: ReadonlySet<State>, found: Found): Set<State> {
  if (states.size === 0 || found.first === 'none') return new Set()
  switch (node.kind) {
    case 'nothing':
      return new Set(states)
    case 'edge':
      return new Set([...states].map((state) => stepOverEdge(state, found)))
    case 'some':
      return stepAnywhere(node.of, states, found)
    case 'signs':
    case 'one of': {
      const after = new Set<State>()
      for (const state of states)
        for (const text of node.kind === 'signs' ? [node.text] : node.signs) {
          const next = stepAlong(state, text, found)
          if (next !== undefined) after.add(next)
        }
      return after
    }
    case 'row': {
      let before = new Set(states)
      for (const part of node.parts) if (before.size > 0) before = walk(part, before, found)
      return before
    }
    case 'choice': {
      const after = new Set<State>()
      for (const way of node.ways) for (const state of walk(way, states, found)) after.add(state)
      return after
    }
    case 'times': {
      const after = new Set(node.least === 0 ? states : [])
      let before: ReadonlySet<State> = states
      for (let time = 1; time <= Math.min(node.most, node.least + 2 * LETTERS) && before.size > 0; time++) {
        before = walk(node.part, before, found)
        const known = after.size
        if (time >= node.least) for (const state of before) after.add(state)
        if (time > node.least && after.size === known) break
      }
      return after
    }
  }
}

/** Past signs one after the other; undefined once both words are told apart. */
function stepAlong(state: State, text: string, found: Found): State | undefined {
  let now: State | undefined = state
  for (let at = 0; now !== undefined && at < text.length; at++) now = step(now, text[at]!, found)
  return now
}

function step(state: State, sign: string, found: Found): State | undefined {
  const inWord = isWordSign(sign.charCodeAt(0))
  const letters = state.slice(1)
  if (state === PAST_FIRST) return inWord || sign === "'" ? PAST_FIRST : IN_SECOND
  if (state.startsWith(IN_FIRST)) {
    if (inWord && letters.length + 1 < LETTERS) return state + sign
    if (!inWord && letters === '') found.first = 'none'
    else add(found, 'first', inWord ? letters + sign : letters)
    return inWord || sign === "'" ? PAST_FIRST : IN_SECOND
  }
  if (inWord && letters.length + 1 < LETTERS) return state + sign
  if (!inWord && letters === '') {
    // What follows an apostrophe is no word, so that nothing can be said of the next one.
    if (sign === "'") found.second = 'any'
    return sign === "'" ? undefined : IN_SECOND
  }
  add(found, 'second', inWord ? letters + sign : letters)
  return undefined
}

const isWordSign = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)
const SIGNS = [...'abcdefghijklmnopqrstuvwxyz0_']

/** A word that was begun is over; where none was begun, the edge tells nothing. */
function stepOverEdge(state: State, found: Found): State {
  if (state === IN_FIRST || state.startsWith(IN_SECOND)) return state
  if (state !== PAST_FIRST) add(found, 'first', state.slice(1))
  return IN_SECOND
}

/** A sign that may be any of many. */
function stepAnywhere(of: 'word' | 'text', states: ReadonlySet<State>, found: Found): Set<State> {
  const after = new Set<State>()
  for (const state of states) {
    if (state === IN_FIRST && of === 'text') found.first = 'none'
    else if (state.length === LETTERS && state.startsWith(IN_FIRST))
      for (const sign of ['', ...SIGNS]) add(found, 'first', state.slice(1) + sign)
    else if (state.startsWith(IN_FIRST) && found.first !== 'none') found.first = 'any'
    if (of === 'word' && !state.startsWith(IN_SECOND)) after.add(PAST_FIRST)
    else found.second = 'any'
  }
  return after
}

/** The match ends here, and with it the word that it stands in. */
function finish(state: State, found: Found): void {
  const letters = state.slice(1)
  if (state === IN_FIRST) found.first = 'none'
  else if (state.startsWith(IN_FIRST)) add(found, 'first', letters)
  if (state.startsWith(IN_SECOND) && letters !== '') add(found, 'second', letters)
  else found.second = 'any'
}

function add(found: Found, which: 'first' | 'second', word: string): void {
  const words = found[which]
  if (typeof words === 'string') return
  words.add(word)
  if (words.size > MOST_WORDS) found[which] = 'any'
}

const PLAIN = /(?:[A-Za-z0-9 ,;:'"%&@#=<>/!~_-](?![?*+{]))+/y

/** Reads a pattern by descent. */
function parse(source: string): Node {
  let at = 0

  const readChoice = (): Node => {
    const ways = [readRow()]
    while (source[at] === '|') {
      at++
      ways.push(readRow())
    }
    return ways.length === 1 ? ways[0]! : { kind: 'choice', ways }
  }
  const readRow = (): Node => {
    const parts: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(readSigns() ?? readTimes(readOne()))
    return { kind: 'row', parts }
  }
  /** Letters, digits, blanks and the like that stand for themselves, up to the one before something else. */
  const readSigns = (): Node | undefined => {
    PLAIN.lastIndex = at
    const [text = ''] = PLAIN.exec(source) ?? []
    if (text === '') return undefined
    at += text.length
    return { kind: 'signs', text: text.replace(/\d/g, '0') }
  }
  const readTimes = (part: Node): Node => {
    if (!'?*+{'.includes(source[at] ?? '|')) return part
    const [sign, least, most] = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})/.exec(source.slice(at, at + 12)) ?? []
    if (sign === undefined) return part
    at += sign.length
    if (source[at] === '?') at++
    if (sign === '?') return { kind: 'times', least: 0, most: 1, part }
    if (sign === '*' || sign === '+') return { kind: 'times', least: sign === '+' ? 1 : 0, most: LETTERS + 1, part }
    return { kind: 'times', least: Number(least), most: most === undefined ? Number(least) : Number(most || LETTERS + 1), part }
  }
  const readOne = (): Node => {
    const sign = source[at]!
    if (sign === '(') return readGroup()
    if (sign === '[') return readClass()
    if (sign === '\\') {
      at += 2
      return escaped(source[at - 1]!)
    }
    at++
    if (sign === '.' || sign === '…') return { kind: 'some', of: 'text' }
    return sign === '^' || sign === '$' ? { kind: 'nothing' } : { kind: 'one of', signs: [digitless(sign)] }
  }
  const readGroup = (): Node => {
    const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40)) ?? []
    at += opening.length
    const inside = readChoice()
    if (source[at] !== ')') throw new Error(`a bracket stays open in ${source.slice(0, 80)}`)
    at++
    // What only looks ahead or back takes nothing; to let it pass lists a word too many at most.
    return /^\(\?<?[=!]$/.test(opening) ? { kind: 'nothing' } : inside
  }
  const readClass = (): Node => {
    const end = endOfClass(source, at)
    const inside = source.slice(at + 1, end)
    at = end + 1
    return classOf(inside)
  }

  const whole = readChoice()
  if (at < source.length) throw new Error(`a bracket too many in ${source.slice(0, 80)}`)
  return whole
}

function escaped(sign: string): Node {
  if (sign === 'b') return { kind: 'edge' }
  if (sign === 'd') return { kind: 'one of', signs: ['0'] }
  if (sign === 'w') return { kind: 'some', of: 'word' }
  if (sign === 's' || sign === 'n' || sign === 't') return { kind: 'one of', signs: [' '] }
  return /\w/.test(sign) ? { kind: 'some', of: 'text' } : { kind: 'one of', signs: [sign] }
}

/** The signs of a class; letters of other scripts count as no part of a word, as in the pattern itself. */
function classOf(inside: string): Node {
  if (inside.startsWith('^')) return { kind: 'some', of: 'text' }
  if (inside === 'a-z' || inside === 'a-z0-9') return { kind: 'some', of: 'word' }
  const signs: string[] = []
  const pieces = inside.match(/\\.|[^\\]-[^\\\]]|[^\\]/gu) ?? []
  for (const piece of pieces) {
    if (piece.startsWith('\\')) {
      const node = escaped(piece[1]!)
      if (node.kind !== 'one of') return { kind: 'some', of: 'text' }
      signs.push(...node.signs)
    } else if (piece.length === 3) {
      for (let code = piece.charCodeAt(0); code <= piece.charCodeAt(2); code++) signs.push(digitless(String.fromCharCode(code)))
    } else signs.push(digitless(piece))
  }
  return { kind: 'one of', signs: [...new Set(signs)] }
}

const digitless = (sign: string) => (/\d/.test(sign) ? '0' : sign)

/** Where the class that begins at `at` ends. */
function endOfClass(source: string, at: number): number {
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end
}
