import { AppError } from '../errors.ts'
import { PASSWORD_WORDS } from './password-words.ts'

/** So many pieces make a password that nobody guesses early: one piece is a well-known word, a run on the keyboard, or a single character. */
const PIECES_NEEDED = 5

/**
 * Refuses a new password that is among the first to be guessed, whatever characters it is made of: well-known words, words that whoever tries would
 * try for this person (their name, address and shop), runs on the keyboard or in the alphabet, repetitions. Throws `bad_input`. Length is the schema's.
 */
export function requireHardPassword(password: string, { about }: { about: readonly string[] }): void {
  if (countPieces(password, about) >= PIECES_NEEDED) return
  const message = 'is among the first that anyone would guess; take several words that have nothing to do with each other or with you'
  throw new AppError('bad_input', `password: ${message}.`, { details: { issues: [{ field: 'password', message }] } })
}

/** Of how many pieces that a guesser would try one by one a password is made, each as long as it can be. Linear in its length for given words. */
export function countPieces(password: string, about: readonly string[]): number {
  const text = repeatedBlock(password.toLowerCase())
  const words = new Set([...PASSWORD_WORDS, ...about.flatMap(wordsOf)].filter((word) => word.length > 2))
  const longest = Math.max(...[...words].map((word) => word.length))
  const plain = [...text].map((character) => LOOKALIKES[character] ?? character).join('')
  let pieces = 0
  for (let at = 0; at < text.length; pieces++) {
    const length = Math.max(wordAt(text, at, words, longest), wordAt(plain, at, words, longest), runAt(text, at), digitsAt(text, at))
    at += length
  }
  return pieces
}

const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/** The words of a name or an address, and all of it. */
function wordsOf(about: string): string[] {
  const small = about.toLowerCase()
  return [small, small.replace(/[^\p{L}\p{N}]/gu, ''), ...small.split(/[^\p{L}\p{N}]+/u)]
}

/** What is said again and again counts once. */
function repeatedBlock(text: string): string {
  for (let size = 1; size <= text.length / 2; size++)
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return text.slice(0, size)
  return text
}

function wordAt(text: string, at: number, words: ReadonlySet<string>, longest: number): number {
  for (let length = Math.min(longest, text.length - at); length > 2; length--) if (words.has(text.slice(at, at + length))) return length
  return 0
}

const KEYBOARD = ['`1234567890-=', ' qwertyuiop[]', " asdfghjkl;'", ' zxcvbnm,./']

/** A run: each character beside the one before on a keyboard, the same, or the next one of the alphabet. */
function runAt(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && areNeighbours(text[end - 1]!, text[end]!)) end++
  return end - at > 2 ? end - at : 1
}

function areNeighbours(left: string, right: string): boolean {
  if (Math.abs(left.charCodeAt(0) - right.charCodeAt(0)) <= 1) return true
  const [a, b] = [placeOf(left), placeOf(right)]
  return a !== undefined && b !== undefined && Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1
}

const SHIFTED = '~!@#$%^&*()_+'

function placeOf(character: string): { row: number; column: number } | undefined {
  const shifted = SHIFTED.indexOf(character)
  if (shifted !== -1) return { row: 0, column: shifted }
  const row = character === ' ' ? -1 : KEYBOARD.findIndex((keys) => keys.includes(character))
  return row === -1 ? undefined : { row, column: KEYBOARD[row]!.indexOf(character) }
}

/** Digits come as years, dates and telephone numbers: four at a time. */
function digitsAt(text: string, at: number): number {
  return /^\d{1,4}/.exec(text.slice(at, at + 4))?.[0].length ?? 1
}
