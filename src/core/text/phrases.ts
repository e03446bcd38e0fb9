import { fnv } from './fnv.ts'
import type { Tokens } from './tokens.ts'
import { countWords, flagWords, learnWord, listByWord } from './vocabulary.ts'

/**
 * A phrase and what it means. Phrases are written in words parted by spaces:
 * `word` that word · `a|b` either · `refund*` any word that begins so · `@name` a word of the class · a `?` after any of these: may be missing ·
 * `_` any word · `..3` up to three words that are no negation · `~3` up to three words of any kind · `#` a number · `$` an amount of money ·
 * `!word` the next word is not that one · `^` the sentence begins here. A phrase never crosses the end of a sentence.
 */
export interface Phrase<Meaning> {
  readonly pattern: string
  readonly meaning: Meaning
}

/** Where a phrase was found: tokens `from` to `to`, both included. `value` is the token of its `#` or `$`, or -1. */
export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning
  readonly from: number
  readonly to: number
  readonly value: number
  /** Stands for the phrase, whatever others are in the book: of its pattern alone. 0 for what no phrase of a book named. */
  readonly hash: number
}

/** Phrases made ready for `findPhrases`. */
export interface PhraseBook<Meaning> {
  readonly phrases: readonly CompiledPhrase<Meaning>[]
  /** By the number of an anchoring word in the vocabulary, the phrases that it anchors: of each its own number, how many companions it has, and those. */
  readonly byWord: readonly (Int32Array | undefined)[]
  /** Anchors that are beginnings of words, by their first three letters. */
  readonly byPrefix: ReadonlyMap<string, readonly { readonly prefix: string; readonly phrase: number }[]>
  /** 1 for each pair of first letters (see `pairOf`) that some such beginning has: most words are told by it not to have one. */
  readonly prefixPairs: Uint8Array
  readonly byNumber: readonly number[]
  readonly byMoney: readonly number[]
  /** What one search notes and takes back before it returns: how often each phrase was found, and which words the sentence has. */
  readonly notes: { readonly seen: Uint8Array; readonly present: Uint8Array }
}

/** Classes of words for `@name`; an entry may end in `*`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>

/** Sets the same meaning on each line of `patterns`. */
export function phrasesFor<Meaning>(meaning: Meaning, patterns: string): Phrase<Meaning>[] {
  return patterns
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((pattern) => ({ pattern, meaning }))
}

/**
 * Makes a book of phrases. Throws on a pattern that names an unknown class or has no word to look for: that is a mistake in the book, never in a text.
 */
export function compilePhrases<Meaning>(phrases: readonly Phrase<Meaning>[], classes: WordClasses): PhraseBook<Meaning> {
  const sets = new Map(Object.entries(classes).map(([name, words]) => [name, toWordSet(words)]))
  const compiled: CompiledPhrase<Meaning>[] = []
  const byWord = new Map<string, number[]>()
  const byPrefix = new Map<string, { prefix: string; phrase: number }[]>()
  const byNumber: number[] = []
  const byMoney: number[] = []
  const elementOf = memoize((part: string) => withNumbers(parseElement(part, sets)))
  const costOf = memoize(anchorCost)
  for (const { pattern, meaning } of phrases) {
    const elements = pattern.split(' ').filter(Boolean).map(elementOf)
    const outer = [elements[0], elements.at(-1)]
    if (outer.some((element) => element?.type === 'gap' || element?.optional))
      throw new Error(`a phrase begins and ends with something to find: ${pattern}`)
    const anchor = pickAnchor(elements, costOf, pattern)
    const companion = pickCompanion(elements, anchor, costOf)
    const index = compiled.push({ meaning, hash: fnv(pattern), elements, anchor, companions: companion ? companion.words.numbers : [] }) - 1
    const element = elements[anchor]!
    if (element.type === 'number') byNumber.push(index)
    if (element.type === 'money') byMoney.push(index)
    for (const word of element.words.exact) addTo(byWord, word, index)
    for (const prefix of element.words.prefixes) addTo(byPrefix, prefix.slice(0, 3), { prefix, phrase: index })
  }
  const prefixPairs = new Uint8Array(pairs)
  for (const prefix of byPrefix.keys()) prefixPairs[pairOf(prefix)] = 1
  const anchored = listByWord(
    [...byWord].map(([word, found]) => {
      const rows = found.flatMap((index) => [index, compiled[index]!.companions.length, ...compiled[index]!.companions])
      return [word, Int32Array.from(rows)] as const
    }),
  )
  const notes = { seen: new Uint8Array(compiled.length), present: new Uint8Array(countWords() + 1) }
  return { phrases: compiled, byWord: anchored, byPrefix, prefixPairs, byNumber, byMoney, notes }
}

