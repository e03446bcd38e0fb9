import { endsOneSentence } from './sentence-ends.ts'
import { findSigns, isPlainSign, MASK, SIGNS } from './signs.ts'
import { countSyllables } from './syllables.ts'

/** A text as a row of pieces. A piece is a word with the signs after it, up to the next word; what is very long is cut. */
export interface Pieces {
  /** None where the text has too many different ones to be kept. */
  readonly count: number
  /** Of each piece its number among the known ones. */
  readonly ids: Uint16Array
  /** Where each begins, and then where the text ends. */
  readonly starts: Uint32Array
  /** The signs of the text: codes of ASCII, and above them, what `codeOfOther` gives. */
  readonly codes: Uint8Array
  readonly known: KnownPieces
  /** Which kinds of signs stand in the text: bits of SIGNS. */
  readonly signs: number
  /** No sign stands in it beyond ASCII but plain ones. */
  readonly isPlain: boolean
  readonly cutsWord: boolean
  /** How many words it has, by their beginnings. */
  readonly words: number
}

/** What was found of each piece when it was first met, by its number. */
export interface KnownPieces {
  /** Rises when all pieces are forgotten; numbers are given anew then. */
  readonly epoch: () => number
  /** Bits of SIGNS and of PIECE, and above them how many words and syllables it has. */
  readonly facts: Uint32Array
}

/** What a piece is like, beside the kinds of signs in it. */
export const PIECE = {
  /** It begins with a letter, a digit or an underscore. */
  word: 256,
  /** Such a sign stands after it. */
  beforeWord: 512,
  /** It ends inside a word or with one. */
  inside: 1024,
  /** It holds what may end a sentence. */
  end: 2048,
  /** It begins with an apostrophe, which after a blank opens a quotation. */
  apostrophe: 4096,
  /** Its last sign is one after which a quotation opens. */
  blank: 8192,
  /** A sentence ends in it, surely and once. */
  endsSentence: 16_384,
} as const

/** How many words a piece has, as `countSyllables` has them where the text is plain. */
export const wordsOf = (facts: number) => (facts >>> WORDS_SHIFT) & COUNT
/** How many syllables a piece has, as `countSyllables` has them where the text is plain. */
export const syllablesOf = (facts: number) => facts >>> SYLLABLES_SHIFT

const WORDS_SHIFT = 16
const SYLLABLES_SHIFT = 24
const COUNT = 255

/** Reads texts as pieces. What it learns of a piece it keeps; what it gives holds until it reads the next text. */
export interface PieceReader {
  /** The pieces of a text of ASCII alone; undefined for any other. */
  readonly readAscii: (text: string) => Pieces | undefined
  /** The pieces of a text in small letters. */
  readonly readLower: (lower: string) => Pieces
}

/** So many pieces are kept at most; then all are forgotten. */
export const MOST_PIECES = 1 << 14
const MOST_CHARACTERS = 48
/** Signs of pieces are kept and compared four at a time. */
const MOST_FOURS = MOST_PIECES * 4
const SLOTS = MOST_PIECES * 2
/** Texts whose pieces crowd one place of the table are read without it. */
const MOST_TRIES = 64
const PRIME = 0x9e3779b1 | 0
const ALL_SIGNS = 255
/** Room for texts up to this length is kept. */
const USUAL_LENGTH = 1 << 14

/** Stands after the last sign of a text, so that nobody has to look whether a text goes on. */
const NO_SIGN = 255
/** By code whether a sign is of a word: a letter, digit or underscore, or the apostrophe. */
const WORD = Uint8Array.from({ length: 256 }, (_, code) =>
  code === NO_SIGN ? 4 : code > 127 ? 0 : /\w/.test(String.fromCharCode(code)) ? 1 : code === 39 ? 2 : 0,
)
const OF_WORD = 3
/** Letters, digits, underscores and the apostrophe. */
export const isOfWord = (code: number) => (WORD[code]! & OF_WORD) !== 0
/** Letters, digits and underscores. */
export const startsWord = (code: number) => WORD[code] === 1

/** A reader that knows no piece yet. `codeOfOther` gives one of 128 to 254 for a code beyond ASCII. */
export function makePieceReader(codeOfOther: (code: number) => number): PieceReader {
  const learned = learnPieces()
  const { known } = learned
  const { facts } = known
  /** Reads the codes in a room. One function for each, since the room of usual texts is compiled into its own. */
  const makeReader =
    (room: Room) =>
    (length: number, isPlain: boolean): Pieces => {
      const { codes, ids, starts } = room
      learned.forgetIfFull()
      codes[length] = NO_SIGN
      let signs = 0
      let before: number = PIECE.blank
      let cutsWord = false
      let isCut = false
      let words = 0
      let count = 0
      let at = 0
      while (at < length) {
        const start = at
        const until = start + MOST_CHARACTERS
        while (at < until && (WORD[codes[at]!]! & OF_WORD) !== 0) at++
        while (at < until && WORD[codes[at]!] === 0) at++
        if (at === until) isCut = true
        const id = learned.find(room, start, at)
        if (id === 0) {
          starts[0] = length
          return { count: 0, ids, starts, codes, known, signs: UNKNOWN_SIGNS, isPlain, cutsWord, words }
        }
        const own = facts[id]!
        signs |= (own & PIECE.apostrophe) !== 0 && (before & PIECE.blank) !== 0 ? own | SIGNS.mask : own
        if ((before & PIECE.inside) !== 0) cutsWord = true
        else if ((own & PIECE.word) !== 0) words++
        before = own
        ids[count] = id
        starts[count++] = start
      }
      starts[count] = length
      return { count, ids, starts, codes, known, signs: isCut ? UNKNOWN_SIGNS : signs & ALL_SIGNS, isPlain, cutsWord, words }
    }
  const usualRoom = makeRoom(USUAL_LENGTH)
  const usual = { room: usualRoom, read: makeReader(usualRoom) }
  const readerFor = (length: number) => {
    if (length <= USUAL_LENGTH) return usual
    const room = makeRoom(length)
    return { room, read: makeReader(room) }
  }
  return {
    readAscii: (text) => {
      const { room, read } = readerFor(text.length)
      const { read: taken, written } = ENCODER.encodeInto(text, room.codes)
      if (written !== text.length || taken !== text.length) return undefined
      const pieces = read(text.length, true)
      return pieces.signs === UNKNOWN_SIGNS ? { ...pieces, signs: findSigns(text) } : pieces
    },
    readLower: (lower) => {
      const { room, read } = readerFor(lower.length)
      let isPlain = true
      for (let at = 0; at < lower.length; at++) {
        const code = lower.charCodeAt(at)
        if (code > 127 && !isPlainSign(code)) isPlain = false
        room.codes[at] = code > 127 ? codeOfOther(code) : code
      }
      return read(lower.length, isPlain)
    },
  }
}

