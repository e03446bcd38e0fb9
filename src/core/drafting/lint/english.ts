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