/** Gives each word of an element its number, and the element the set of them. */
function withNumbers(element: Element): Element {
  if (element.words.exact.size === 0) return element
  const own = [...element.words.exact].map(learnWord).sort((one, other) => one - other)
  if (own.length <= fewNumbers) return { ...element, words: { ...element.words, numbers: own } }
  const bits = new Uint32Array((own.at(-1)! >>> 5) + 1)
  for (const number of own) bits[number >>> 5]! |= 1 << (number & 31)
  return { ...element, words: { ...element.words, bits, numbers: own } }
}

/** So few numbers are looked through one by one. */
const fewNumbers = 8

const pairs = 1 << 14
/** A number for the first two letters of a word, the same for some pairs. */
const pairOf = (word: string) => ((word.charCodeAt(0) & 127) << 7) | (word.charCodeAt(1) & 127)

/**
 * Every place where a phrase of the book occurs, in the order of the words that anchor them. A phrase that occurs very often is reported `mostPerPhrase` times.
 * The tokens are to be made after the book, whose words they know. `isMoney` tells which number tokens are amounts. Linear in the number of tokens: what is tried at one token is bounded by the book.
 */
export function findPhrases<Meaning>(
  book: PhraseBook<Meaning>,
  tokens: Tokens,
  isMoney: (token: number) => boolean,
): PhraseMatch<Meaning>[] {
  const matches: PhraseMatch<Meaning>[] = []
  const found: number[] = []
  const { present, seen } = book.notes
  const { numbers, words, shapes, sentences, count } = tokens
  // No phrase crosses the end of a sentence: what it needs stands between the first and the last token of one.
  let first = 0
  const scan: Scan<Meaning> = { book, tokens, isMoney, value: -1, found, matches }
  let last = -1
  for (let token = 0; token < count; token++) {
    if (token > last) {
      for (let i = first; i <= last; i++) present[numbers[i]!] = 0
      first = token
      last = token
      while (last + 1 < count && sentences[last + 1] === sentences[first]) last++
      for (let i = first; i <= last; i++) present[numbers[i]!] = 1
    }
    const exact = book.byWord[numbers[token]!]
    if (exact)
      for (let i = 0; i < exact.length; i += 2 + exact[i + 1]!)
        if (hasOneOf(present, exact, i + 2, exact[i + 1]!)) tryAt(scan, exact[i]!, token)
    const word = words[token]!
    if (word.length >= 3 && book.prefixPairs[pairOf(word)] === 1) {
      const prefixed = book.byPrefix.get(word.slice(0, 3))
      if (prefixed) for (const { prefix, phrase } of prefixed) if (word.startsWith(prefix)) tryAt(scan, phrase, token)
    }
    if (shapes[token] === 3) for (const index of book.byNumber) tryAt(scan, index, token)
    if (isMoney(token)) for (const index of book.byMoney) tryAt(scan, index, token)
  }
  for (let i = first; i < count; i++) present[numbers[i]!] = 0
  for (const index of found) seen[index] = 0
  return matches
}

/** Whether the sentence has one of `count` words that are listed from `from` on; true where none are. */
function hasOneOf(present: Uint8Array, words: Int32Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (present[words[i]!] === 1) return true
  return count === 0
}

/** Notes a match of phrase `index` whose anchor is `token`, if there is one. */
function tryAt<Meaning>(scan: Scan<Meaning>, index: number, token: number): void {
  const { phrases, notes } = scan.book
  const phrase = phrases[index]!
  if (notes.seen[index]! >= mostPerPhrase) return
  const anchor = phrase.elements[phrase.anchor]!
  scan.value = -1
  // A word was looked up by itself; what a number or an amount is, is noted on the way.
  if (anchor.type !== 'word' && !matchesElement(anchor, token, scan)) return
  const to = matchForward(phrase.elements, phrase.anchor + 1, token + 1, token, scan)
  if (to < 0) return
  const from = matchBackward(phrase.elements, phrase.anchor - 1, token - 1, token, scan)
  if (from < 0) return
  notes.seen[index]!++
  scan.found.push(index)
  scan.matches.push({ meaning: phrase.meaning, from, to, value: scan.value, hash: phrase.hash })
}

/** Words that turn a statement round. No `..` gap runs over one. */
export const negators: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'without',
  'nor',
  'neither',
  'hardly',
  'nobody',
  'none',
  'nothing',
  'instead',
  'rather',
])

/** The same by their numbers in the vocabulary. */
export const isNegator = flagWords(negators)

const mostPerPhrase = 24

interface WordSet {
  readonly exact: ReadonlySet<string>
  /** The numbers of the exact words. */
  readonly numbers: readonly number[]
  /** The same, one bit each, where they are more than a few. */
  readonly bits: Uint32Array
  readonly prefixes: readonly string[]
}

