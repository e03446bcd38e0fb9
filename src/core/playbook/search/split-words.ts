/** The most words of a text that are looked at: a question is short, and what is pasted under it says the same again. */
const mostWords = 3000

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/g, '$1 not'],
  [/'(?:s|ll|ve|re|d|m)\b/g, ''],
]

/**
 * The words of a text in order, in lower case, contractions opened and accents dropped ("didn't" is `did`, `not`). Numbers count as words. At most
 * the first 3,000. Linear in the length of the text, of which at most 20,000 characters are read.
 */
export function splitWords(text: string): string[] {
  let plain = text.slice(0, 20_000).toLowerCase().replaceAll('’', "'").normalize('NFKD').replace(/\p{M}/gu, '')
  for (const [pattern, instead] of contractions) plain = plain.replace(pattern, instead)
  return (plain.match(/[\p{L}\p{N}]+(?:\.\d+)?/gu) ?? []).slice(0, mostWords).map((word) => word.slice(0, 40))
}
