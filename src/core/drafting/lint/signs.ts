/** Stands in `lower` and `plain` for what no rule may see; neither a letter nor a space. */
export const MASK = '\uFFFC'

/** Kinds of signs. */
export const SIGNS = {
  /** Not of ASCII. */
  other: 1,
  /** What may begin what is masked. */
  mask: 2,
  letter: 4,
  digit: 8,
  /** A sum, or what may stand before one. */
  money: 16,
  /** What every gap of a template holds. */
  gap: 32,
  /** Two of "!" and "?" in a row, with at most one blank between. */
  marks: 64,
  /** Two capitals in a row. */
  capitals: 128,
} as const

const MARK = 256
const CAPITAL = 512
const BLANK = 1024
const APOSTROPHE = 2048
const W = 4096
const SLASH = 8192

/** By code what a sign is. */
const SIGN_BITS = makeSignBits()

function makeSignBits(): Uint16Array {
  const bits = new Uint16Array(128)
  const set = (signs: string, bit: number) => {
    for (const sign of signs) bits[sign.charCodeAt(0)]! |= bit
  }
  set('"`>@', SIGNS.mask)
  set('abcdefghijklmnopqrstuvwxyz', SIGNS.letter)
  set('ABCDEFGHIJKLMNOPQRSTUVWXYZ', SIGNS.letter | CAPITAL)
  set('0123456789', SIGNS.letter | SIGNS.digit)
  set('$', SIGNS.money)
  set('[{}<_X', SIGNS.gap)
  set('!?', MARK)
  set(' \t\n\r(', BLANK)
  set("'", APOSTROPHE)
  set('w', W)
  set('/', SLASH)
  return bits
}

/** Signs beyond ASCII that are neither of a word nor begin or end anything: pound, euro, dashes, and MASK. */
export const isPlainSign = (code: number) => code === 0xa3 || code === 0x20ac || code === 0x2013 || code === 0x2014 || code === MASK_CODE

const MASK_CODE = MASK.charCodeAt(0)

/** Which kinds of signs stand in the text: bits of SIGNS. */
export function findSigns(text: string): number {
  let signs = 0
  let before = BLANK
  /** The mark before a blank goes on over it. */
  let pending = 0
  let isPlain = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const bits = code < 128 ? SIGN_BITS[code]! : SIGNS.other
    if (code > 127 && !isPlainSign(code)) isPlain = false
    signs |= bits
    const twice = bits & before
    if ((twice & CAPITAL) !== 0) signs |= SIGNS.capitals
    if ((twice & (W | SLASH)) !== 0 || ((bits & APOSTROPHE) !== 0 && (before & BLANK) !== 0)) signs |= SIGNS.mask
    if ((bits & MARK) !== 0 && ((before | pending) & MARK) !== 0) signs |= SIGNS.marks
    pending = (bits & BLANK) !== 0 ? before : 0
    before = bits
  }
  // Money in other signs than the dollar, gaps, marks and letters of other scripts are looked for wherever there are other signs.
  if ((signs & SIGNS.other) === 0) return signs & 255
  return (signs & 255) | SIGNS.money | (isPlain ? 0 : SIGNS.gap | SIGNS.mask | SIGNS.letter)
}
