import { detectLanguage } from '../../text/language.ts'
import { tokenize } from '../../text/tokens.ts'

/** True unless the words plainly are in another language. Fewer than six words pass as English in any Latin script, since nothing can be told from them. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, 3000)
  const tokens = tokenize(sample, [[0, sample.length]])
  const language = detectLanguage(tokens)
  if (language === 'en' || language === 'und') return true
  return tokens.count < 6 && /\p{Script=Latin}/u.test(sample)
}

/**
 * True where so many of the first words are ones that only English uses that nothing has to be weighed. False says nothing.
 */
export function isPlainlyEnglish(words: readonly { readonly lower: string }[]): boolean {
  const most = Math.min(words.length, 120)
  let english = 0
  for (let index = 0; index < most; index++) if (ONLY_ENGLISH.has(words[index]!.lower)) english++
  return english >= 5 && english * 6 >= most
}

const ONLY_ENGLISH: ReadonlySet<string> = new Set(
  "the and you your our we've i've i'll we'll it's i'm we're you're don't didn't with that this have will would they sorry thank please what when not from should been their about".split(
    ' ',
  ),
)