const ENCODER = new TextEncoder()
/** Signs may stand together across a cut, and some were not read. */
const UNKNOWN_SIGNS = -1

interface Room {
  readonly codes: Uint8Array<ArrayBuffer>
  /** The codes, to be read four at a time. */
  readonly fours: DataView
  readonly ids: Uint16Array
  readonly starts: Uint32Array
}

/** With room for the sign after the last, and for what is read along with it. */
function makeRoom(length: number): Room {
  const codes = new Uint8Array(length + 8)
  return { codes, fours: new DataView(codes.buffer), ids: new Uint16Array(length), starts: new Uint32Array(length + 1) }
}

/** By the length of a piece beyond full fours, which of the last four codes are its own. */
const OWN_CODES = [0, 0xff, 0xffff, 0xffffff]

/** The pieces that were met, by what they are. */
function learnPieces() {
  const slots = new Uint16Array(SLOTS)
  /** Of each piece its codes, four to a number. */
  const pool = new Int32Array(MOST_FOURS)
  const from = new Uint32Array(MOST_PIECES + 1)
  /** Of each piece how long it is, and whether a word follows. */
  const shapes = new Uint8Array(MOST_PIECES)
  const facts = new Uint32Array(MOST_PIECES)
  let epoch = 0
  /** Number 0 stands for none. */
  let count = 1
  const known: KnownPieces = { epoch: () => epoch, facts }

  const isSame = (id: number, fours: DataView, start: number, whole: number, last: number) => {
    let place = from[id]!
    for (let at = start; at < whole; at += 4) if (fours.getInt32(at, true) !== pool[place++]) return false
    return pool[place] === last
  }
  const learn = ({ codes, fours }: Room, start: number, end: number, whole: number, last: number): number => {
    const id = count++
    let place = from[id]!
    for (let at = start; at < whole; at += 4) pool[place++] = fours.getInt32(at, true)
    pool[place++] = last
    from[count] = place
    facts[id] = describe(codes.subarray(start, end), codes[end]!)
    return id
  }
  /** The number of the piece from `start` to `end`; 0 where there is no room for it. */
  const find = (room: Room, start: number, end: number): number => {
    const { codes, fours } = room
    const length = end - start
    const whole = start + (length & ~3)
    const last = fours.getInt32(whole, true) & OWN_CODES[length & 3]!
    const shape = WORD[codes[end]!] === 1 ? length | FOLLOWED : length
    let hash = shape
    for (let at = start; at < whole; at += 4) {
      hash = Math.imul(hash ^ fours.getInt32(at, true), PRIME)
      hash ^= hash >>> 15
    }
    let slot = Math.imul(hash ^ last, PRIME) >>> 17
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const id = slots[slot]!
      if (id === 0) {
        if (count >= MOST_PIECES - 1 || from[count]! + MOST_CHARACTERS / 4 >= MOST_FOURS) return 0
        slots[slot] = count
        shapes[count] = shape
        return learn(room, start, end, whole, last)
      }
      if (shapes[id] === shape && isSame(id, fours, start, whole, last)) return id
      slot = (slot + 1) % SLOTS
    }
    return 0
  }
  const forgetIfFull = () => {
    if (count < MOST_PIECES * 0.75 && from[count]! < MOST_FOURS * 0.75) return
    slots.fill(0)
    count = 1
    epoch++
  }
  return { known, find, forgetIfFull }
}

/** Above all lengths of a piece. */
const FOLLOWED = 64

function describe(codes: Uint8Array, next: number): number {
  const piece = String.fromCharCode(...codes).replace(/[^\0-\x7f]/g, MASK)
  const lower = piece.toLowerCase()
  const { words, syllables } = countSyllables(lower, 0, lower.length)
  const first = codes[0]!
  // A stop before it stands for what goes before, which matters to none of the kinds.
  let bits = findSigns(`.${piece}`)
  if (startsWord(first)) bits |= PIECE.word
  else if (first === 39) bits |= PIECE.apostrophe
  if (startsWord(next)) bits |= PIECE.beforeWord
  if (isOfWord(codes[codes.length - 1]!)) bits |= PIECE.inside
  if (/[\n.!?]/.test(piece)) bits |= PIECE.end
  if (endsOneSentence(lower)) bits |= PIECE.endsSentence
  if (/[ \t\n\r(]$/.test(piece)) bits |= PIECE.blank
  return bits | (words << WORDS_SHIFT) | (syllables << SYLLABLES_SHIFT)
}
