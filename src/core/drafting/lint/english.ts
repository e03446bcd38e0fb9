import { detectLanguage } from '../../text/language.ts'
import { tokenize } from '../../text/tokens.ts'

/** True unless the words plainly are in another language. Fewer than six words pass as English in any Latin script, since nothing can be told from them. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, 3000)
  if (isPlainlyEnglish(sample.slice(0, 600).toLowerCase())) return true
  const tokens = tokenize(sample, [[0, sample.length]])
  const language = detectLanguage(tokens)
  if (language === 'en' || language === 'und') return true
  return tokens.count < 6 && /\p{Script=Latin}/u.test(sample)
}

/** The language of a text as an ISO 639-1 code; `und` where it cannot be told. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 3000)
  return detectLanguage(tokenize(sample, [[0, sample.length]]))
}

/** True where so many of the first words are ones that only English uses that nothing has to be weighed. Reads words of ASCII in small letters. */
function isPlainlyEnglish(lower: string): boolean {
  let words = 0
  let english = 0
  let packed = 0
  let length = 0
  for (let at = 0; at <= lower.length && words < MOST_WORDS; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32
    if ((code >= 97 && code <= 122) || code === 39) {
      packed = (packed << 5) | (code === 39 ? 31 : code - 96)
      length++
      continue
    }
    if (length > 0) words++
    if (length > 0 && length <= MOST_LETTERS && PACKED.has(packed)) english++
    if (english * 6 >= MOST_WORDS) return true
    packed = 0
    length = 0
  }
  return english >= 5 && english * 6 >= words
}

const MOST_WORDS = 60
/** Five bits for each fit into a number. */
const MOST_LETTERS = 6

/** Words that are common in English and are none, or rare, in other languages. */
export const ONLY_ENGLISH: readonly string[] =
  "the and you your our we've i've i'll we'll i'm we're you're don't didn't with that this have will would they sorry thank please what when not from should been their about of it's which would could because today tomorrow can't who how why where there these those before after until once write call wrong right made make take back sent order paid asked heard my his him were are has had does did its".split(
    ' ',
  )

const PACKED: ReadonlySet<number> = new Set(
  ONLY_ENGLISH.filter((word) => word.length <= MOST_LETTERS).map((word) =>
    [...word].reduce((packed, sign) => (packed << 5) | (sign === "'" ? 31 : sign.charCodeAt(0) - 96), 0),
  ),
)