interface Element {
  readonly type: 'word' | 'any' | 'gap' | 'number' | 'money' | 'not' | 'begin'
  readonly words: WordSet
  readonly optional: boolean
  /** Of a gap: the most words it takes, and whether it may run over a negation. */
  readonly most: number
  readonly overNegation: boolean
}

interface CompiledPhrase<Meaning> {
  readonly meaning: Meaning
  readonly hash: number
  readonly elements: readonly Element[]
  readonly anchor: number
  /** Words of which the sentence must have one besides the anchor, by their numbers; none where no such few words are told. */
  readonly companions: readonly number[]
}

/** One search: where, and what was found. */
interface Scan<Meaning> {
  readonly book: PhraseBook<Meaning>
  readonly tokens: Tokens
  readonly isMoney: (token: number) => boolean
  value: number
  readonly found: number[]
  readonly matches: PhraseMatch<Meaning>[]
}

const noBits = new Uint32Array(0)
const noWords: WordSet = { exact: new Set(), numbers: [], bits: noBits, prefixes: [] }

function parseElement(part: string, sets: ReadonlyMap<string, WordSet>): Element {
  const base = { words: noWords, optional: false, most: 0, overNegation: false }
  if (part === '^') return { ...base, type: 'begin' }
  if (part.startsWith('..') || part.startsWith('~')) {
    const most = Number(part.replace(/^(\.\.|~)/, ''))
    if (!(most >= 1 && most <= 12)) throw new Error(`a gap takes one to twelve words: ${part}`)
    return { ...base, type: 'gap', most, overNegation: part.startsWith('~') }
  }
  const optional = part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  if (body === '_') return { ...base, type: 'any', optional }
  if (body === '#') return { ...base, type: 'number', optional }
  if (body === '$') return { ...base, type: 'money', optional }
  if (body.startsWith('!')) return { ...base, type: 'not', words: wordsOf(body.slice(1), sets) }
  return { ...base, type: 'word', optional, words: wordsOf(body, sets) }
}

function wordsOf(body: string, sets: ReadonlyMap<string, WordSet>): WordSet {
  const exact = new Set<string>()
  const prefixes: string[] = []
  for (const choice of body.split('|')) {
    if (choice.startsWith('@')) {
      const set = sets.get(choice.slice(1))
      if (!set) throw new Error(`unknown class ${choice}`)
      for (const word of set.exact) exact.add(word)
      prefixes.push(...set.prefixes)
    } else if (choice.endsWith('*')) {
      if (choice.length < 4) throw new Error(`a beginning of a word needs three letters: ${choice}`)
      prefixes.push(choice.slice(0, -1))
    } else if (/^(?:'s|[^'?!~.]+)$/.test(choice)) exact.add(choice)
    else throw new Error(`"${choice}" is no word as the tokens hold them`)
  }
  return { exact, numbers: [], bits: noBits, prefixes }
}

function toWordSet(words: readonly string[]): WordSet {
  return {
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    numbers: [],
    bits: noBits,
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  }
}

/** The rarest required word of a phrase, so that common words cost nothing. */
function pickAnchor(elements: readonly Element[], costOf: (element: Element) => number, pattern: string): number {
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  elements.forEach((element, index) => {
    const cost = costOf(element)
    if (cost < bestCost) {
      best = index
      bestCost = cost
    }
  })
  if (best < 0) throw new Error(`a phrase needs a word to look for: ${pattern}`)
  return best
}

const mostCompanions = 12

/** The rarest other word of a phrase: a sentence without it cannot have the phrase, and that is quickly seen. */
function pickCompanion(elements: readonly Element[], anchor: number, costOf: (element: Element) => number): Element | undefined {
  let best: Element | undefined
  let bestCost = Number.POSITIVE_INFINITY
  elements.forEach((element, index) => {
    const { numbers, prefixes } = element.words
    const cost = costOf(element)
    if (index === anchor || element.type !== 'word' || prefixes.length > 0 || numbers.length > mostCompanions || cost >= bestCost) return
    best = element
    bestCost = cost
  })
  return best
}

/** Few choices, and none of them an everyday word, are cheap; what may be missing cannot be an anchor. */
function anchorCost({ type, optional, words }: Element): number {
  if (optional || (type !== 'word' && type !== 'number' && type !== 'money')) return Number.POSITIVE_INFINITY
  if (type === 'money') return 2
  if (type === 'number') return 6
  let cost = words.prefixes.length
  for (const word of words.exact) cost += costOfWord(word)
  return cost
}

const costOfWord = (word: string) => (constantWords.has(word) ? 60 : everydayWords.has(word) ? 20 : frequentWords.has(word) ? 2 : 0.25)

