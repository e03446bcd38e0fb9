/** A pattern as the automaton reads it: what may stand where, without what only looks ahead or back. */
export type PatternNode =
  | { readonly kind: 'sign'; readonly signs: SignSet }
  | { readonly kind: 'row'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly ways: readonly PatternNode[] }
  /** `loops`: any number more than `least`. */
  | { readonly kind: 'times'; readonly least: number; readonly loops: boolean; readonly part: PatternNode }
  | { readonly kind: 'nothing' }

/** The UTF-16 units that may stand at one place, or, `negated`, all but these. */
export interface SignSet {
  readonly codes: readonly number[]
  readonly negated: boolean
}

/**
 * Reads a regular expression without flags, of the part of the language that phrases are written in; anything else throws. What it gives takes all
 * that the expression takes, and more: looking ahead or back and edges are left out, and what may come up to so many times may come for ever.
 */
export function readPattern(source: string): PatternNode {
  let at = 0

  const readChoice = (): PatternNode => {
    const ways = [readRow()]
    while (source[at] === '|') {
      at++
      ways.push(readRow())
    }
    return ways.length === 1 ? ways[0]! : { kind: 'choice', ways }
  }
  const readRow = (): PatternNode => {
    const parts: PatternNode[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(readTimes(readOne()))
    return parts.length === 1 ? parts[0]! : { kind: 'row', parts }
  }
  const readTimes = (part: PatternNode): PatternNode => {
    if (!'?*+{'.includes(source[at] ?? '|')) return part
    const [sign, least, rest, most] = /^(?:[?*+]|\{(\d+)(,(\d*))?\})/.exec(source.slice(at, at + 12)) ?? []
    if (sign === undefined) return part
    at += sign.length
    if (source[at] === '?') at++
    if (sign === '?') return upTo(1, part)
    if (sign === '*' || sign === '+') return { kind: 'times', least: sign === '+' ? 1 : 0, loops: true, part }
    const more = rest === undefined ? 0 : Number(most || Number.POSITIVE_INFINITY) - Number(least)
    if (more > MOST_COPIES) return { kind: 'times', least: Number(least), loops: true, part }
    return { kind: 'row', parts: [{ kind: 'times', least: Number(least), loops: false, part }, upTo(more, part)] }
  }
  const readOne = (): PatternNode => {
    const sign = source[at]!
    if (sign === '(') return readGroup()
    if (sign === '[') return readClass()
    at++
    if (sign === '\\') {
      at++
      return escaped(source[at - 1]!)
    }
    if (sign === '^' || sign === '$') return { kind: 'nothing' }
    return { kind: 'sign', signs: sign === '.' ? { codes: [10, 13, 0x2028, 0x2029], negated: true } : only(sign) }
  }
  const readGroup = (): PatternNode => {
    const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40)) ?? []
    at += opening.length
    const inside = readChoice()
    if (source[at] !== ')') throw new Error(`a bracket stays open in ${source.slice(0, 80)}`)
    at++
    return /^\(\?<?[=!]$/.test(opening) ? { kind: 'nothing' } : inside
  }
  const readClass = (): PatternNode => {
    at++
    const negated = source[at] === '^'
    if (negated) at++
    const codes = new Set<number>()
    while (source[at] !== ']') {
      if (at >= source.length) throw new Error(`a class stays open in ${source.slice(0, 80)}`)
      const from = readClassSign()
      if (source[at] === '-' && source[at + 1] !== ']' && from.length === 1) {
        at++
        const to = readClassSign()[0] ?? 0
        for (let code = from[0]!; code <= to; code++) codes.add(code)
      } else for (const code of from) codes.add(code)
    }
    at++
    return { kind: 'sign', signs: { codes: [...codes], negated } }
  }
  const readClassSign = (): readonly number[] => {
    if (source[at] !== '\\') return [source.charCodeAt(at++)]
    at += 2
    const node = escaped(source[at - 1]!)
    if (node.kind !== 'sign' || node.signs.negated) throw new Error(`a class of ${source.slice(0, 80)} holds what is not read here`)
    return node.signs.codes
  }

  const whole = readChoice()
  if (at < source.length) throw new Error(`a bracket too many in ${source.slice(0, 80)}`)
  return whole
}

/** Up to so many times are written out; more become a loop. */
const MOST_COPIES = 3

function upTo(times: number, part: PatternNode): PatternNode {
  if (times === 0) return { kind: 'nothing' }
  const once: PatternNode = times === 1 ? part : { kind: 'row', parts: [part, upTo(times - 1, part)] }
  return { kind: 'choice', ways: [once, { kind: 'nothing' }] }
}

/** The alternatives of a pattern that stand in no group, in order. */
export function alternativesOf(source: string): string[] {
  const parts: string[] = []
  const bracket = /\\.|\[(?:\\.|[^\\\]])*\]|[()|]/g
  let from = 0
  let depth = 0
  for (const { 0: found, index } of source.matchAll(bracket)) {
    if (found === '(') depth++
    else if (found === ')') depth--
    else if (found === '|' && depth === 0) {
      parts.push(source.slice(from, index))
      from = index + 1
    }
  }
  return [...parts, source.slice(from)]
}

const range = (from: string, to: string) =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => from.charCodeAt(0) + index)
const only = (sign: string): SignSet => ({ codes: [sign.charCodeAt(0)], negated: false })

const DIGITS: SignSet = { codes: range('0', '9'), negated: false }
/** What `\w` takes without flags. */
export const WORD_SIGNS: SignSet = { codes: [...range('a', 'z'), ...range('A', 'Z'), ...DIGITS.codes, 95], negated: false }
/** What `\s` takes. */
const BLANKS: SignSet = {
  codes: [9, 10, 11, 12, 13, 32, 0xa0, 0x1680, ...range('\u2000', '\u200a'), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
  negated: false,
}
const SHORTHANDS: Readonly<Record<string, SignSet>> = {
  d: DIGITS,
  w: WORD_SIGNS,
  s: BLANKS,
  D: { ...DIGITS, negated: true },
  W: { ...WORD_SIGNS, negated: true },
  S: { ...BLANKS, negated: true },
  n: only('\n'),
  r: only('\r'),
  t: only('\t'),
}

function escaped(sign: string): PatternNode {
  if (sign === 'b' || sign === 'B') return { kind: 'nothing' }
  const signs = SHORTHANDS[sign]
  if (signs !== undefined) return { kind: 'sign', signs }
  if (/\w/.test(sign)) throw new Error(`\\${sign} is not read here`)
  return { kind: 'sign', signs: only(sign) }
}
