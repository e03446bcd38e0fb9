import { type PatternNode, type SignSet, WORD_SIGNS } from './pattern-source.ts'

/** All patterns as one net of places, each of which takes one sign and leads on. */
export interface Net extends SignClasses {
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

/** The net of the patterns. */
export function makeNet(patterns: readonly PatternNode[]): Net {
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
  if (byLook.size > 126) throw new Error('the patterns tell too many signs apart')
  return {
    classOf,
    width: byLook.size + 1,
    wordClasses,
    takes: new Map(all.map(({ signs, classes }) => [signs, Uint8Array.from([...classes, 0])])),
  }
}

const APOSTROPHE = 39

/** Numbers in order, each once. */
export const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
