/** Text that the built-in fonts of a PDF can print, and how many signs had to be replaced by the mark. */
export interface Printable {
  readonly text: string
  readonly unprintable: number
}

/** Stands for a sign that cannot be printed. */
export const UNPRINTABLE_MARK = '(?)'

/** What Windows-1252 holds beyond Latin-1: the set of a PDF's built-in fonts. */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Latin letters that no decomposition leads to. */
const LATIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'ng',
  ſ: 's',
  ẞ: 'SS',
  ĸ: 'k',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'e',
  Ə: 'E',
}

/** Cyrillic (Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian) as passports write it (ICAO Doc 9303). */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ:ie ы:y ь: э:e ю:iu ' +
    'я:ia і:i ї:i є:ie ґ:g ў:u ђ:d ј:j љ:lj њ:nj ћ:c џ:dz ѓ:g ќ:k ѕ:dz'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Greek by sound, one letter at a time (ISO 843, without accents). */
const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** A whole emoji: its parts, skin and joiners included. */
const EMOJI = /\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*/gu

/**
 * Text as the built-in fonts can print it: Latin letters without marks that the fonts lack, Cyrillic and Greek in Latin letters, emoji as "(emoji)", and
 * a mark for each other sign. Control signs and signs that turn the direction of writing are dropped, line ends are `\n`, and runs without a
 * blank are broken after 80 signs. Never fails.
 */
export function makePrintable(raw: string): Printable {
  let unprintable = 0
  const text = raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .normalize('NFC')
    .replace(EMOJI, (found) => (isPrintable(found) ? found : '(emoji)'))
    .replace(/[^\n\x20-\x7e\xa1-\xac\xae-\xff]/gu, (sign) => {
      const printed = printSign(sign)
      if (printed === undefined) unprintable++
      return printed ?? UNPRINTABLE_MARK
    })
    .replace(/[^\s]{80}(?=\S)/g, '$& ')
  return { text, unprintable }
}

function isPrintable(sign: string): boolean {
  return BEYOND_LATIN_1.includes(sign) || /^[\x20-\x7e\xa1-\xff]$/.test(sign)
}

/** A sign in signs that can be printed; undefined where there is no way. */
function printSign(sign: string): string | undefined {
  if (BEYOND_LATIN_1.includes(sign)) return sign
  if (/[\p{Cc}\p{Cf}\p{Mn}]/u.test(sign)) return ''
  if (/\p{Zs}/u.test(sign)) return ' '
  if (/\p{Pd}/u.test(sign) || sign === '\u2212') return '-'
  const letter = bareLetter(sign)
  if (letter !== undefined) return letter
  const plain = sign.normalize('NFKD').replace(/\p{Mn}/gu, '')
  return plain !== sign && /^[\x20-\x7e]+$/.test(plain) ? plain : undefined
}

/** The letter of another alphabet in Latin letters, capitals as capitals. */
function bareLetter(sign: string): string | undefined {
  if (LATIN[sign] !== undefined) return LATIN[sign]
  const lower = sign.toLowerCase()
  const bare = CYRILLIC[lower] === undefined ? lower.normalize('NFD').replace(/\p{Mn}/gu, '') : lower
  const found = CYRILLIC[bare] ?? GREEK[bare]
  if (found === undefined || lower === sign) return found
  return found.charAt(0).toUpperCase() + found.slice(1)
}
