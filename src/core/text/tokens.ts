import type { Span } from '../case.ts'
import { listByWord, numberAt, numberOf, wordOf } from './vocabulary.ts'

/** The words of a text, in order, as parallel lists: entry i of each list belongs to the i-th word. */
export interface Tokens {
  readonly text: string
  readonly count: number
  /** In lower case; contractions opened ("won't" is `will`, `not`, both with the span of the whole); at most 40 units long. */
  readonly words: readonly string[]
  /** What each word is numbered in the vocabulary, 0 where nothing is known of it. */
  readonly numbers: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Index of the sentence that the word stands in. */
  readonly sentences: readonly number[]
  /** Rises at each comma, bracket, dash, colon and sentence end. */
  readonly clauses: readonly number[]
  readonly shapes: readonly TokenShape[]
}

/** How a token is written: 0 lower-case word, 1 Capitalised word, 2 word in CAPITALS (two letters or more), 3 number, 4 emoji or other symbol. */
export type TokenShape = 0 | 1 | 2 | 3 | 4

/** The words of `text` that lie in `sentences` (see `splitSentences`). Linear in the length of the text. */
export function tokenize(text: string, sentences: readonly Span[]): Tokens {
  const { words, numbers, starts, ends, sentenceOf, clauses, shapes } = room
  const units = unitsOf(text)
  let count = 0
  let clause = 0
  for (let s = 0; s < sentences.length; s++) {
    const to = sentences[s]![1]
    clause++
    let i = sentences[s]![0]
    while (i < to) {
      const code = units[i]!
      const type = typeOf(code)
      if (type === space) {
        i++
        continue
      }
      if (type === mark) {
        if (breaksClause(code)) clause++
        i++
        continue
      }
      const plainEnd = type === letter ? endOfPlainWord(units, i, to) : -1
      const end =
        plainEnd > 0
          ? plainEnd
          : type === digit
            ? endOfNumber(units, i, to)
            : type === letter
              ? endOfWord(units, i, to)
              : endOfSymbol(units, i, to)
      const cut = Math.min(end, i + longestWord)
      const shape: TokenShape = plainEnd > 0 ? 0 : type === digit ? 3 : type === letter ? shapeOf(text, units, i, cut) : 4
      const known = type === symbol ? 0 : numberAt(units, i, cut)
      const word =
        known !== 0
          ? wordOf(known)
          : type === symbol
            ? symbolKey(text, units, i)
            : plainEnd > 0 || type === digit
              ? text.slice(i, cut)
              : lowered(text.slice(i, cut))
      const number = known !== 0 || plainEnd > 0 ? known : numberOf(word)
      const opened = type !== letter ? undefined : plainEnd > 0 ? contractions[number] : openContraction(word, number)
      const parts = opened ? opened.length : 1
      for (let part = 0; part < parts; part++) {
        words[count] = opened ? opened[part]! : word
        numbers[count] = opened ? numberOf(opened[part]!) : number
        starts[count] = i
        ends[count] = end
        sentenceOf[count] = s
        clauses[count] = clause
        shapes[count] = shape
        count++
      }
      i = end
    }
  }
  const tokens: Tokens = {
    text,
    count,
    words: words.slice(0, count),
    numbers: numbers.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    sentences: sentenceOf.slice(0, count),
    clauses: clauses.slice(0, count),
    shapes: shapes.slice(0, count),
  }
  if (text.length > mostRoom) emptyRoom()
  return tokens
}

/** Lists that texts are tokenized into before each gets its own, of the right length: lists that grow leave their shorter selves behind. */
const room = {
  words: [] as string[],
  numbers: [] as number[],
  starts: [] as number[],
  ends: [] as number[],
  sentenceOf: [] as number[],
  clauses: [] as number[],
  shapes: [] as TokenShape[],
  units: new Uint16Array(1 << 10),
}
/** After a longer text they begin anew. */
const mostRoom = 1 << 15
const longestWord = 40

function emptyRoom(): void {
  room.words = []
  room.numbers = []
  room.starts = []
  room.ends = []
  room.sentenceOf = []
  room.clauses = []
  room.shapes = []
  room.units = new Uint16Array(1 << 10)
}

