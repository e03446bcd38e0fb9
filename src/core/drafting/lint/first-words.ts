/**
 * The first four letters (fewer where the word ends before) of every word that a match of a pattern can begin with; `any word` where they cannot
 * be listed, `no word` where a match may begin with something else than a word. All digits are listed as 0. Reads the part of the language of regular expressions
 * that the rules are written in; anything else fails when the rules are loaded.
 */
export function firstWords(source: string): ReadonlySet<string> | 'any word' | 'no word' {
  const words = new Set<string>()
  try {
    const open = walk(parse(source), new Set(['']), words)
    for (const begun of open) close(begun, words)
    return words
  } catch (outcome) {
    if (outcome instanceof Unlisted) return outcome.kind
    throw outcome
  }
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

class Unlisted extends Error {
  readonly kind: 'any word' | 'no word'
  constructor(kind: 'any word' | 'no word') {
    super(kind)
    this.kind = kind
  }
}

type Node =
  | { readonly kind: 'one of'; readonly signs: readonly string[] }
  /** Some sign of many: of a word, or any at all. */
  | { readonly kind: 'some'; readonly of: 'word' | 'text' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly ways: readonly Node[] }
  | { readonly kind: 'times'; readonly least: number; readonly most: number; readonly part: Node }

/** What words may be begun after a node, given those begun before it. Those that are told apart by now go to `words`. */
function walk(node: Node, open: ReadonlySet<string>, words: Set<string>): Set<string> {
  if (open.size === 0) return new Set()
  switch (node.kind) {
    case 'nothing':
      return new Set(open)
    case 'some':
      throw new Unlisted(open.has('') && node.of === 'text' ? 'no word' : 'any word')
    case 'one of':
      return extend(node.signs, open, words)
    case 'row':
      return node.parts.reduce((before, part) => walk(part, before, words), new Set(open))
    case 'choice':
      return new Set(node.ways.flatMap((way) => [...walk(way, open, words)]))
    case 'times': {
      const after = new Set(node.least === 0 ? open : [])
      let before: ReadonlySet<string> = open
      for (let time = 1; time <= Math.min(node.most, node.least + LETTERS) && before.size > 0; time++) {
        before = walk(node.part, before, words)
        if (time >= node.least) for (const begun of before) after.add(begun)
      }
      return after
    }
  }
}

function extend(signs: readonly string[], open: ReadonlySet<string>, words: Set<string>): Set<string> {
  const after = new Set<string>()
  for (const begun of open)
    for (const sign of signs) {
      if (!/\w/.test(sign)) close(begun, words)
      else if (begun.length + 1 === LETTERS) words.add(begun + sign)
      else after.add(begun + sign)
    }
  if (words.size + after.size > MOST_WORDS) throw new Unlisted('any word')
  return after
}

function close(begun: string, words: Set<string>): void {
  if (begun === '') throw new Unlisted('no word')
  words.add(begun)
}

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
    let letters = 0
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = readTimes(readOne())
      parts.push(part)
      if (part.kind !== 'one of') continue
      letters = part.signs.some((sign) => /\w/.test(sign)) ? letters + 1 : LETTERS
      if (letters === LETTERS) at = endOfRow(source, at)
    }
    return { kind: 'row', parts }
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
  if (sign === 'b') return { kind: 'nothing' }
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