function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** In nearly every message, many times. */
const constantWords: ReadonlySet<string> = new Set(
  'i you it we the a my your and or but of to in on at for with is was be have had not that this me he she they as are if do'.split(' '),
)

const everydayWords: ReadonlySet<string> = new Set(
  "i you he she it we they me him her us them my your his our their its a an the this that these those and or but if of to in on at by for from with as is am are was were be been being do does did have has had will would can could should may might must not no never so than then there here what which who when where why how all any some more most very just about up out off over again back get got go going want need one two make made take said say says tell told know see like 's please thank thanks".split(
    ' ',
  ),
)

/** Half a time or more in a thousand words of our own messages. */
const frequentWords: ReadonlySet<string> = new Set(
  'asked came day since put three only before time four come because good same left days paid man after took people new every went still rang nobody week old first card phone own sent next half wants last nothing five other money door look through ten minutes six little gone number send morning name shop think room bit right second somebody called car pay another years today weeks whole someone ask mother thing night under wife friday something home hour done let give twice call bank year nice refund well order found way read front husband bought times each month ring gave hand hours till already sorry third else price table looked house thought too without wrong free fine both end fee person letter open full months line wrote anything better happy great love'.split(
    ' ',
  ),
)

function matchesElement(element: Element, token: number, scan: Scan<unknown>): boolean {
  switch (element.type) {
    case 'any':
      return true
    case 'number':
      if (scan.tokens.shapes[token] !== 3 && !numberWords.has(scan.tokens.words[token]!)) return false
      scan.value = token
      return true
    case 'money':
      if (!scan.isMoney(token)) return false
      scan.value = token
      return true
    default:
      return hasWord(element.words, token, scan)
  }
}

/** Number words that count as `#`. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)

function hasWord({ numbers, bits, prefixes }: WordSet, token: number, { tokens }: Scan<unknown>): boolean {
  const number = tokens.numbers[token]!
  if (numbers.length <= fewNumbers) {
    for (let i = 0; i < numbers.length; i++) if (numbers[i] === number) return true
  } else if (number >>> 5 < bits.length && (bits[number >>> 5]! & (1 << (number & 31))) !== 0) return true
  if (prefixes.length === 0) return false
  const word = tokens.words[token]!
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true
  return false
}

/** The last token of a match of `elements[index…]` that starts at `token`, or -1. `last` is the token matched before. */
function matchForward(elements: readonly Element[], index: number, token: number, last: number, scan: Scan<unknown>): number {
  const element = elements[index]
  if (!element) return last
  const inside = token < scan.tokens.count && scan.tokens.sentences[token] === scan.tokens.sentences[last]
  if (element.type === 'not')
    return inside && hasWord(element.words, token, scan) ? -1 : matchForward(elements, index + 1, token, last, scan)
  if (element.type === 'begin') return -1
  if (element.type === 'gap') {
    for (let taken = 0, at = token; taken <= element.most; taken++, at++) {
      const end = matchForward(elements, index + 1, at, at - 1, scan)
      if (end >= 0) return end
      if (at >= scan.tokens.count || scan.tokens.sentences[at] !== scan.tokens.sentences[last]) return -1
      if (!element.overNegation && isNegator[scan.tokens.numbers[at]!] === 1) return -1
    }
    return -1
  }
  if (inside && matchesElement(element, token, scan)) {
    const end = matchForward(elements, index + 1, token + 1, token, scan)
    if (end >= 0) return end
  }
  return element.optional ? matchForward(elements, index + 1, token, last, scan) : -1
}

/** The first token of a match of `elements[…index]` that ends at `token`, or -1. `first` is the token matched before. */
function matchBackward(elements: readonly Element[], index: number, token: number, first: number, scan: Scan<unknown>): number {
  const element = elements[index]
  if (!element) return first
  const inside = token >= 0 && scan.tokens.sentences[token] === scan.tokens.sentences[first]
  if (element.type === 'begin') return inside ? -1 : first
  if (element.type === 'not') return hasWord(element.words, first, scan) ? -1 : matchBackward(elements, index - 1, token, first, scan)
  if (element.type === 'gap') {
    for (let taken = 0, at = token; taken <= element.most; taken++, at--) {
      const start = matchBackward(elements, index - 1, at, at + 1, scan)
      if (start >= 0) return start
      if (at < 0 || scan.tokens.sentences[at] !== scan.tokens.sentences[first]) return -1
      if (!element.overNegation && isNegator[scan.tokens.numbers[at]!] === 1) return -1
    }
    return -1
  }
  if (inside && matchesElement(element, token, scan)) {
    const start = matchBackward(elements, index - 1, token - 1, token, scan)
    if (start >= 0) return start
  }
  return element.optional ? matchBackward(elements, index - 1, token, first, scan) : -1
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
