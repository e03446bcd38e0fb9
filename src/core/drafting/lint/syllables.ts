/** How many words and syllables a text has. */
export interface Counted {
  readonly words: number
  readonly syllables: number
}

/**
 * Counts words and syllables of part of a text in small letters. Up to three vowels in a row are one syllable, an e at the end of a word is none, and
 * a word has at least one. Digits and letters of other scripts are words of one syllable.
 */
export function countSyllables(lower: string, start: number, end: number): Counted {
  let words = 0
  let syllables = 0
  let run = 0
  let own = 0
  /** What stood before: 0 no word, else as LETTERS says. */
  let before = 0
  for (let at = start; at <= end; at++) {
    const code = at < end ? lower.charCodeAt(at) : 32
    const sign = code < 128 ? LETTERS[code]! : isOtherLetter(lower, at) ? CONSONANT : 0
    if (sign === 0) {
      if (before === 0) continue
      // What was taken for a syllable was a silent e.
      if (before === SILENT && run % 3 === 1) own--
      words++
      syllables += Math.max(own, 1)
      own = 0
      run = 0
    } else if (sign === CONSONANT) run = 0
    else if (++run % 3 === 1) own++
    before = sign
  }
  return { words, syllables }
}

const CONSONANT = 1
const VOWEL = 2
/** An e, silent at the end of a word. */
const SILENT = 3
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return sign === 'e' ? SILENT : /[aiouy]/.test(sign) ? VOWEL : /[a-z0-9']/.test(sign) ? CONSONANT : 0
})

const isOtherLetter = (lower: string, at: number) => /[\p{L}\p{N}]/u.test(lower.charAt(at))
