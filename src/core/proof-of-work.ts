/**
 * How much work sending costs: so many leading zero bits, 2^16 tries on average. That is a part of a second, spent while the form is filled in; a thousand
 * messages cost a machine minutes instead of nothing.
 */
export const PROOF_BITS = 16

/** Whether SHA-256 of `<challenge>.<nonce>` begins with so many zero bits. */
export function holdsProof(challenge: string, nonce: number, bits: number): boolean {
  return leadingZeros(sha256(`${challenge}.${nonce}`)) >= bits
}

/** The first nonce from `from` on, of so many tried, that proves the work; undefined when there is none among them. */
export function findProof(challenge: string, bits: number, from: number, tries: number): number | undefined {
  for (let nonce = from; nonce < from + tries; nonce += 1) if (holdsProof(challenge, nonce, bits)) return nonce
  return undefined
}

/** SHA-256 (FIPS 180-4) of ASCII text of at most 55 characters, which is one block, as eight words. Throws for more: nothing longer is proved. */
export function sha256(text: string): Uint32Array {
  if (text.length > 55) throw new RangeError('a proof is one block')
  const words = new Uint32Array(64)
  for (let at = 0; at < text.length; at += 1) words[at >> 2] = word(words, at >> 2) | ((text.charCodeAt(at) & 0xff) << (24 - (at & 3) * 8))
  words[text.length >> 2] = word(words, text.length >> 2) | (0x80 << (24 - (text.length & 3) * 8))
  words[15] = text.length * 8
  for (let at = 16; at < 64; at += 1) {
    const early = word(words, at - 15)
    const late = word(words, at - 2)
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[at] = word(words, at - 16) + low + word(words, at - 7) + high
  }
  return compress(words)
}

function compress(words: Uint32Array): Uint32Array {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START
  for (let at = 0; at < 64; at += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + word(ROUNDS, at) + word(words, at)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  return Uint32Array.from([a, b, c, d, e, f, g, h], (value, at) => value + word(START, at))
}

function leadingZeros(digest: Uint32Array): number {
  const full = digest.findIndex((value) => value !== 0)
  return full === -1 ? 256 : full * 32 + Math.clz32(word(digest, full))
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0
}

const PRIMES = firstPrimes(64)
/** The first 32 bits of what follows the point in the square roots of the first eight primes, and in the cube roots of the first 64. */
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fractionBits(Math.cbrt(prime)))

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let number = 2; primes.length < count; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  return primes
}
