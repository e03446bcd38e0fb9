import { findSigns, MASK, SIGNS } from './signs.ts'
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
  /** No sign stands in it beyond ASCII but MASK. */
  readonly isPlain: boolean
  readonly cutsWord: boolean
}

/** What was found of each piece when it was first met, by its number. */
export interface KnownPieces {
  /** Rises when all pieces are forgotten; numbers are given anew then. */
  readonly epoch: () => number
  /** Bits of PIECE, and of SIGNS. */
  readonly bits: Uint16Array
  /** How many words and syllables it has, as `countSyllables` has them where the text is plain. */
  readonly words: Uint8Array
  readonly syllables: Uint8Array
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
} as const

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
const MOST_CODES = MOST_PIECES * 12
const SLOTS = MOST_PIECES * 2
/** Texts whose pieces crowd one place of the table are read without it. */
const MOST_TRIES = 64
const PRIME = 0x01000193
const ALL_SIGNS = 255
const MASK_CODE = MASK.charCodeAt(0)
/** Room for texts up to this length is kept. */
const USUAL_LENGTH = 1 << 14

/** By code whether a sign is of a word. */
const WORD = Uint8Array.from({ length: 256 }, (_, code) =>
  code > 127 ? 0 : /\w/.test(String.fromCharCode(code)) ? 1 : code === 39 ? 2 : 0,
)
/** Letters, digits, underscores and the apostrophe. */
export const isOfWord = (code: number) => WORD[code] !== 0
/** Letters, digits and underscores. */
export const startsWord = (code: number) => WORD[code] === 1

/** A reader that knows no piece yet. `codeOfOther` gives one of 128 to 255 for a code beyond ASCII. */
export function makePieceReader(codeOfOther: (code: number) => number): PieceReader {
  const learned = learnPieces()
  const { known } = learned
  const usual = makeRoom(USUAL_LENGTH)

  const read = (length: number, { codes, ids, starts }: Room, isPlain: boolean): Pieces => {
    learned.forgetIfFull()
    let signs = 0
    let before: number = PIECE.blank
    let cutsWord = false
    let isCut = false
    let count = 0
    let at = 0
    while (at < length) {
      const start = at
      const until = Math.min(length, start + MOST_CHARACTERS)
      let hash = 0
      while (at < until && WORD[codes[at]!] !== 0) hash = Math.imul(hash ^ codes[at++]!, PRIME)
      while (at < until && WORD[codes[at]!] === 0) hash = Math.imul(hash ^ codes[at++]!, PRIME)
      const id = learned.find(codes, start, at, hash, at < length && WORD[codes[at]!] === 1 ? PIECE.beforeWord : 0)
      if (id === 0) {
        starts[0] = length
        return { count: 0, ids, starts, codes, known, signs: UNKNOWN_SIGNS, isPlain, cutsWord }
      }
      const own = known.bits[id]!
      signs |= (own & PIECE.apostrophe) !== 0 && (before & PIECE.blank) !== 0 ? own | SIGNS.mask : own
      if (at - start === MOST_CHARACTERS) isCut = true
      if ((before & PIECE.inside) !== 0) cutsWord = true
      before = own
      ids[count] = id
      starts[count++] = start
    }
    starts[count] = length
    return { count, ids, starts, codes, known, signs: isCut ? UNKNOWN_SIGNS : signs & ALL_SIGNS, isPlain, cutsWord }
  }
  const roomFor = (length: number) => (length <= USUAL_LENGTH ? usual : makeRoom(length))
  return {
    readAscii: (text) => {
      const room = roomFor(text.length)
      const { read: taken, written } = ENCODER.encodeInto(text, room.codes)
      if (written !== text.length || taken !== text.length) return undefined
      const pieces = read(text.length, room, true)
      return pieces.signs === UNKNOWN_SIGNS ? { ...pieces, signs: findSigns(text) } : pieces
    },
    readLower: (lower) => {
      const room = roomFor(lower.length)
      let isPlain = true
      for (let at = 0; at < lower.length; at++) {
        const code = lower.charCodeAt(at)
        if (code > 127 && code !== MASK_CODE) isPlain = false
        room.codes[at] = code > 127 ? codeOfOther(code) : code
      }
      return read(lower.length, room, isPlain)
    },
  }
}

const ENCODER = new TextEncoder()
/** Signs may stand together across a cut, and some were not read. */
const UNKNOWN_SIGNS = -1

interface Room {
  readonly codes: Uint8Array<ArrayBuffer>
  readonly ids: Uint16Array
  readonly starts: Uint32Array
}

const makeRoom = (length: number): Room => ({
  codes: new Uint8Array(length),
  ids: new Uint16Array(length),
  starts: new Uint32Array(length + 1),
})

/** The pieces that were met, by what they are. */
function learnPieces() {
  const slots = new Uint16Array(SLOTS)
  const pool = new Uint8Array(MOST_CODES)
  const from = new Int32Array(MOST_PIECES + 1)
  const bits = new Uint16Array(MOST_PIECES)
  const words = new Uint8Array(MOST_PIECES)
  const syllables = new Uint8Array(MOST_PIECES)
  let epoch = 0
  /** Number 0 stands for none. */
  let count = 1
  const known: KnownPieces = { epoch: () => epoch, bits, words, syllables }

  const isSame = (id: number, codes: Uint8Array, start: number, end: number) => {
    let place = from[id]!
    if (from[id + 1]! - place !== end - start) return false
    for (let at = start; at < end; at++) if (codes[at] !== pool[place++]) return false
    return true
  }
  const learn = (codes: Uint8Array, follows: number): number => {
    const id = count++
    pool.set(codes, from[id])
    from[id + 1] = from[id]! + codes.length
    const piece = String.fromCharCode(...codes).replace(/[^\0-\x7f]/g, MASK)
    const counted = countSyllables(piece.toLowerCase(), 0, piece.length)
    words[id] = counted.words
    syllables[id] = counted.syllables
    bits[id] = describe(codes, piece) | follows
    return id
  }
  /** The number of a piece; 0 where there is no room for it. */
  const find = (codes: Uint8Array, start: number, end: number, hash: number, follows: number): number => {
    let slot = Math.imul(hash ^ follows, PRIME) >>> 17
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const id = slots[slot]!
      if (id === 0) {
        if (count >= MOST_PIECES || from[count]! + MOST_CHARACTERS > MOST_CODES) return 0
        slots[slot] = count
        return learn(codes.subarray(start, end), follows)
      }
      if ((bits[id]! & PIECE.beforeWord) === follows && isSame(id, codes, start, end)) return id
      slot = (slot + 1) % SLOTS
    }
    return 0
  }
  const forgetIfFull = () => {
    if (count < MOST_PIECES * 0.75 && from[count]! < MOST_CODES * 0.75) return
    slots.fill(0)
    count = 1
    epoch++
  }
  return { known, find, forgetIfFull }
}

function describe(codes: Uint8Array, piece: string): number {
  const first = codes[0]!
  // A stop before it stands for what goes before, which matters to none of the kinds.
  let bits = findSigns(`.${piece}`)
  if (startsWord(first)) bits |= PIECE.word
  else if (first === 39) bits |= PIECE.apostrophe
  if (isOfWord(codes[codes.length - 1]!)) bits |= PIECE.inside
  if (/[\n.!?]/.test(piece)) bits |= PIECE.end
  if (/[ \t\n\r(]$/.test(piece)) bits |= PIECE.blank
  return bits
}
