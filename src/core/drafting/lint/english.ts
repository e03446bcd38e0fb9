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

/**
 * True where so many of the first words are ones that only English uses that nothing has to be weighed. False says nothing. Reads words of
 * ASCII in small letters.
 */
function isPlainlyEnglish(lower: string): boolean {
  let words = 0
  let english = 0
  let start = 0
  for (let at = 0; at <= lower.length && words < MOST_WORDS; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32
    if ((code >= 97 && code <= 122) || code === 39) continue
    if (at > start) {
      words++
      if (at - start <= 6 && ONLY_ENGLISH.has(lower.slice(start, at))) english++
    }
    start = at + 1
  }
  return english >= 5 && english * 6 >= words
}

const MOST_WORDS = 60

const ONLY_ENGLISH: ReadonlySet<string> = new Set(
  "the and you your our we've i've i'll we'll it's i'm we're you're don't didn't with that this have will would they sorry thank please what when not from should been their about".split(
    ' ',
  ),
)
