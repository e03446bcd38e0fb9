/** The words of a text as terms are looked for in it: lower case, straight apostrophes, without the signs around them. Linear in the text. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[$£€]?[\p{L}\p{N}]+(?:['.,:][\p{L}\p{N}]+)*/gu) ?? []
  )
}

/** True when any of the terms is said in these words of one sentence; see the scenario's `termsSchema` for what a term may be. */
export function saysAny(words: readonly string[], terms: readonly string[]): boolean {
  return terms.some((term) => term.split(' + ').every((part) => saysPhrase(words, part)))
}

function saysPhrase(words: readonly string[], phrase: string): boolean {
  const parts = PLAIN.test(phrase) ? phrase.split(' ') : phraseParts(phrase)
  if (parts.length === 0) return false
  for (let from = 0; from + parts.length <= words.length; from++)
    if (parts.every((part, index) => fits(words[from + index]!, part))) return true
  return false
}

/** Most terms are words as they are looked for already. */
const PLAIN = /^[a-z0-9'*]+(?: [a-z0-9'*]+)*$/

/** A star alone stands for one word, a star at the end of one for any ending. */
function phraseParts(phrase: string): string[] {
  return phrase
    .split(/[\s-]+/)
    .map((part) => (part === '*' ? part : part.endsWith('*') ? `${wordsOf(part)[0] ?? ''}*` : (wordsOf(part)[0] ?? '')))
    .filter((part) => part !== '')
}

function fits(word: string, part: string): boolean {
  if (part === '*') return true
  if (part.endsWith('*')) return word.startsWith(part.slice(0, -1))
  // What is tomorrow's is said of tomorrow, and an amount is the same amount without its sign.
  return word === part || word === `${part}'s` || (word.length === part.length + 1 && /^[$£€]/.test(word) && word.endsWith(part))
}

/** How much of the shorter text's runs of `length` words stands in the other, 0 to 1; 0 where one has fewer words than that. */
export function overlap(words: readonly string[], others: readonly string[], length: number): number {
  if (words.length < length || others.length < length) return 0
  const known = new Set(runsOf(others, length))
  const runs = runsOf(words, length)
  return runs.filter((run) => known.has(run)).length / runs.length
}

function runsOf(words: readonly string[], length: number): string[] {
  return Array.from({ length: words.length - length + 1 }, (_, from) => words.slice(from, from + length).join(' '))
}