/** The UTF-16 units of a text and a 0 behind them: they are looked at many times, and in a string each would have to be found each time. */
function unitsOf(text: string): Uint16Array {
  if (room.units.length <= text.length) room.units = new Uint16Array(2 * text.length)
  const { units } = room
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  units[text.length] = 0
  return units
}

/** The span from the first to the last of the tokens `from` to `to`, both included. */
export function spanOfTokens(tokens: Tokens, from: number, to: number): Span {
  return [tokens.starts[from] ?? 0, tokens.ends[to] ?? 0]
}

const space = 0
const mark = 1
const digit = 2
const letter = 3
const symbol = 4

function typeOf(code: number): 0 | 1 | 2 | 3 | 4 {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return letter
    if (code >= 48 && code <= 57) return digit
    return code === 32 || (code >= 9 && code <= 13) ? space : mark
  }
  if (code >= 0xd800 && code <= 0xdfff) return symbol
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? letter : mark
  if (code === 0xfeff) return mark
  if (code === 0xd7 || code === 0xf7) return mark
  if (code < 0x2000) return letter
  if (code < 0x2600) return code >= 0x2c00 ? letter : mark
  if (code < 0x2800) return symbol
  if (code >= 0x3000 && code < 0x3040) return mark
  if (code >= 0xfe00 && code <= 0xfe0f) return mark
  if (code >= 0xff01 && code <= 0xff0f) return mark
  return letter
}

const breaksClause = (code: number) =>
  code === 44 ||
  code === 59 ||
  code === 58 ||
  code === 40 ||
  code === 41 ||
  code === 33 ||
  code === 63 ||
  code === 46 ||
  code === 0x2014 ||
  code === 0x2013
/** Soft hyphens, zero-width blanks and joiners inside a word are no part of it. */
const isInvisible = (code: number) => code === 0x2060 || (code >= 0x200b && code <= 0x200d) || code === 0xad || code === 0xfeff
const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2bc || code === 96
/** Stars and signs that stand in for letters of a swear word. */
const isMask = (code: number) => code === 42 || code === 64 || code === 35 || code === 36

/** Where a word of lower-case English letters alone ends, as most do, or -1 where there is none or it may go on with other signs. */
function endOfPlainWord(units: Uint16Array, from: number, to: number): number {
  let i = from
  while (i < to) {
    const code = units[i]!
    if (code < 97 || code > 122) {
      const endsWord = code === 32 || code === 46 || code === 44 || code === 33 || code === 63 || code === 10
      return endsWord && i > from ? i : -1
    }
    i++
  }
  return i > from ? i : -1
}

function endOfWord(units: Uint16Array, from: number, to: number): number {
  let i = from + 1
  while (i < to) {
    const code = units[i]!
    const type = typeOf(code)
    if (type === letter || type === digit) i++
    else if (isApostrophe(code) && i + 1 < to && typeOf(units[i + 1]!) === letter) i += 2
    else if (isInvisible(code)) {
      let end = i + 1
      while (end < to && isInvisible(units[end]!)) end++
      const next = end < to ? units[end]! : 0
      if (!(typeOf(next) === letter || (isApostrophe(next) && end + 1 < to && typeOf(units[end + 1]!) === letter))) break
      i = end
    } else if (isMask(code) && i - from <= 3) {
      let end = i + 1
      while (end < to && end - i < 12 && isMask(units[end]!)) end++
      if (end - i < 2 && !(end < to && typeOf(units[end]!) === letter)) break
      i = end
    } else break
  }
  return i
}

/** Digits with points, commas and apostrophes between them: `1.200,50`, `8,355`, `5:30` stops at the colon. */
function endOfNumber(units: Uint16Array, from: number, to: number): number {
  let i = from + 1
  while (i < to) {
    const code = units[i]!
    if (code >= 48 && code <= 57) i++
    else if ((code === 46 || code === 44 || code === 39) && i + 1 < to && typeOf(units[i + 1]!) === digit) i += 2
    else break
  }
  return i
}

/** One emoji with everything joined to it: skin tones, variation selectors, zero-width joiners. Letters of rare scripts come here one by one. */
function endOfSymbol(units: Uint16Array, from: number, to: number): number {
  let i = from + symbolLength(units, from)
  while (i < to) {
    const code = units[i]!
    if (code === 0xfe0f || code === 0xfe0e) i++
    else if (code === 0x200d && i + 1 < to && typeOf(units[i + 1]!) === symbol) i += 1 + symbolLength(units, i + 1)
    else if (code === 0xd83c && units[i + 1]! >= 0xdffb && units[i + 1]! <= 0xdfff) i += 2
    else break
  }
  return Math.min(i, to)
}

function symbolLength(units: Uint16Array, at: number): number {
  return (units[at]! & 0xfc00) === 0xd800 && (units[at + 1]! & 0xfc00) === 0xdc00 ? 2 : 1
}

const symbolKey = (text: string, units: Uint16Array, at: number) => text.slice(at, at + symbolLength(units, at))

function shapeOf(text: string, units: Uint16Array, from: number, to: number): TokenShape {
  const first = units[from]!
  if (first >= 97 && first < 128) return 0
  const second = to - from > 1 ? units[from + 1]! : 0
  if (first < 128 && second >= 97 && second <= 122) return 1
  const raw = text.slice(from, to)
  const capital = first < 128 ? first <= 90 : raw[0] !== raw[0]!.toLowerCase()
  if (!capital) return 0
  return raw.length > 1 && raw === raw.toUpperCase() ? 2 : 1
}

function lowered(raw: string): string {
  const lower = raw.toLowerCase()
  return isPlain(lower) ? lower : tidyWord(lower)
}

/** The words that a word stands for, or undefined where it stands for itself. */
function openContraction(word: string, number: number): readonly string[] | undefined {
  const known = number === 0 ? undefined : contractions[number]
  if (known) return known
  const at = word.indexOf("'")
  if (at <= 0) return undefined
  const tail = tails.get(word.slice(at))
  if (tail) return [word.slice(0, at), tail]
  return word.endsWith("n't") ? [word.slice(0, -3), 'not'] : undefined
}

/** One apostrophe for all, nothing invisible, and no marks strewn over the letters. */
function tidyWord(word: string): string {
  const visible = word.replace(/[\u2019\u02bc`]/g, "'").replace(invisible, '')
  return marks.test(visible) ? visible.normalize('NFC').replace(marksInRows, '') : visible
}

const marks = /[\u0300-\u036f]/
const marksInRows = /[\u0300-\u036f]+/g
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return true
}

const tails: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'m", 'am'],
  ["'s", "'s"],
])
const contractions: readonly (readonly string[] | undefined)[] = listByWord(
  Object.entries({
    "won't": 'will not',
    wont: 'will not',
    "can't": 'can not',
    cant: 'can not',
    cannot: 'can not',
    "shan't": 'shall not',
    dont: 'do not',
    didnt: 'did not',
    doesnt: 'does not',
    isnt: 'is not',
    wasnt: 'was not',
    werent: 'were not',
    arent: 'are not',
    hasnt: 'has not',
    havent: 'have not',
    hadnt: 'had not',
    couldnt: 'could not',
    wouldnt: 'would not',
    shouldnt: 'should not',
    "ain't": 'is not',
    aint: 'is not',
    im: 'i am',
    ive: 'i have',
    youre: 'you are',
    youve: 'you have',
    theyre: 'they are',
    thats: 'that is',
    whats: 'what is',
    hes: 'he is',
    shes: 'she is',
    "it's": 'it is',
    "that's": 'that is',
    "he's": 'he is',
    "she's": 'she is',
    "there's": 'there is',
    "what's": 'what is',
    "who's": 'who is',
    "where's": 'where is',
    "how's": 'how is',
    "here's": 'here is',
    "let's": 'let us',
    wheres: 'where is',
    whens: 'when is',
    hows: 'how is',
    imma: 'i am going to',
    ima: 'i am going to',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
  }).map(([word, opened]) => [word, opened.split(' ')] as const),
)
